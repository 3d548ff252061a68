import { globSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { transform } from 'sucrase';
import { describe, expect, it } from 'vitest';
import { toJavaScript } from './program-types';

const programs = globSync([
  'src/{demos,snippets}/*/{twilio,videosdk}.ts',
  'src/{demos,snippets}/*/react/{twilio,videosdk}.tsx',
  'src/snippets/*/{twilio,videosdk}.tsx',
]);

it('finds the programs', () => {
  expect(programs).toContain('src/demos/connect/twilio.ts');
  expect(programs).toContain('src/demos/connect/react/twilio.tsx');
});

describe.each(programs)('%s as JavaScript', (path) => {
  const language = path.endsWith('x') ? 'tsx' : 'ts';
  const jsx = language === 'tsx' ? (['jsx'] as const) : [];
  const source = readFileSync(path, 'utf8');
  const options = async () => ({ ...(await resolveConfig(path)), parser: 'babel' });

  it('does what the TypeScript does', async () => {
    const { code } = transform(source, {
      transforms: ['typescript', ...jsx],
      jsxRuntime: 'preserve',
      disableESTransforms: true,
    });
    const oneLine = async (text: string) =>
      (await format(text, await options())).replace(/\s+|\((\w+)\)(?=\.)/g, '$1');
    expect(await oneLine(toJavaScript(source, language))).toBe(await oneLine(code));
  });

  it('is formatted as if written so', async () => {
    const code = toJavaScript(source, language);
    expect(code).toBe(await format(code, await options()));
  });
});

describe('a program as JavaScript', () => {
  it.each([
    ["import type { A } from 'a';\nimport { b } from 'b';", "import { b } from 'b';"],
    ["import { type A, b, type C } from 'a';", "import { b } from 'a';"],
    ['function f(a: string, b?: Map<string, number>): void {}', 'function f(a, b) {}'],
    ['const { code } = (error as Error).cause as { code: number };', 'const { code } = error.cause;'],
    ["const list = find<Item>('#list')!;", "const list = find('#list');"],
    ['export interface A {\n  b: string;\n}\n\ntype C = A;\nlet d: A | undefined;', 'let d;'],
    ['for (const a of [] as string[]) use(a! as never);', 'for (const a of []) use(a);'],
    ['const pick = async <T,>(from: T[]): Promise<T> => from[0]!;', 'const pick = async (from) => from[0];'],
    ['abstract class A<T> implements B {\n  private readonly a!: T;\n}', 'class A {\n  a;\n}'],
    [
      'class A {\n  declare a: string;\n  abstract b(): void;\n  override c?: number;\n}',
      'class A {\n  c;\n}',
    ],
    [
      'class A extends B<C> {\n  static #a: D = 1;\n  [key: string]: E;\n}',
      'class A extends B {\n  static #a = 1;\n}',
    ],
    ['function f(a: string): void;\nfunction f(a: number): void;\nfunction f(a) {}', 'function f(a) {}'],
    ['declare const a: number;\ndeclare global {\n  interface B {}\n}\nlet c!: string;', 'let c;'],
    ['function f(this: Window, a: string) {}', 'function f(a) {}'],
    [
      'function f(a: unknown): a is string {}\nfunction g(a: unknown): asserts a {}',
      'function f(a) {}\nfunction g(a) {}',
    ],
    ['const a = { b: 1 } satisfies C as const;', 'const a = { b: 1 };'],
    ["export type { A } from 'a';\nexport { b, type C } from 'c';", "export { b } from 'c';"],
    ['const a = b?.c!.d as E;\nconst f = new Map<string, G>();', 'const a = b?.c.d;\nconst f = new Map();'],
  ])('%j is %j', (typescript, javascript) => {
    expect(toJavaScript(typescript)).toBe(javascript);
  });

  it.each([
    'enum A {\n  b,\n}',
    'class A {\n  constructor(private b: string) {}\n}',
    'namespace A {\n  export const b = 1;\n}',
    "import a = require('a');",
    'const a = <B>c;',
  ])('is refused where more than types would have to go: %j', (typescript) => {
    expect(() => toJavaScript(`\n${typescript}`)).toThrow(/^Line [23] is more than types/);
  });
});
