import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { distDir } from '../support/site';

test('the script for own apps is small enough to load with every page of a test', () => {
  expect(gzipSync(readFileSync(join(distDir, 'sandbox.js'))).length).toBeLessThan(150_000);
});
