// Sentences of the guide stay whole: a tag at the beginning of a line begins a paragraph of its own.
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const pages = globSync('src/content/docs/**/*.mdx').toSorted();

it.each(pages)('no sentence of %s breaks off before a link', (page) => {
  const lines = readFileSync(page, 'utf8').split('\n');
  expect(lines.filter((line) => /^\s*<(?:a|code|em|strong)[ >]/.test(line))).toEqual([]);
});

it('finds pages', () => {
  expect(pages.length).toBeGreaterThan(30);
});
