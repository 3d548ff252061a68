import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PAGE_POLICY } from './policy';

it('gives hosts that read _headers the policy of the pages, and forbids framing', () => {
  const headers = readFileSync('public/_headers', 'utf8');
  const policy = /^ *Content-Security-Policy: (.*)$/m.exec(headers)?.[1];
  expect(policy).toBe(`${PAGE_POLICY}; frame-ancestors 'none'`);
});
