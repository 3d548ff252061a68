import { globSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { transform } from 'sucrase';
import { describe, expect, it } from 'vitest';
import { toJavaScript } from './program-types';

const programs = globSync('src/{demos,snippets}/*/{twilio,videosdk}.ts');

it('finds the programs', () => {
  expect(programs).toContain('src/demos/connect/twilio.ts');
});

describe.each(programs)('%s as JavaScript', (path) => {
  const source = readFileSync(path, 'utf8');
  const options = async () => ({ ...(await resolveConfig(path)), parser: 'babel' });

  it('does what the TypeScript does', async () => {
    const { code } = transform(source, { transforms: ['typescript'], disableESTransforms: true });
    const oneLine = async (text: string) =>
      (await format(text, await options())).replace(/\s+|\((\w+)\)(?=\.)/g, '$1');
    expect(await oneLine(toJavaScript(source))).toBe(await oneLine(code));
  });

  it('is formatted as if written so', async () => {
    const code = toJavaScript(source);
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
  ])('%j is %j', (typescript, javascript) => {
    expect(toJavaScript(typescript)).toBe(javascript);
  });
});
