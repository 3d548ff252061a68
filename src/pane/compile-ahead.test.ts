import { parse } from 'acorn';
import { expect, it } from 'vitest';
import { compiledAhead } from './compile-ahead';

const filler = (length: number): string => `"${'x'.repeat(length)}";`;
const COMMENT = '//# allFunctionsCalledOnLoad\n';
/** What an engine is told, without where it stands. */
const meaning = (code: string): string =>
  JSON.stringify(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (key, value: unknown) =>
    key === 'start' || key === 'end' || typeof value === 'bigint' ? undefined : value,
  );

it('puts wrappers of a whole package in parentheses, one within the other', () => {
  const body = filler(100_000);
  expect(compiledAhead(`wrap((e,m)=>{(function(f){f()})(()=>{${body}})});`)).toBe(
    `${COMMENT}wrap(((e,m)=>{(function(f){f()})((()=>{${body}}))}));`,
  );
  expect(compiledAhead(`wrap(1,function(){${body}},2);`)).toBe(`${COMMENT}wrap(1,(function(){${body}}),2);`);
});

it('leaves functions alone that hold a part of a package', () => {
  const code = `wrap(()=>{${filler(1000)}});export const made=[()=>1];`;
  expect(compiledAhead(code)).toBe(COMMENT + code);
});

it('changes nothing of what the code means', () => {
  const code = `import a from "b";export default wrap(a,async(x,...y)=>{${filler(200_000)}return await x(y)})`;
  const ahead = compiledAhead(code);
  expect(ahead).not.toBe(COMMENT + code);
  expect(meaning(ahead)).toBe(meaning(code));
});
