import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('the types stand by themselves: apps get the file as sandbox.d.ts', () => {
  const source = readFileSync(new URL('api.ts', import.meta.url), 'utf8');
  expect(source).toMatch(/declare global/);
  expect(source).not.toMatch(/^(import|export (const|function|class|default)|const|function)\b/m);
});
