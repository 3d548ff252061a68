// Whoever has chosen React sees on each page with programs whether these are React's.
import { expect, test } from 'vitest';
import { builtPages } from '../support/site';

const pages = builtPages().filter(({ html }) => html.includes('<crossfade-demo'));
/** Its programs have a pair, and follow what was chosen elsewhere. */
const HOME = '';

test('each page with programs has the switch to React, or says that it has no pair', () => {
  expect(pages.length).toBeGreaterThan(30);
  const silent = pages.filter(
    ({ path, html }) =>
      path !== HOME && !html.includes('<crossfade-variant') && !html.includes('has no React pair'),
  );
  expect(silent.map(({ path }) => path)).toEqual([]);
});
