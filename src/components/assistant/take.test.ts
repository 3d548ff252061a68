import { expect, it } from 'vitest';
import { BUILD, fromDrop, fromHandle, fromList, SOURCE, type Given } from './take';

const { signal } = new AbortController();
const text = (taken: Given<Uint8Array>): Record<string, string> =>
  taken.kind === 'files'
    ? Object.fromEntries(taken.files.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))
    : {};

type Tree = { [name: string]: string | Tree };

/** A folder as `showDirectoryPicker()` gives it; it notes which it was asked to list. */
function handle(tree: Tree, listed: string[] = [], path = ''): FileSystemDirectoryHandle {
  return {
    kind: 'directory',
    async *[Symbol.asyncIterator]() {
      await Promise.resolve();
      listed.push(path);
      for (const [name, entry] of Object.entries(tree))
        yield [
          name,
          typeof entry === 'string'
            ? { kind: 'file', getFile: () => Promise.resolve(new File([entry], name)) }
            : handle(entry, listed, `${path}${name}/`),
        ];
    },
  } as unknown as FileSystemDirectoryHandle;
}

/** A folder as it is dropped. */
const dropped = (name: string, tree: Tree, parent = ''): FileSystemDirectoryEntry => {
  const fullPath = `${parent}/${name}`;
  const entries = Object.entries(tree).map(([child, entry]) =>
    typeof entry === 'string'
      ? {
          ...{ isFile: true, isDirectory: false, name: child, fullPath: `${fullPath}/${child}` },
          file: (done: (file: File) => void) => done(new File([entry], child)),
        }
      : dropped(child, entry, fullPath),
  ) as FileSystemEntry[];
  // The browser gives entries in parts, and then none.
  const parts = [entries.slice(0, 1), entries.slice(1), []];
  return {
    ...{ isFile: false, isDirectory: true, name, fullPath },
    createReader: () => ({
      readEntries: (done: (part: FileSystemEntry[]) => void) => done(parts.shift() ?? []),
    }),
  } as unknown as FileSystemDirectoryEntry;
};

const APP: Tree = {
  'package.json': '{}',
  src: { 'a.ts': 'a', 'a.css': 'no', deep: { 'b.js': 'b' } },
  node_modules: { x: { 'c.js': 'c' } },
};
const TAKEN = { 'package.json': '{}', 'src/a.ts': 'a', 'src/deep/b.js': 'b' };

it('takes code out of a folder, and does not look into packages', async () => {
  const listed: string[] = [];
  expect(text(await fromHandle(handle(APP, listed), SOURCE, signal))).toEqual(TAKEN);
  expect(listed).not.toContain('node_modules/');
});

it('takes the same from a folder that is dropped', async () => {
  expect(text(await fromDrop([dropped('app', APP)], SOURCE, signal))).toEqual(TAKEN);
});

it('takes a single file of code as it is, and any other for a zip', async () => {
  const list = (name: string) => [new File(['x'], name)] as unknown as FileList;
  expect(text(await fromList(list('a.ts'), SOURCE, signal))).toEqual({ 'a.ts': 'x' });
  expect((await fromList(list('app.zip'), SOURCE, signal)).kind).toBe('zip');
});

it('says what is gone when it is to be read, and takes the rest', async () => {
  const gone = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  const root = {
    kind: 'directory',
    async *[Symbol.asyncIterator]() {
      await Promise.resolve();
      yield ['a.js', { kind: 'file', getFile: gone }];
      yield ['b.js', { kind: 'file', getFile: () => Promise.resolve(new File(['b'], 'b.js')) }];
      yield ['locked', { kind: 'directory', [Symbol.asyncIterator]: () => ({ next: gone }) }];
    },
  } as unknown as FileSystemDirectoryHandle;
  const taken = await fromHandle(root, SOURCE, signal);
  expect(text(taken)).toEqual({ 'b.js': 'b' });
  expect(taken).toMatchObject({
    leftOut: ['a.js', 'locked/'].map((file) => ({ file, why: 'It could not be read.' })),
  });
});

it('stops when it is told to', async () => {
  await expect(fromHandle(handle(APP), SOURCE, AbortSignal.abort())).rejects.toThrow(/abort/i);
});

it('takes every file of a build, but packages and version control, and reads none', async () => {
  const build: Tree = {
    'index.html': '',
    assets: { 'a.png': '' },
    dist: { 'b.js': '' },
    '.git': { c: '' },
    node_modules: { d: '' },
  };
  const taken = await fromHandle(handle(build), BUILD, signal);
  expect(taken.kind === 'files' && taken.files.map(([path]) => path)).toEqual([
    'assets/a.png',
    'dist/b.js',
    'index.html',
  ]);
  expect(taken.kind === 'files' && taken.files.every(([, file]) => file instanceof File)).toBe(true);
  const alone = async (name: string) =>
    (await fromList([new File(['x'], name)] as unknown as FileList, BUILD, signal)).kind;
  expect([await alone('index.html'), await alone('app.zip'), await alone('main.js')]).toEqual([
    'files',
    'zip',
    'zip',
  ]);
});
