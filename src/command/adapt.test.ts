import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whyNotWrite } from './adapt';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfade-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it('writes into no folder whose changes could not be taken back', () => {
  expect(whyNotWrite(folder)).toMatch(/not in a git repository/);
});

it('says that git is missing where it is', () => {
  vi.stubEnv('PATH', folder);
  expect(whyNotWrite(folder)).toMatch(/^git could not be started.*Install git, or apply the patch by hand/);
});
