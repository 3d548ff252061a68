import { MAX_FILE, isForeign, isWanted } from '../../assistant/project/accept';
import type { Dropped } from './messages';

/* What a reader drops or chooses, as the files of a project. Folders of packages and builds are not even looked into. */

const MAX_FILES = 20_000;

/** Chosen by the browser's own picker of folders, where it has one. */
type Picker = (options: { mode: 'read' }) => Promise<FileSystemDirectoryHandle>;

export const folderPicker = (): Picker | undefined =>
  'showDirectoryPicker' in window ? (window.showDirectoryPicker as Picker).bind(window) : undefined;

export async function fromHandle(root: FileSystemDirectoryHandle, signal: AbortSignal): Promise<Dropped> {
  const files: [string, File][] = [];
  const folders: [path: string, handle: FileSystemDirectoryHandle][] = [['', root]];
  for (let next = folders.pop(); next && files.length < MAX_FILES; next = folders.pop()) {
    const [folder, handle] = next;
    for await (const [name, entry] of handle) {
      signal.throwIfAborted();
      const path = folder + name;
      if (entry.kind === 'directory') {
        if (!isForeign(path)) folders.push([`${path}/`, entry as FileSystemDirectoryHandle]);
      } else if (isWanted(path)) files.push([path, await (entry as FileSystemFileHandle).getFile()]);
    }
  }
  return read(files, signal);
}

/** Of a field for folders, or for one zip. */
export function fromList(list: FileList, signal: AbortSignal): Promise<Dropped> {
  const [only] = list;
  if (only && list.length === 1 && !only.webkitRelativePath) return fromFile(only, signal);
  const files = [...list].map((file): [string, File] => [
    file.webkitRelativePath.slice(file.webkitRelativePath.indexOf('/') + 1),
    file,
  ]);
  return read(files, signal);
}

/** Dropped: a folder, several, or a zip. */
export async function fromDrop(entries: readonly FileSystemEntry[], signal: AbortSignal): Promise<Dropped> {
  const [only] = entries;
  if (only?.isFile && entries.length === 1)
    return fromFile(await fileOf(only as FileSystemFileEntry), signal);
  const files: [string, File][] = [];
  const cut = only?.isDirectory && entries.length === 1 ? only.name.length + 2 : 1;
  const pending = [...entries];
  for (let entry = pending.pop(); entry && files.length < MAX_FILES; entry = pending.pop()) {
    signal.throwIfAborted();
    const path = entry.fullPath.slice(cut);
    if (entry.isDirectory) {
      if (!path || !isForeign(path)) pending.push(...(await entriesOf(entry as FileSystemDirectoryEntry)));
    } else if (isWanted(path)) files.push([path, await fileOf(entry as FileSystemFileEntry)]);
  }
  return read(files, signal);
}

async function fromFile(file: File, signal: AbortSignal): Promise<Dropped> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  signal.throwIfAborted();
  return isWanted(file.name) ? { kind: 'files', files: [[file.name, bytes]] } : { kind: 'zip', bytes };
}

async function read(files: readonly [string, File][], signal: AbortSignal): Promise<Dropped> {
  const wanted = files.filter(([path]) => isWanted(path)).sort(([a], [b]) => (a < b ? -1 : 1));
  const taken: [string, Uint8Array][] = [];
  for (const [path, file] of wanted.slice(0, MAX_FILES)) {
    signal.throwIfAborted();
    // Of what is too large anyway, enough that the scan says so.
    taken.push([path, new Uint8Array(await file.slice(0, 4 * MAX_FILE).arrayBuffer())]);
  }
  return { kind: 'files', files: taken };
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
