import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { adapterParts } from '../../build/adapter.mjs';
import { nodesOf } from '../engine/nodes';
import { complaints, near } from './testing/complaints';
import { generateAdapter } from './generate';
import { FEATURES, compose, type Feature, type Parts } from './compose';

/*
 * The file that an app gets, as the app's own compiler sees it: whole, without any one feature, and without all of them.
 */

const PROGRAMS = ['quickstart', 'connect', 'participants', 'mute', 'share', 'data', 'leave', 'render'];

let parts: { ts: Parts; js: Parts };
let said: string[];
beforeAll(async () => {
  parts = await adapterParts();
  const variants: [string, readonly Feature[]][] = [
    ['whole', []],
    ...FEATURES.map((feature): [string, Feature[]] => [`no-${feature}`, [feature]]),
    ['least', FEATURES],
  ];
  const programs = PROGRAMS.map((name) => resolve(`src/demos/${name}/twilio.ts`));
  /** Two of them with the adapter that is made for each alone. */
  const fitted = [programs[0] ?? '', programs.at(-1) ?? ''].flatMap((file, index): [string, string][] => {
    const text = ts.sys.readFile(file) ?? '';
    const made = generateAdapter({ uses: [], texts: [text], typed: true, form: 'module' }, parts.ts);
    return [
      [near(`own-${index}.ts`), text.replaceAll("'twilio-video'", `'./fit-${index}'`)],
      [near(`fit-${index}.ts`), made],
    ];
  });
  const files = new Map([
    ...variants.map(([name, without]): [string, string] => [
      near(`made-${name}.ts`),
      compose(parts.ts, '// It.', new Set(without), 'module'),
    ]),
    ...programs.map((file): [string, string] => [file, ts.sys.readFile(file) ?? '']),
    ...fitted,
    [
      near('augmented.ts'),
      `import './made-no-data';
declare module './made-no-data' {
  interface RemoteVideoTrack { isSwitchedOff: boolean; setPriority: (priority: 'low' | 'standard' | 'high' | null) => void }
  interface LocalVideoTrack { isSwitchedOff: undefined; setPriority: undefined }
  interface LocalParticipant { setBandwidthProfile: (profile: unknown) => void }
}
`,
    ],
    [
      near('options.ts'),
      `import type * as Ours from './made-whole';
import type * as Theirs from '../../../node_modules/twilio-video/tsdef';
export const connect = (options: Omit<Theirs.ConnectOptions, 'tracks'>): Ours.ConnectOptions => options;
export const create = (options: Omit<Theirs.CreateLocalTracksOptions, 'tracks'>): Ours.CreateLocalTracksOptions => options;
export const one = (options: Theirs.CreateLocalTrackOptions): Ours.CreateLocalTrackOptions => options;
export const data = (options: Theirs.LocalDataTrackOptions): Ours.LocalDataTrackOptions => options;
export const track = (options: Theirs.LocalTrackOptions): Ours.LocalTrackOptions => options;
`,
    ],
  ]);
  said = complaints(files, {
    paths: {
      'twilio-video': [near('made-whole.ts')],
      'your-backend': [resolve('src/demos/your-backend.ts')],
    },
  });
}, 120_000);

describe('the adapter as one file', () => {
  it('compiles whole, without any one feature, and without all of them', () => {
    expect(said.filter((line) => line.includes('/made-'))).toEqual([]);
  });

  it('compiles for a target that has no iterators, as Next’s is by default', () => {
    const files = new Map([
      [near('old.ts'), compose(parts.ts, '// It.', new Set(), 'module')],
      [near('beside.ts'), parts.ts['stream-elements'] ?? ''],
    ]);
    const old = { target: ts.ScriptTarget.ES5, ignoreDeprecations: '6.0' };
    expect(complaints(files, old)).toEqual([]);
  });

  it('types the programs that are written for twilio-video', () => {
    expect(said.filter((line) => line.includes('/demos/'))).toEqual([]);
  });

  it('compiles where the app adds to its classes what twilio-video’s types once lacked', () => {
    expect(said.filter((line) => /\/(?:made-no-data|augmented)\.ts/.test(line))).toEqual([]);
  });

  it('takes the options that twilio-video takes', () => {
    expect(said.filter((line) => line.includes('/options.ts'))).toEqual([]);
  });

  it('types a program when it is made for that one, without what it does not use', () => {
    expect(said.filter((line) => /\/(?:own|fit)-/.test(line))).toEqual([]);
  });

  it('is plain JavaScript too, as a module of either kind and as a classic script, in which no part and no mark is left', () => {
    for (const form of ['module', 'commonjs', 'script'] as const) {
      for (const without of [new Set<Feature>(), new Set(FEATURES)]) {
        const text = compose(parts.js, '// It.', without, form);
        const source = ts.createSourceFile('it.js', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
        expect((source as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics).toEqual([]);
        expect(text).not.toMatch(/@part|@end|@else|\/\/!|from '\.\//);
        if (form !== 'module') expect(text).not.toMatch(/^(?:import|export)\b|\bimport\(/m);
      }
    }
  });

  it('has no syntax that bundlers of 2020 do not read, with Babel as they had it', () => {
    const text = compose(parts.js, '// It.', new Set(), 'module');
    const source = ts.createSourceFile('it.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
    const young = [...nodesOf(source)].filter(
      (node) =>
        ts.isPrivateIdentifier(node) ||
        ts.isClassStaticBlockDeclaration(node) ||
        (ts.isNumericLiteral(node) && node.getText().includes('_')) ||
        (ts.isBinaryExpression(node) && /^(?:\?\?|\|\||&&)=$/.test(node.operatorToken.getText())),
    );
    expect(young.map((node) => node.getText())).toEqual([]);
  });

  it('is as long as its decision says, whole and with the least that any app needs', () => {
    const page = readFileSync('docs/decisions/0016-adapter.md', 'utf8').replaceAll(/\s+/g, ' ');
    const lines = (without: readonly Feature[]): string => {
      const text = compose(parts.ts, '// It.', new Set(without), 'module');
      return (Math.round(text.split('\n').length / 10) * 10).toLocaleString('en');
    };
    expect(page).toContain(
      `some ${lines([])} lines in TypeScript; with the least that any app needs, ${lines(FEATURES)}.`,
    );
  });

  it('gives by require() what it gives by import', () => {
    const names = (form: 'module' | 'commonjs') => compose(parts.js, '// It.', new Set(), form);
    const exported = [...names('module').matchAll(/^export (?:async )?(?:class|function|const|let) (\w+)/gm)];
    const module = { exports: {} as Record<string, unknown> };
    new Function('module', 'require', names('commonjs'))(module, () => ({}));
    expect(Object.keys(module.exports)).toEqual(exported.map(([, name]) => name));
    expect(exported.length).toBeGreaterThan(8);
    expect(Object.values(module.exports).every((one) => one !== undefined)).toBe(true);
  });
});
