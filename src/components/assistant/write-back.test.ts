import { expect, it } from 'vitest';
import { writeBack } from './write-back';

/** A folder in memory, as far as writing back needs one. */
function folderOf(files: Map<string, Uint8Array>, permission: PermissionState = 'granted', under = '') {
  const handle = {
    requestPermission: () => Promise.resolve(permission),
    getDirectoryHandle: (name: string) => Promise.resolve(folderOf(files, permission, `${under}${name}/`)),
    getFileHandle: (name: string, { create = false } = {}) => {
      const path = under + name;
      if (!create && !files.has(path)) return Promise.reject(new Error('NotFoundError'));
      return Promise.resolve({
        getFile: () => Promise.resolve(new Blob([new Uint8Array(files.get(path) ?? [])])),
        createWritable: () =>
          Promise.resolve({
            write: (bytes: Uint8Array) => void files.set(path, bytes),
            close: () => Promise.resolve(),
          }),
      });
    },
  };
  return handle as unknown as FileSystemDirectoryHandle;
}

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

const BEFORE = new Map([['src/a.js', 'old']]);
const AFTER = new Map([
  ['src/a.js', 'new'],
  ['src/made.js', 'made'],
]);

it('writes what is changed and what is made', async () => {
  const files = new Map([['src/a.js', encode('old')]]);
  expect(await writeBack(folderOf(files), BEFORE, AFTER)).toMatchObject({ written: true });
  expect([...files].map(([path, bytes]) => [path, decode(bytes)])).toEqual([...AFTER]);
});

it.each([
  ['has changed meanwhile', [['src/a.js', 'other']], 'granted'],
  [
    'is there already',
    [
      ['src/a.js', 'old'],
      ['src/made.js', 'mine'],
    ],
    'granted',
  ],
  ['may not be written', [['src/a.js', 'old']], 'denied'],
] as [string, [string, string][], PermissionState][])(
  'writes nothing at all where something %s',
  async (_, texts, permission) => {
    const files = new Map(texts.map(([path, text]) => [path, encode(text)]));
    const before = new Map(files);
    expect(await writeBack(folderOf(files, permission), BEFORE, AFTER)).toMatchObject({ written: false });
    expect(files).toEqual(before);
  },
);
