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
  expect(whyNot('a.js', '(['.repeat(251))).toMatch(/nested more than/);
  expect(whyNot('../a.js', '')).toMatch(/leads out/);
  expect(whyNot('a.js', '()'.repeat(5000))).toBeUndefined();
});

it('leaves out libraries that stand among the app’s files, and what only begins like one not', () => {
  const long = 'let a = 1;\n'.repeat(1000);
  const wrapper = `(function (root, make) { typeof exports === 'object' ? make(exports) : typeof define === 'function' && define.amd ? define(make) : make(root); })(this, function () {`;
  const banner = '/*!\n * Some Library v3.3.1\n * Released under the MIT licence\n */\n';
  for (const [path, text] of [
    ['js/some.min.js', long],
    ['js/some.js', `${wrapper}\n${long}});`],
    ['js/some.js', banner + long],
  ] as const)
    expect(whyNot(path, text), path).toMatch(/library/);
  for (const [path, text] of [
    ['js/call.js', long],
    ['js/call.js', banner],
    ['js/call.js', `${banner}${long}Twilio.Video.connect(token);`],
    ['js/call.ts', banner + long],
    ['js/call.js', `/** The app, version 2.1 */\n${long}`],
  ] as const)
    expect(whyNot(path, text), path).toBeUndefined();
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
