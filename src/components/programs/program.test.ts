import { describe, expect, it } from 'vitest';
import { excerpt } from './program';

const source = ['import a;', '', '// #region one', 'first();', '// #endregion one', '', 'last();', ''].join(
  '\n',
);

describe('an excerpt of a program', () => {
  it('is the whole program without its markers, with the line numbers of the file', () => {
    const { code, lineNumbers } = excerpt(source);
    expect(code).toBe('import a;\n\nfirst();\n\nlast();');
    expect(lineNumbers).toEqual([1, 2, 4, 6, 7]);
  });

  it('tells which line stands in which region', () => {
    expect(excerpt(source).regions).toEqual([undefined, undefined, 'one', undefined, undefined]);
  });

  it('is one region when asked for it', () => {
    expect(excerpt(source, 'one')).toMatchObject({ code: 'first();', lineNumbers: [4] });
  });

  it('is refused for a region that the program does not have', () => {
    expect(() => excerpt(source, 'two')).toThrow('no region "two"');
  });

  it('is refused when a region is not closed', () => {
    expect(() => excerpt('// #region one\nfirst();', 'one')).toThrow('does not close its region "one"');
  });
});
