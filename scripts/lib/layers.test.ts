import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { wrongInHouse } from './layers.mjs';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** What is wrong with a house of two floors, by its files. */
function wrongIn(sources: Record<string, string>): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'floors-'));
  folders.push(root);
  for (const [file, text] of Object.entries(sources)) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return wrongInHouse({
    root,
    files: Object.keys(sources),
    floors: [['ground'], ['left', 'right', 'parts/*']],
    neighbours: ['left -> right'],
    copy: join(root, 'copy'),
  });
}

const parts = { 'src/parts/one/a.ts': 'export const a = 1;' };

test('imports that run down, and those of named neighbours, are right', async () => {
  const wrong = await wrongIn({
    ...parts,
    'src/ground/a.ts': 'export type A = 1;',
    'src/right/b.ts': "import type { A } from '../ground/a';\nexport const b: A = 1;",
    'src/left/c.ts': "import { b } from '../right/b';\nexport const c = b;",
  });
  expect(wrong).toEqual([]);
});

test.each([
  ['a value', "import { a } from '../left/a';\nexport const b = a;", 'b.ts'],
  ['a type alone', "import type { A } from '../left/a';\nexport type B = A;", 'b.ts'],
  ['what is loaded later', "export const b = () => import('../left/a');", 'b.ts'],
  ['in a component', "---\nimport { a } from '../left/a';\n---\n<p>{a}</p>", 'B.astro'],
])('an import that runs up is found: %s', async (_, text, file) => {
  const wrong = await wrongIn({
    ...parts,
    'src/left/a.ts': 'export const a = 1;\nexport type A = 1;',
    [`src/ground/${file}`]: text,
  });
  expect(wrong).toEqual([`src/ground/${file} -> src/left/a.ts: ground stands no higher than left.`]);
});

test('neighbours that are not named do not import each other', async () => {
  const wrong = await wrongIn({
    ...parts,
    'src/left/a.ts': 'export const a = 1;',
    'src/right/b.ts': "export { a } from '../left/a';",
    'src/parts/two/c.ts': "export { a } from '../one/a';",
  });
  expect(wrong.toSorted()).toEqual([
    'src/parts/two/c.ts -> src/parts/one/a.ts: parts/two stands no higher than parts/one.',
    'src/right/b.ts -> src/left/a.ts: right stands no higher than left.',
  ]);
});

test('a circle of files in one room is found, of types too', async () => {
  const wrong = await wrongIn({
    ...parts,
    'src/ground/a.ts': "import type { B } from './b';\nexport type A = B;",
    'src/ground/b.ts': "import type { A } from './a';\nexport type B = A | 1;",
  });
  expect(wrong.length).toBeGreaterThan(0);
  for (const line of wrong) expect(line).toMatch(/^circle: src\/ground\/(a|b)\.ts -> .*->/);
});

test('only tests import what stands under testing/', async () => {
  const uses = "import { fake } from './testing/fake';\nexport const a = fake;";
  const wrong = await wrongIn({
    ...parts,
    'src/ground/testing/fake.ts': 'export const fake = 1;',
    'src/ground/a.ts': uses,
    'src/ground/a.test.ts': uses,
  });
  expect(wrong).toEqual([
    'src/ground/a.ts -> src/ground/testing/fake.ts: what stands under testing/ is for tests alone.',
  ]);
});

test('a file in no room is found', async () => {
  expect(await wrongIn({ ...parts, 'src/attic/a.ts': 'export const a = 1;' })).toEqual([
    'src/attic/a.ts stands in no room of scripts/lib/floors.mjs.',
  ]);
});
