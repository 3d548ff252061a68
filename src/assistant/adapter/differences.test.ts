import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DIFFERENCES, cellsOf } from './differences';

it('the page’s table is that of the data, row by row', () => {
  const page = readFileSync('src/content/docs/after/adapter.mdx', 'utf8');
  const [, table = ''] = /<Compare>\n([^]*?)<\/Compare>/.exec(page) ?? [];
  const rows = table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(rows.slice(2)).toEqual(DIFFERENCES.map(cellsOf));
});

it('each difference is seen by a run, in which it is one, or says why no run shows it', () => {
  for (const { id, seen, inferred } of DIFFERENCES) {
    expect([id, seen === undefined, inferred === undefined]).toContain(false);
    expect(seen === undefined).toBe(inferred !== undefined);
    if (seen) expect(seen.adapter).not.toEqual(seen.twilio);
  }
});
