import { afterEach, expect, it, vi } from 'vitest';
import { hasWritten, LIST } from './has-written';

afterEach(() => vi.unstubAllGlobals());

it('tells whether something is kept in this tab', () => {
  vi.stubGlobal('sessionStorage', { another: '1' });
  expect(hasWritten()).toBe(false);
  vi.stubGlobal('sessionStorage', { [LIST]: '[]' });
  expect(hasWritten()).toBe(true);
});

it('tells of nothing where there is no storage', () => {
  vi.stubGlobal('sessionStorage', null);
  expect(hasWritten()).toBe(false);
});
