import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { needsBuild } from './freshness.mjs';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'crossfade-freshness-'))));
afterEach(() => rmSync(root, { recursive: true }));

/** Writes a file that was last changed at a second of a made-up clock. */
function write(file: string, second: number, content = '') {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  for (const changed of [path, dirname(path)]) utimesSync(changed, second, second);
}

test('a site that was never built is to be built', () => {
  write('src/page.ts', 1);
  expect(needsBuild(root, '/')).toBe(true);
});

test('a site that is newer than its sources is fit to serve', () => {
  write('src/page.ts', 1);
  write('dist/index.html', 2);
  expect(needsBuild(root, '/')).toBe(false);
});

test('a source that changed after the build calls for another', () => {
  write('dist/index.html', 2);
  write('src/deep/page.ts', 3);
  expect(needsBuild(root, '/')).toBe(true);
});

test('a site that was built for another base path is not fit to serve', () => {
  write('dist/index.html', 2, '<link rel="stylesheet" href="/docs/_astro/a.css">');
  expect(needsBuild(root, '/')).toBe(true);
  expect(needsBuild(root, '/docs/')).toBe(false);
});
