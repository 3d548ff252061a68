import { bytesAfter } from '../../assistant/plan/bytes';
import { counted } from '../../counted';
import { messageOf } from '../../sandbox/message-of';

/*
 * The changes, written into the folder that the reader has chosen. All is looked at before anything is written.
 */

export interface WrittenBack {
  written: boolean;
  /** For the reader. */
  says: string;
}

const refused = (why: string): WrittenBack => ({ written: false, says: `${why} Nothing was written.` });

/** What the browser asks before a page may write. */
type Askable = FileSystemDirectoryHandle & {
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
};

/**
 * @param before text by path, of files that are changed
 * @param after text by path, of files that are changed or made
 */
export async function writeBack(
  root: Askable,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Promise<WrittenBack> {
  if (((await root.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') !== 'granted')
    return refused('The browser does not allow this page to write.');
  const outputs: [path: string, folder: FileSystemDirectoryHandle, bytes: Uint8Array][] = [];
  for (const [path, text] of after) {
    const folder = await folderOf(root, path);
    if (!folder) return refused(`The folder of \`${path}\` no longer exists.`);
    const there = await fileIn(folder, path);
    const old = before.get(path);
    if (old === undefined) {
      if (there) return refused(`\`${path}\` already exists.`);
      outputs.push([path, folder, new TextEncoder().encode(text)]);
      continue;
    }
    const bytes =
      there &&
      there !== 'other' &&
      bytesAfter(new Uint8Array(await (await there.getFile()).arrayBuffer()), old, text);
    if (!bytes) return refused(`\`${path}\` is not UTF-8, or has changed since it was read.`);
    outputs.push([path, folder, bytes]);
  }
  for (const [count, [path, folder, bytes]] of outputs.entries()) {
    try {
      const file = await folder.getFileHandle(nameOf(path), { create: true });
      const stream = await file.createWritable();
      await stream.write(bytes as Uint8Array<ArrayBuffer>);
      await stream.close();
    } catch (error) {
      const why = `\`${path}\` could not be written: ${messageOf(error)}.`;
      if (count === 0) return refused(why);
      const others = counted(count, 'file was', 'files were');
      return {
        written: true,
        says: `${why} ${others} written before it: use your version control to see and undo them.`,
      };
    }
  }
  return {
    written: true,
    says: `Written: ${counted(outputs.length, 'file', 'files')}. Check the changes in your version control, and install packages.`,
  };
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The folder of a path; nothing where it is gone. */
async function folderOf(
  root: FileSystemDirectoryHandle,
  path: string,
): Promise<FileSystemDirectoryHandle | undefined> {
  let folder = root;
  try {
    for (const name of path.split('/').slice(0, -1)) folder = await folder.getDirectoryHandle(name);
    return folder;
  } catch {
    return undefined;
  }
}

/** The file of a path; nothing where there is none, and `other` where something else stands there, or nobody may look. */
async function fileIn(
  folder: FileSystemDirectoryHandle,
  path: string,
): Promise<FileSystemFileHandle | 'other' | undefined> {
  try {
    return await folder.getFileHandle(nameOf(path));
  } catch (error) {
    return (error as Error).name === 'NotFoundError' ? undefined : 'other';
  }
}
