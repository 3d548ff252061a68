import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { adapterParts } from '../../build/adapter.mjs';
import { chooser } from './chooser';
import { FEATURES, HELPERS, compose, type Parts } from './compose';
import { complaints, near, programOf } from './testing/complaints';

/*
 * The made files in apps of others: with their linters, and in code that calls what twilio-video's classes inherit.
 */

let parts: { ts: Parts; js: Parts };
beforeAll(async () => {
  parts = await adapterParts();
});

it('no made file names a rule of a linter, which an app need not have, and each is left alone by it', () => {
  const made = [parts.ts, parts.js].flatMap((language) => [
    compose(language, '// It.', new Set(), 'module'),
    compose(language, '// It.', new Set(FEATURES), 'script'),
    chooser('./it', compose(language, '// It.', new Set(), 'module')),
    ...HELPERS.map((name) => language[name] ?? ''),
  ]);
  for (const text of made) {
    const told = text.split('\n').filter((line) => /eslint|tslint|biome/.test(line));
    expect(told).toEqual(['/* eslint-disable */']);
  }
});

it('is loaded where pages are rendered on a server, as twilio-video is, and enters no room there', async () => {
  const code = compose(parts.js, '// It.', new Set(), 'module');
  const made = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as {
    isSupported: boolean;
    connect(token: string): Promise<unknown>;
  };
  expect(made.isSupported).toBe(false);
  await expect(made.connect('{"token":"t","roomId":"r"}')).rejects.toThrow('in a browser alone');
});

describe('the made files compile in apps', () => {
  const made = (): Map<string, string> =>
    new Map([
      [near('whole.ts'), compose(parts.ts, '// It.', new Set(), 'module')],
      [near('least.ts'), compose(parts.ts, '// It.', new Set(FEATURES), 'module')],
      ...HELPERS.map((name): [string, string] => [near(`made-${name}.ts`), parts.ts[name] ?? '']),
    ]);

  it('with the library of 2018, as Angular’s had it for years', () => {
    const old = {
      target: ts.ScriptTarget.ES2018,
      lib: ['lib.es2018.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    };
    expect(complaints(made(), old)).toEqual([]);
  });

  it('with all that a compiler can be strict about', () => {
    const picky = {
      noUnusedLocals: true,
      noUnusedParameters: true,
      exactOptionalPropertyTypes: true,
      noImplicitOverride: true,
      noImplicitReturns: true,
      noPropertyAccessFromIndexSignature: true,
      noUncheckedIndexedAccess: true,
      noFallthroughCasesInSwitch: true,
      isolatedModules: true,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
    };
    expect(complaints(made(), picky)).toEqual([]);
  });

  it('of a time before `override`, which is none of the language then', () => {
    for (const text of made().values()) expect(text).not.toMatch(/\boverride\b/);
  });
});

/** As `@types/node` has them; they are methods of each of twilio-video's objects. */
const INHERITED = `declare module 'events' {
  export class EventEmitter {
    on(event: string | symbol, listener: (...args: any[]) => void): this;
    once(event: string | symbol, listener: (...args: any[]) => void): this;
    off(event: string | symbol, listener: (...args: any[]) => void): this;
    addListener(event: string | symbol, listener: (...args: any[]) => void): this;
    removeListener(event: string | symbol, listener: (...args: any[]) => void): this;
    removeAllListeners(event?: string | symbol): this;
    emit(event: string | symbol, ...args: any[]): boolean;
    listenerCount(event: string | symbol): number;
    setMaxListeners(count: number): this;
  }
}`;

const CALLS = [
  "on('x', () => {})",
  "once('x', (a) => a).addListener('x', (a) => a)",
  "off('x', () => {}).removeListener('x', () => {}).removeAllListeners('x').removeAllListeners()",
  "emit('x', 1)",
  "listenerCount('x')",
  'setMaxListeners(20)',
];

it('what twilio-video’s classes inherit from emitters compiles on each of the adapter’s, by the same names', () => {
  const events = near('events.d.ts');
  const probe = near('probe.ts');
  const program = programOf(
    new Map([
      [events, INHERITED],
      [probe, `import * as twilio from 'twilio-video';\nexport { twilio };`],
    ]),
  );
  const checker = program.getTypeChecker();
  const [statement] = program.getSourceFile(probe)?.statements ?? [];
  const module = statement && ts.isImportDeclaration(statement) && statement.moduleSpecifier;
  const symbol = module && checker.getSymbolAtLocation(module);
  const names = (symbol ? checker.getExportsOfModule(symbol) : []).flatMap((exported) => {
    const named = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    if (!(named.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)))
      return [];
    return checker.getDeclaredTypeOfSymbol(named).getProperty('removeAllListeners') ? [exported.name] : [];
  });
  expect(names).toEqual(expect.arrayContaining(['Room', 'Track', 'RemoteTrack', 'Participant']));
  expect(names.length).toBeGreaterThan(20);

  const made = compose(parts.ts, '// It.', new Set(), 'module');
  const both = names.filter((name) => new RegExp(`^export .*\\b${name}\\b`, 'm').test(made));
  const calls = both.flatMap((name) => CALLS.map((call) => `((it: Video.${name}) => it.${call});`));
  const refused = (calls: readonly string[], from: string, more: [string, string][]): string[] => {
    const code = `import type * as Video from '${from}';\n${calls.join('\n')}\n`;
    const lines = complaints(new Map([[near('calling.ts'), code], ...more])).flatMap(
      (line) => /\/calling\.ts:(\d+)/.exec(line)?.[1] ?? [],
    );
    return [...new Set(lines)].map((line) => calls[Number(line) - 2] ?? line);
  };
  const elsewhere = refused(calls, 'twilio-video', [[events, INHERITED]]);
  // Some of its classes take their own events alone.
  expect(elsewhere.filter((call) => !call.includes('it.on('))).toEqual([]);
  const taken = calls.filter((call) => !elsewhere.includes(call));
  expect(taken.length).toBeGreaterThan(100);
  expect(refused(taken, './made', [[near('made.ts'), made]])).toEqual([]);
});
