import { expect, it } from 'vitest';
import { writeBack } from './write-back';

/** A folder in memory, as far as writing back needs one. What it cannot write, it says when it is told to. */
function folderOf(
  files: Map<string, Uint8Array>,
  permission: PermissionState = 'granted',
  under = '',
  cannotWrite = '',
) {
  const handle = {
    requestPermission: () => Promise.resolve(permission),
    getDirectoryHandle: (name: string) =>
      [...files.keys()].some((path) => path.startsWith(`${under}${name}/`))
        ? Promise.resolve(folderOf(files, permission, `${under}${name}/`, cannotWrite))
        : Promise.reject(new DOMException('', 'NotFoundError')),
    getFileHandle: (name: string, { create = false } = {}) => {
      const path = under + name;
      if ([...files.keys()].some((other) => other.startsWith(`${path}/`)))
        return Promise.reject(new DOMException('', 'TypeMismatchError'));
      if (!create && !files.has(path)) return Promise.reject(new DOMException('', 'NotFoundError'));
      return Promise.resolve({
        getFile: () => Promise.resolve(new Blob([new Uint8Array(files.get(path) ?? [])])),
        createWritable: () => {
          if (path === cannotWrite) return Promise.reject(new Error('The disk is full'));
          return Promise.resolve({
            write: (bytes: Uint8Array) => void files.set(path, bytes),
            close: () => Promise.resolve(),
          });
        },
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
  [
    'is there as a folder',
    [
      ['src/a.js', 'old'],
      ['src/made.js/b.js', 'mine'],
    ],
    'granted',
  ],
  ['has moved with its folder', [['lib/a.js', 'old']], 'granted'],
  ['may not be written', [['src/a.js', 'old']], 'denied'],
  ['was not allowed, as the question was closed', [['src/a.js', 'old']], 'prompt'],
] as [string, [string, string][], PermissionState][])(
  'writes nothing at all where something %s',
  async (_, texts, permission) => {
    const files = new Map(texts.map(([path, text]) => [path, encode(text)]));
    const before = new Map(files);
    expect(await writeBack(folderOf(files, permission), BEFORE, AFTER)).toMatchObject({ written: false });
    expect(files).toEqual(before);
  },
);

it.each([
  ['src/a.js', { written: false, says: expect.stringMatching(/disk is full\. Nothing was written/) }],
  ['src/made.js', { written: true, says: expect.stringMatching(/disk is full\. 1 file was written before/) }],
])('says what was written before %s could not be', async (cannotWrite, says) => {
  const files = new Map([['src/a.js', encode('old')]]);
  expect(await writeBack(folderOf(files, 'granted', '', cannotWrite), BEFORE, AFTER)).toEqual(says);
});
