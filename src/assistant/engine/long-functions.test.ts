import ts from 'typescript';
import { expect, it } from 'vitest';
import { nodesOf } from './nodes';
import { shorten } from './long-functions';

interface Flow {
  antecedent?: Flow | Flow[];
}

/** How many steps TypeScript goes back from the last name of a function of so many calls, and what type it finds. */
function back(calls: number): { steps: number; type: string } {
  const text = `const a = { b() {} };\nfunction f() {\n  let c = a;\n${'  c.b();\n'.repeat(calls)}  c;\n}`;
  const source = ts.createSourceFile('/a.ts', text, ts.ScriptTarget.ESNext, true);
  const program = ts.createProgram({
    rootNames: ['/a.ts'],
    options: { noLib: true, noResolve: true },
    host: {
      ...ts.createCompilerHost({}),
      getSourceFile: (path) => (path === '/a.ts' ? source : undefined),
      getCurrentDirectory: () => '/',
    },
  });
  const checker = program.getTypeChecker();
  shorten(source);
  const last = [...nodesOf(source)].findLast((node) => ts.isIdentifier(node)) as ts.Identifier;
  let steps = 0;
  let at = (last as ts.Node & { flowNode?: Flow }).flowNode;
  for (; at && !Array.isArray(at); at = at.antecedent as Flow | undefined) steps += 1;
  return { steps, type: checker.typeToString(checker.getTypeAtLocation(last)) };
}

it('takes calls out of the way back in a long function, and nowhere else', () => {
  const type = '{ b(): void; }';
  expect(back(20)).toEqual({ steps: 22, type });
  expect(back(3_000)).toEqual({ steps: 3, type });
});
