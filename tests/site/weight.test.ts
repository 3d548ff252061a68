// What a page weighs before anything of it is loaded. `tests/pages/every-page.spec.ts` counts scripts and styles as well; this says
// it before a browser starts, and how much is left.
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtPages } from '../support/site';

/** Bytes of HTML after gzip. */
const MOST = 12_000;

test('the HTML of no page is more than its budget', () => {
  const weights = builtPages().map(({ path, html }) => ({ path, bytes: gzipSync(html).length }));
  expect(weights.length).toBeGreaterThan(50);
  expect(weights.filter(({ bytes }) => bytes > MOST)).toEqual([]);
});
