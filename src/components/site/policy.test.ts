import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { HEADER_POLICY, policyOf } from './policy';

it('gives hosts that read _headers the widest policy of the pages, and forbids framing', () => {
  const headers = readFileSync('public/_headers', 'utf8');
  const policy = /^ *Content-Security-Policy: (.*)$/m.exec(headers)?.[1];
  expect(policy).toBe(`${HEADER_POLICY}; frame-ancestors 'none'`);
});

it('lets the playground post to StackBlitz, and no other page anywhere', () => {
  expect(policyOf('steps/connect')).toContain("form-action 'self'");
  expect(policyOf('steps/connect')).not.toContain('https://stackblitz.com');
  expect(policyOf('playground')).toBe(
    policyOf('steps/connect').replace("form-action 'self'", "form-action 'self' https://stackblitz.com"),
  );
});

it('lets the page of the live mode reach the vendors’ hosts, and no other page anybody but the site', () => {
  const hosts =
    'wss://*.vss.twilio.com wss://sdkgw.us1.twilio.com https://*.videosdk.live wss://*.videosdk.live';
  for (const id of ['steps/connect', 'playground']) expect(policyOf(id)).toContain("connect-src 'self';");
  expect(policyOf('live')).toBe(
    policyOf('playground').replace("connect-src 'self'", `connect-src 'self' ${hosts}`),
  );
});

it('lets no script of the page that reads apps open a connection', () => {
  expect(policyOf('assistant')).toBe(
    policyOf('steps/connect').replace("connect-src 'self'", "connect-src 'none'"),
  );
});
