import { bytesAfter } from '../../assistant/plan/bytes';

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
  if ((await root.requestPermission?.({ mode: 'readwrite' })) === 'denied')
    return refused('The browser was told not to let this page write.');
  const outputs: [folder: FileSystemDirectoryHandle, name: string, bytes: Uint8Array][] = [];
  for (const [path, text] of after) {
    const names = path.split('/');
    const name = names.pop() ?? '';
    let folder: FileSystemDirectoryHandle = root;
    for (const one of names) folder = await folder.getDirectoryHandle(one);
    const there = await folder.getFileHandle(name).catch(() => undefined);
    const old = before.get(path);
    if (old === undefined) {
      if (there) return refused(`\`${path}\` is there already.`);
      outputs.push([folder, name, new TextEncoder().encode(text)]);
      continue;
    }
    const bytes = there && bytesAfter(new Uint8Array(await (await there.getFile()).arrayBuffer()), old, text);
    if (!bytes) return refused(`\`${path}\` is not UTF-8, or has changed since it was read.`);
    outputs.push([folder, name, bytes]);
  }
  for (const [folder, name, bytes] of outputs) {
    const file = await folder.getFileHandle(name, { create: true });
    const stream = await file.createWritable();
    await stream.write(bytes as Uint8Array<ArrayBuffer>);
    await stream.close();
  }
  const count = `${outputs.length} ${outputs.length === 1 ? 'file' : 'files'}`;
  return {
    written: true,
    says: `Written: ${count}. Look at what your version control says, and install packages.`,
  };
}
