import type { LeftOut } from '../../assistant/contract';
import { MAX_FILE, MAX_FILES, TOO_MANY, isForeign, isWanted } from '../../assistant/project/accept';

/* What a reader drops or chooses, as files by their paths. Folders that nobody wants are not even looked into. */

/** What is wanted of what a reader gives, and as what. */
export interface Wanted<T> {
  /** Whether a folder is looked into. */
  enters(path: string): boolean;
  takes(path: string): boolean;
  /** Whether a file that comes alone is taken as it is; else it is a zip. */
  alone(name: string): boolean;
  read(file: File): Promise<T>;
}

/** What a reader has given: files, or a zip of them. */
export type Given<T> =
  { kind: 'files'; files: [path: string, file: T][]; leftOut: LeftOut[] } | { kind: 'zip'; file: File };

/** An app's code. Of what is too large anyway, enough that the scan says so. */
export const SOURCE: Wanted<Uint8Array<ArrayBuffer>> = {
  enters: (path) => !isForeign(path),
  takes: isWanted,
  alone: isWanted,
  read: async (file) => new Uint8Array(await file.slice(0, 4 * MAX_FILE).arrayBuffer()),
};

/** A build, which is read elsewhere. What packages and version control have is none of it. */
export const BUILD: Wanted<File> = {
  enters: (path) => !/(?:^|\/)(?:node_modules|\.git)$/.test(path),
  takes: (path) => !/(?:^|\/)(?:node_modules|\.git)\//.test(path),
  alone: (name) => /\.html?$/i.test(name),
  read: (file) => Promise.resolve(file),
};

/** Chosen by the browser's own picker of folders, where it has one. */
type Picker = (options: { mode: 'read' }) => Promise<FileSystemDirectoryHandle>;

export const folderPicker = (): Picker | undefined =>
  'showDirectoryPicker' in window ? (window.showDirectoryPicker as Picker).bind(window) : undefined;

export async function fromHandle<T>(
  root: FileSystemDirectoryHandle,
  wanted: Wanted<T>,
  signal: AbortSignal,
): Promise<Given<T>> {
  const taken = new Taken(wanted, signal);
  const folders: [path: string, handle: FileSystemDirectoryHandle][] = [['', root]];
  for (let next = folders.pop(); next; next = folders.pop()) {
    const [folder, handle] = next;
    await taken.trying(folder, async () => {
      for await (const [name, entry] of handle) {
        signal.throwIfAborted();
        const path = folder + name;
        if (entry.kind === 'directory') {
          if (wanted.enters(path)) folders.push([`${path}/`, entry as FileSystemDirectoryHandle]);
        } else await taken.add(path, () => (entry as FileSystemFileHandle).getFile());
      }
    });
  }
  return taken.given();
}

/** Of a field for folders, or for one zip. */
export function fromList<T>(list: FileList, wanted: Wanted<T>, signal: AbortSignal): Promise<Given<T>> {
  const [only] = list;
  if (only && list.length === 1 && !only.webkitRelativePath) return fromFile(only, wanted, signal);
  return fromFiles(
    [...list].map((file) => [
      file.webkitRelativePath.slice(file.webkitRelativePath.indexOf('/') + 1),
      () => Promise.resolve(file),
    ]),
    wanted,
    signal,
  );
}

/** Dropped: a folder, several, or a zip. */
export async function fromDrop<T>(
  entries: readonly FileSystemEntry[],
  wanted: Wanted<T>,
  signal: AbortSignal,
): Promise<Given<T>> {
  const [only] = entries;
  if (only?.isFile && entries.length === 1)
    return fromFile(await fileOf(only as FileSystemFileEntry), wanted, signal);
  const taken = new Taken(wanted, signal);
  const cut = only?.isDirectory && entries.length === 1 ? only.name.length + 2 : 1;
  const pending = [...entries];
  for (let entry = pending.pop(); entry; entry = pending.pop()) {
    signal.throwIfAborted();
    const path = entry.fullPath.slice(cut);
    if (entry.isDirectory) {
      const folder = entry as FileSystemDirectoryEntry;
      if (!path || wanted.enters(path))
        await taken.trying(path, async () => void pending.push(...(await entriesOf(folder))));
    } else {
      const file = entry as FileSystemFileEntry;
      await taken.add(path, () => fileOf(file));
    }
  }
  return taken.given();
}

async function fromFile<T>(file: File, wanted: Wanted<T>, signal: AbortSignal): Promise<Given<T>> {
  if (!wanted.alone(file.name)) return { kind: 'zip', file };
  const taken = new Taken(wanted, signal);
  await taken.add(file.name, () => Promise.resolve(file));
  return taken.given();
}

async function fromFiles<T>(
  files: readonly [path: string, open: () => Promise<File>][],
  wanted: Wanted<T>,
  signal: AbortSignal,
): Promise<Given<T>> {
  const taken = new Taken(wanted, signal);
  for (const [path, open] of files) await taken.add(path, open);
  return taken.given();
}

/** What has been taken so far. What cannot be read, or is too much, is left out and said. */
class Taken<T> {
  readonly #wanted: Wanted<T>;
  readonly #signal: AbortSignal;
  readonly #files: [path: string, file: T][] = [];
  readonly #leftOut: LeftOut[] = [];

  constructor(wanted: Wanted<T>, signal: AbortSignal) {
    this.#wanted = wanted;
    this.#signal = signal;
  }

  async add(path: string, open: () => Promise<File>): Promise<void> {
    this.#signal.throwIfAborted();
    if (!this.#wanted.takes(path)) return;
    if (this.#files.length >= MAX_FILES) {
      this.#leftOut.push({ file: path, why: TOO_MANY });
      return;
    }
    await this.trying(path, async () => {
      this.#files.push([path, await this.#wanted.read(await open())]);
    });
  }

  /** @param path of what may be gone by now, or not ours to read */
  async trying(path: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch {
      this.#signal.throwIfAborted();
      this.#leftOut.push({ file: path || '.', why: 'It could not be read.' });
    }
  }

  given(): Given<T> {
    return {
      kind: 'files',
      files: this.#files.sort(([a], [b]) => (a < b ? -1 : 1)),
      leftOut: this.#leftOut,
    };
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** All entries of a folder: the browser gives them in parts. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return all;
    all.push(...part);
  }
}
