import { describe, expect, it } from 'vitest';
import { compileProgram } from './compile';

const IMPORT = "import __loopCheck from 'loop-check';__loopCheck();";

function codeOf(source: string): string {
  const compiled = compileProgram(source);
  if (!compiled.ok) throw new Error(compiled.error.message);
  return compiled.code;
}

describe('compileProgram', () => {
  it('takes types away and keeps every statement on its line', () => {
    const code = codeOf('interface A {\n  b: number;\n}\n\nconst a: A = { b: 1 };\nexport { a };\n');
    expect(code.split('\n')[4]).toBe('const a = { b: 1 };');
  });

  it('leaves out what is imported as a type alone, marked so or not', () => {
    const source =
      "import { connect, Room, type RemoteTrack } from 'twilio-video';\nlet a: Room | RemoteTrack;\nconnect;\n";
    const [first] = codeOf(source).replace(IMPORT, '').split('\n');
    expect(first).toMatch(/^import \{ connect,? *\} from 'twilio-video';$/);
  });

  it('knows TypeScript that makes code', () => {
    const source = `
      enum A { b = 4 }
      class C { constructor(private readonly d: number) {} e(): number { return this.d + A.b; } }
      abstract class F { declare g: string; abstract h(): void; }
    `;
    const body = codeOf(source).replace(IMPORT, '');
    const run = new Function('__loopCheck', `${body} return new C(3).e();`) as (check: () => void) => number;
    expect(run(() => {})).toBe(7);
  });

  it('takes JavaScript as it is, behind a check', () => {
    expect(codeOf('const a = 1;\nawait a;\n')).toBe(`${IMPORT}const a = 1;\nawait a;\n`);
  });

  it('says where TypeScript is not well formed', () => {
    expect(compileProgram('const a: number = 1;\nlet b = ;\n')).toEqual({
      ok: false,
      error: { message: 'Unexpected token', line: 2, column: 9 },
    });
  });

  it('says where JavaScript breaks a rule that only its parser knows', () => {
    expect(compileProgram('const a = 1;\nconst a = 2;\n')).toEqual({
      ok: false,
      error: { message: "Identifier 'a' has already been declared", line: 2, column: 7 },
    });
  });

  it('guards loops, with and without a block, and moves no line', () => {
    expect(codeOf('while (true) {}\nfor (;;) work();\n')).toBe(
      `${IMPORT}while (true) {__loopCheck();}\nfor (;;) {__loopCheck();work();}\n`,
    );
  });

  it('guards functions after their directives', () => {
    expect(codeOf("function f() { 'use strict'; f(); }\n")).toBe(
      `${IMPORT}function f() { 'use strict'; __loopCheck();f(); }\n`,
    );
  });

  it('closes bodies that end at the same place from the inside', () => {
    expect(codeOf('for (;;) f = (a) => (b) => a + b')).toBe(
      `${IMPORT}for (;;) {__loopCheck();f = (a) => (__loopCheck(),(b) => (__loopCheck(),a + b))}`,
    );
  });

  it.each([
    'const __loopCheck = () => {};',
    'for (const __loopCheck of []) for (;;);',
    'for (;;) { let \\u005f_loopCheck = 1; }',
    'label: for (;;) ((__loopCheck) => {})(1);',
    'class __loopCheck { f() {} }',
  ])('calls its check by a name that the program does not bind: %s', (source) => {
    const code = codeOf(`${source}\nwhile (true) {}\n`);
    expect(code).toMatch(/^import __loopCheck1 from 'loop-check';/);
    expect(code).toMatch('while (true) {__loopCheck1();}');
  });

  it('leaves a program that still computes the same', () => {
    const source = `
      let sum = 0;
      for (const i of [1, 2, 3]) for (let j = 0; j < i; j++) sum += j;
      do sum++; while (sum < 10);
      const pair = (n: number) => ({ n, twice: () => n * 2 });
      label: for (;;) { while (true) break label; }
      sum += pair(4).twice() + [1, 2].map((n) => n + 1).length;
    `;
    const body = codeOf(source).replace(IMPORT, '');
    const run = new Function('__loopCheck', `${body} return sum;`) as (check: () => void) => number;
    let checks = 0;
    expect(run(() => checks++)).toBe(20);
    expect(checks).toBeGreaterThan(10);
  });
});

describe('a React app', () => {
  const source = 'const tile: Tile = (\n  <li key={1}>{name}</li>\n);\nthrow tile;\n';

  it('becomes calls that know their line, and no line moves', () => {
    const compiled = compileProgram(source, 'tsx');
    if (!compiled.ok) throw new Error(compiled.error.message);
    expect(compiled.code.replace(IMPORT, '')).toMatch(
      /^const \w+ = "program.tsx";import \{jsxDEV as \w+\} from "react\/jsx-dev-runtime";/,
    );
    expect(compiled.code).toContain('lineNumber: 2');
    expect(compiled.code.split('\n')[3]).toBe('throw tile;');
  });

  it('is no program of the plain kind', () => {
    expect(compileProgram(source)).toMatchObject({ ok: false, error: { line: 2 } });
  });

  it('says where its elements are wrong', () => {
    expect(compileProgram('const a = (\n  <li>\n);', 'tsx')).toMatchObject({ ok: false, error: { line: 3 } });
  });
});
