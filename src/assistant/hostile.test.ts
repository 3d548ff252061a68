import { describe, expect, it, vi } from 'vitest';
import { decode } from './project/decode';
import { places, scanned } from './testing/scanned';
import { cpuTimeOf } from '../../scripts/lib/cpu-time.mjs';

// What is measured here is that nothing grows with the square; a machine with other things to do takes its time.
vi.setConfig({ testTimeout: 30_000 });

const GOOD = `import { connect } from 'twilio-video';\nconnect('t').then((room) => room.disconnect());`;
const USES = ['1:connect', '2:connect', '2:disconnect'];

/** What is said of the other file, while the good one is read as ever. */
function said(path: string, text: string): string[] {
  const report = scanned({ 'good.js': GOOD, [path]: text });
  expect(places(report, 'good.js')).toEqual(USES);
  return report.leftOut.filter(({ file }) => file === path).map(({ why }) => why);
}

describe('a file that cannot be read is said, and the others are read', () => {
  it.each([
    ['does not parse', 'a.js', 'const = = {', /error in line 1/],
    ['is binary', 'a.js', '\u0000\u0001ELF', /binary/],
    ['is huge', 'a.js', 'x;\n'.repeat(400_000), /larger than/],
    ['has a line without end', 'a.js', `x("${'y'.repeat(30_000)}")`, /line of over/],
    ['is nested without end', 'a.js', '('.repeat(20_000).replace(/.{100}/g, '$&\n'), /nested more than/],
    ['leads out of the project', '../../etc/a.js', GOOD, /leads out/],
    ['leads nowhere', 'a//b.js', GOOD, /leads out/],
    ['has a name with control characters', 'a\u0007.js', GOOD, /characters that are not allowed/],
    ['has a name of Windows', '..\\a.js', GOOD, /characters that are not allowed/],
  ])('%s', (_what, path, text, why) => {
    expect(said(path, text)).toEqual([expect.stringMatching(why)]);
  });
});

describe('a hostile app harms nothing', () => {
  it('names of prototypes, as files, keys, events, options and members', () => {
    const odd = `${GOOD}
connect('t', { __proto__: { polluted: true }, constructor: 1, toString: 2, hasOwnProperty: 3 }).then((room) => {
  room.__proto__.polluted = true;
  room.on('__proto__', (a) => a.constructor.constructor('return 1')());
  room.on('toString', (b) => b);
  return room.constructor.prototype;
});
export const { __proto__, constructor } = room;`;
    const report = scanned({
      '__proto__.js': odd,
      'constructor/prototype.js': GOOD,
      'package.json': '{"__proto__":{"dependencies":{"react":"1"}},"dependencies":[]}',
    });
    expect(places(report, 'constructor/prototype.js')).toEqual(USES);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(report.app.kinds).toEqual([]);
  });

  it('imports in a circle, of itself, and out of the project', () => {
    const report = scanned({
      'a.js': `export * from './b';\nexport { c } from './a';\nimport '../../../x';\nexport const a = 1;`,
      'b.js': `export * from './a';\nexport * from './b';`,
      'good.js': GOOD,
    });
    expect(places(report, 'good.js')).toEqual(USES);
  });

  it('values that go in circles', () => {
    const loop = `import { connect } from 'twilio-video';
let a, b, list = [];
connect('t').then((room) => { a = room; list.push(list, [list, a]); });
function f(x) { b = x; return g(f)(g)(b); }
function g(y) { return f(f(y)) || y || [y, g] || { y, f }; }
f(a); g(list); f(f); list = list.map(() => list).flatMap((each) => [each, list]);
b.disconnect();`;
    expect(places(scanned({ 'a.js': loop }))).toContain('7:disconnect');
  });

  it('deep nesting below the bound', () => {
    const deep = `${GOOD}\nexport const x = ${'['.repeat(200)}1${']'.repeat(200)};\nexport const y = ${'a.'.repeat(400)}b;\nexport const z = ${'1 + '.repeat(400)}1;`;
    expect(places(scanned({ 'good.js': deep }), 'good.js')).toEqual(USES);
  });

  it.each([
    ['script tags that never close', 'a.html', '<script '.repeat(50_000)],
    ['comments that never close', 'b.html', '<!-- <script>'.repeat(15_000)],
    ['attributes without end', 'c.html', `<script src${' '.repeat(200_000)}=x twilio></script>`],
    ['braces of templating', 'd.html', `<script>${'{{ {% <% '.repeat(20_000)}</script>`],
    ['brackets of a template', 'e.vue', `<template>${' :a="'.repeat(6_000)}{{${'{ '.repeat(400)}</template>`],
    ['loops of a template', 'f.svelte', `{#each ${'a as '.repeat(30_000)}`],
    ['a package file of nothing but quotes', 'tsconfig.json', `{"paths": {${'"a": ["'.repeat(30_000)}`],
  ])('%s do not hold it up', (_what, path, text) => {
    const lines = text.replace(/.{1000}/g, '$&\n');
    // Far more than it takes, and far less than anything that grows with the square.
    expect(cpuTimeOf(() => said(path, lines))).toBeLessThan(20_000);
  });
});

describe('encodings', () => {
  const bytes = (text: string, size: 1 | 2, ...mark: number[]) =>
    new Uint8Array([
      ...mark,
      ...[...text].flatMap((letter) => (size === 1 ? [letter.charCodeAt(0)] : [letter.charCodeAt(0), 0])),
    ]);

  it('UTF-8 and UTF-16 are read', () => {
    expect(decode(new TextEncoder().encode('für')).text).toBe('für');
    const wide = decode(bytes('für', 2, 0xff, 0xfe));
    expect([wide.text, wide.note]).toEqual([
      'für',
      expect.stringContaining('only UTF-8 files can be changed'),
    ]);
  });

  it('with the mark that editors put first, and with ends of lines of every kind', () => {
    const bom = decode(Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode(GOOD))).text;
    for (const text of [bom, ...['\r\n', '\r', '\u2028'].map((end) => GOOD.replaceAll('\n', end))])
      expect(places(scanned({ 'a.js': text }))).toEqual(USES);
    const { app } = scanned({ 'package.json': '\uFEFF{"dependencies":{"twilio-video":"^2.1.0"}}' });
    expect(app.twilioVideo).toBe('^2.1.0');
  });

  it('others are read as far as they can be, and said', () => {
    const { text, note } = decode(bytes('für', 1));
    expect(text).toBe('für');
    expect(note).toContain('not UTF-8');
    expect(decode(new Uint8Array([0xff, 0, 0xd8, 0])).text).toBe('\0');
  });
});

it.each([
  ['a chain of members', 'a.js', `x${'.a'.repeat(9_000)};`],
  ['elements inside each other', 'b.jsx', '<a> '.repeat(9_000)],
  ['elements in attributes of elements', 'c.jsx', `x = ${'<A b={'.repeat(450)}1${'}/>'.repeat(450)};`],
  ['functions that give functions', 'd.js', `export const f = ${'a=>'.repeat(9_000)}1;`],
  ['one condition after the other', 'e.js', `export const f = ${'a ? 1 : '.repeat(5_000)}2;`],
  ['calls of what calls give', 'f.js', `f${'()'.repeat(9_000)};`],
  ['types of types', 'g.ts', `export let f: ${'A<'.repeat(5_000)}B${'>'.repeat(5_000)};`],
])('%s without end are left out and said', (_what, path, text) => {
  expect(said(path, text.replace(/.{1000}/g, '$&\n'))).toEqual([expect.stringContaining('too deep')]);
});

it.each([
  'null',
  '[1]',
  '"x"',
  '{"dependencies":"twilio-video"}',
  '{"compilerOptions":{"paths":{"*":[null]}}}',
])('package files and settings that are none say nothing: %s', (text) => {
  for (const path of ['package.json', 'tsconfig.json']) expect(said(path, text)).toEqual([]);
});

it('functions that hang on each other without end are left out, and the others are read', () => {
  const count = 300;
  const chain = Array.from(
    { length: count },
    (_, at) => `function f${at}<T>(x: T) { return f${(at + 1) % count}({ a: x, b: x }); }`,
  );
  expect(said('a.ts', `${GOOD}\n${chain.join('\n')}\nf0(1).a.a.sid;`)).toEqual([
    expect.stringContaining('too deep'),
  ]);
});
