import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtPages, distDir } from '../support/site';

test('the mapping has a place to link to for every row that it publishes', () => {
  const { rows, react } = JSON.parse(readFileSync(join(distDir, 'mapping.json'), 'utf8')) as {
    rows: { id: string }[];
    react: { id: string }[];
  };
  const html = builtPages()
    .filter(({ path }) => path.startsWith('mapping/'))
    .map((page) => page.html)
    .join('\n');
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  expect(rows.length).toBeGreaterThan(0);
  expect(react.length).toBeGreaterThan(0);
  expect([...rows, ...react].filter(({ id }) => !ids.has(id)).map(({ id }) => id)).toEqual([]);
});
