// What a page weighs before anything of it is loaded. `tests/pages/every-page.spec.ts` counts scripts and styles as well; this says
// it before a browser starts, and how much is left.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { SANDBOX_SIZE } from '../../src/components/assistant/by-hand/words';
import { builtPages, distDir } from '../support/site';

/** Bytes of HTML after gzip. */
const MOST = 12_000;

test('the HTML of no page is more than its budget', () => {
  const weights = builtPages().map(({ path, html }) => ({ path, bytes: gzipSync(html).length }));
  expect(weights.length).toBeGreaterThan(50);
  expect(weights.filter(({ bytes }) => bytes > MOST)).toEqual([]);
});

test('the sandbox, which a dropped build is given, is as large as its page says', () => {
  const bytes = gzipSync(readFileSync(`${distDir}/run/assistant/sandbox-text.js`)).length;
  expect(bytes / 1_000_000).toBeCloseTo(parseFloat(SANDBOX_SIZE), 1);
});
