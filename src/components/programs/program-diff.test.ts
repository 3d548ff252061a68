import { describe, expect, it } from 'vitest';
import { diffPrograms } from './program-diff';

const shared = Array.from({ length: 10 }, (_, index) => `shared${index}();`);
const before = ['import type { A } from "a";', 'before(1 as A);', ...shared].join('\n');
const after = ['after();', ...shared].join('\n');

describe('the difference between two programs', () => {
  const { hunks, skippedAtEnd } = diffPrograms(before, after);

  it('says whose each line is, with some shared lines around', () => {
    expect(hunks.map(({ lines }) => lines.map(({ sign, text }) => sign + text))).toEqual([
      ['-import type { A } from "a";', '-before(1 as A);', '+after();', ' shared0();', ' shared1();'],
    ]);
  });

  it('counts the shared lines that it leaves out', () => {
    expect(hunks.map(({ skipped }) => skipped)).toEqual([0]);
    expect(skippedAtEnd).toBe(8);
  });

  it('knows what is TypeScript only', () => {
    const [first, second, third] = hunks[0]!.lines;
    expect([first?.gone, second?.gone, third?.gone]).toEqual([true, false, false]);
    expect(second?.types).toEqual([{ start: 8, end: 13 }]);
  });
});
