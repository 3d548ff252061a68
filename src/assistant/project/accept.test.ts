import { expect, it } from 'vitest';
import { accept, isCode, isForeign, isWanted, MAX_FILE, whyNot } from './accept';

it('wants code and what says how an app is made', () => {
  for (const path of [
    'a.ts',
    'b.MJS',
    'c.vue',
    'd.svelte',
    'e.html',
    'sub/package.json',
    'tsconfig.app.json',
    'f.py',
  ])
    expect(isWanted(path), path).toBe(true);
  for (const path of ['a.css', 'b.png', 'package-lock.json', 'node_modules/a.ts', 'x/dist/b.js', '.git/c.js'])
    expect(isWanted(path), path).toBe(false);
  expect(isCode('server.py')).toBe(false);
  expect(isForeign('distance/a.js')).toBe(false);
});

it('says why a file is not read', () => {
  expect(whyNot('a.js', 'x'.repeat(MAX_FILE + 1))).toMatch(/larger than 1 MB/);
  expect(whyNot('a.js', 'x\0')).toMatch(/binary/);
  expect(whyNot('a.js', 'x'.repeat(20_001))).toMatch(/line of over/);
  expect(whyNot('a.js', '(['.repeat(251))).toMatch(/inside each other/);
  expect(whyNot('../a.js', '')).toMatch(/leads out/);
  expect(whyNot('a.js', '()'.repeat(5000))).toBeUndefined();
});

it('splits a project, in the order of paths', () => {
  const { accepted, leftOut } = accept(
    new Map([
      ['b.js', '1'],
      ['a.js', '2'],
      ['c.js', '\0'],
      ['d.css', '3'],
    ]),
  );
  expect([...accepted.keys()]).toEqual(['a.js', 'b.js']);
  expect(leftOut.map(({ file }) => file)).toEqual(['c.js']);
});
