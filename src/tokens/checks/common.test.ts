import { describe, expect, it } from 'vitest';
import type { Finding } from '../finding';
import { checkAlgorithm, checkForeign, checkLifetime, checkSecrets } from './common';
import { findingsOf } from './schema-findings';
import * as z from 'zod';

const NOW = 1_800_000_000;
const DAY = 86_400;
const jwt = (payload: object, header: object = {}) => ({
  text: '',
  header: { ...header },
  payload: { ...payload },
});
const brief = (findings: Finding[]): string[] =>
  findings.map(({ severity, text, answer }) => [severity, text, answer?.code].filter(Boolean).join(' '));

describe('the algorithm of a token', () => {
  it('is HS256', () => {
    expect(checkAlgorithm(jwt({}, { alg: 'HS256' }), 'twilio')).toEqual([]);
  });

  it.each([
    ['none', 'It is not signed'],
    ['RS256', 'It is signed with `RS256`'],
    [7, 'It is signed with no algorithm that `alg` names'],
  ])('%j is refused as each service refuses it', (alg, text) => {
    expect(brief(checkAlgorithm(jwt({}, { alg }), 'twilio'))[0]).toMatch(
      new RegExp(`^mistake ${text}.* 20102$`),
    );
    expect(brief(checkAlgorithm(jwt({}, { alg }), 'videosdk'))[0]).toMatch(/ 4002$/);
  });
});

describe('the lifetime of a token', () => {
  const check = (
    lifetime: Parameters<typeof checkLifetime>[0],
    vendor: 'twilio' | 'videosdk',
    payload = {},
  ) => brief(checkLifetime(lifetime, jwt(payload), vendor, NOW));

  it('that is sensible is not worth a word', () => {
    expect(check({ state: 'valid', from: NOW, until: NOW + 3600 }, 'twilio')).toEqual([]);
  });

  it('that is over is a mistake with the code of the service', () => {
    const over = { state: 'expired', from: NOW - 7200, until: NOW - 3600 } as const;
    expect(check(over, 'twilio')).toEqual([expect.stringMatching(/^mistake It expired .* ago\. 20104$/)]);
    expect(check(over, 'videosdk')).toEqual([expect.stringMatching(/4002$/)]);
  });

  it('longer than a day is refused by Twilio, and a risk at VideoSDK', () => {
    const long = { state: 'valid', from: NOW, until: NOW + 3 * DAY } as const;
    expect(check(long, 'twilio')).toEqual([expect.stringMatching(/^mistake .*24 hours at most/)]);
    expect(check(long, 'videosdk')).toEqual([expect.stringMatching(/^risk .*cannot be revoked/)]);
  });

  it('in milliseconds is told so', () => {
    expect(check({ state: 'unreadable', claim: 'exp', milliseconds: true }, 'twilio')).toEqual([
      expect.stringContaining('`exp` is in milliseconds'),
    ]);
  });

  it('that begins by a clock which is fast is a risk', () => {
    const valid = { state: 'valid', from: NOW, until: NOW + 3600 } as const;
    expect(check(valid, 'twilio', { iat: NOW + 30 })).toEqual([]);
    expect(check(valid, 'twilio', { iat: NOW + 600 })).toEqual([
      expect.stringMatching(/^risk `iat` is 10 minutes in the future/),
    ]);
  });
});

describe('claims that should not be there', () => {
  it('are secrets, wherever they stand', () => {
    const found = checkSecrets(jwt({ a: { apiKeySecret: 'x' }, b: ['0'.repeat(64)], c: 'ordinary' }));
    expect(found.map(({ text }) => text.split(' ')[0])).toEqual(['`a.apiKeySecret`', '`b.0`']);
  });

  it("are the other vendor's", () => {
    const check = (payload: object) =>
      checkForeign(jwt(payload), ['grants', 'sub'], 'of Twilio’s').map(({ text }) => text);
    expect(check({ grants: {}, sub: 'a' })).toEqual([
      '`grants` and `sub` are of Twilio’s and mean nothing here.',
    ]);
    expect(check({ sub: 'a' })).toEqual(['`sub` is of Twilio’s and means nothing here.']);
    expect(check({ apikey: 'a' })).toEqual([]);
  });
});

describe('claims that are not as a schema says', () => {
  it('take the code of the nearest claim around them', () => {
    const schema = z.object({ a: z.object({ b: z.string('b is wrong') }), c: z.string('c is wrong') });
    expect(findingsOf(schema, { a: { b: 1 }, c: 2 }, 'twilio', { a: 1, 'a.d': 2 })).toEqual([
      { severity: 'mistake', text: 'b is wrong', answer: { by: 'twilio', code: 1 } },
      { severity: 'mistake', text: 'c is wrong' },
    ]);
  });
});
