import type { LeftOut } from '../../assistant/contract';
import { MAX_FILE, MAX_FILES, TOO_MANY, isForeign, isWanted } from '../../assistant/project/accept';
import type { Dropped } from './messages';

/* What a reader drops or chooses, as the files of a project. Folders of packages and builds are not even looked into. */

/** Chosen by the browser's own picker of folders, where it has one. */
type Picker = (options: { mode: 'read' }) => Promise<FileSystemDirectoryHandle>;

export const folderPicker = (): Picker | undefined =>
  'showDirectoryPicker' in window ? (window.showDirectoryPicker as Picker).bind(window) : undefined;

export async function fromHandle(root: FileSystemDirectoryHandle, signal: AbortSignal): Promise<Dropped> {
  const taken = new Taken(signal);
  const folders: [path: string, handle: FileSystemDirectoryHandle][] = [['', root]];
  for (let next = folders.pop(); next; next = folders.pop()) {
    const [folder, handle] = next;
    await taken.trying(folder, async () => {
      for await (const [name, entry] of handle) {
        signal.throwIfAborted();
        const path = folder + name;
        if (entry.kind === 'directory') {
          if (!isForeign(path)) folders.push([`${path}/`, entry as FileSystemDirectoryHandle]);
        } else await taken.add(path, () => (entry as FileSystemFileHandle).getFile());
      }
    });
  }
  return taken.dropped();
}

/** Of a field for folders, or for one zip. */
export function fromList(list: FileList, signal: AbortSignal): Promise<Dropped> {
  const [only] = list;
  if (only && list.length === 1 && !only.webkitRelativePath) return fromFile(only, signal);
  return fromFiles(
    [...list].map((file) => [
      file.webkitRelativePath.slice(file.webkitRelativePath.indexOf('/') + 1),
      () => Promise.resolve(file),
    ]),
    signal,
  );
}

/** Dropped: a folder, several, or a zip. */
export async function fromDrop(entries: readonly FileSystemEntry[], signal: AbortSignal): Promise<Dropped> {
  const [only] = entries;
  if (only?.isFile && entries.length === 1)
    return fromFile(await fileOf(only as FileSystemFileEntry), signal);
  const taken = new Taken(signal);
  const cut = only?.isDirectory && entries.length === 1 ? only.name.length + 2 : 1;
  const pending = [...entries];
  for (let entry = pending.pop(); entry; entry = pending.pop()) {
    signal.throwIfAborted();
    const path = entry.fullPath.slice(cut);
    if (entry.isDirectory) {
      const folder = entry as FileSystemDirectoryEntry;
      if (!path || !isForeign(path))
        await taken.trying(path, async () => void pending.push(...(await entriesOf(folder))));
    } else {
      const file = entry as FileSystemFileEntry;
      await taken.add(path, () => fileOf(file));
    }
  }
  return taken.dropped();
}

async function fromFile(file: File, signal: AbortSignal): Promise<Dropped> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  signal.throwIfAborted();
  return isWanted(file.name)
    ? { kind: 'files', files: [[file.name, bytes]], leftOut: [] }
    : { kind: 'zip', bytes };
}

async function fromFiles(
  files: readonly [path: string, open: () => Promise<File>][],
  signal: AbortSignal,
): Promise<Dropped> {
  const taken = new Taken(signal);
  for (const [path, open] of files) await taken.add(path, open);
  return taken.dropped();
}

/** What has been taken so far. What cannot be read, or is too much, is left out and said. */
class Taken {
  readonly #signal: AbortSignal;
  readonly #files: [path: string, bytes: Uint8Array][] = [];
  readonly #leftOut: LeftOut[] = [];

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  async add(path: string, open: () => Promise<File>): Promise<void> {
    this.#signal.throwIfAborted();
    if (!isWanted(path)) return;
    if (this.#files.length >= MAX_FILES) {
      this.#leftOut.push({ file: path, why: TOO_MANY });
      return;
    }
    await this.trying(path, async () => {
      const file = await open();
      // Of what is too large anyway, enough that the scan says so.
      this.#files.push([path, new Uint8Array(await file.slice(0, 4 * MAX_FILE).arrayBuffer())]);
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

  dropped(): Dropped {
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
