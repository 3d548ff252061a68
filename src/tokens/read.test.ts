import { describe, expect, it } from 'vitest';
import { readToken } from './read';
import { written } from './testing/test-tokens';

const token = written({ apikey: 'a' });
const said = (pasted: string): string[] => readToken(pasted).findings.map(({ text }) => text);

describe('a pasted token', () => {
  it('is taken apart', () => {
    expect(readToken(token)).toEqual({
      jwt: { text: token, header: { alg: 'HS256', typ: 'JWT' }, payload: { apikey: 'a' } },
      findings: [],
    });
  });

  it.each([
    [`Bearer ${token}`, 'There was “Bearer” before'],
    [`Authorization: Bearer ${token}`, 'There was “Bearer” before'],
    [`'${token}',`, 'quotes around'],
    [`${token.slice(0, 20)}\n${token.slice(20)}`, 'spaces or line breaks in'],
  ])('is read without what stood around it: %j', (pasted, finding) => {
    expect(readToken(pasted).jwt?.text).toBe(token);
    expect(said(pasted)).toEqual([expect.stringContaining(finding)]);
  });

  it.each([
    ['abc', 'this has no dot'],
    ['a.b', 'this has 2 parts'],
    ['a.b.c', 'its first part, the header,'],
    [`${token.split('.')[0]}.x.c`, 'its second part, the payload,'],
    ['https://example.com/token', 'a URL'],
    ['{"token": "a"}', 'This is JSON'],
    ['SK0123456789abcdef0123456789abcdef', 'the SID of a Twilio API key'],
    ['AC0123456789abcdef0123456789abcdef', 'the SID of a Twilio account'],
    ['c9b5e3f0-8f5d-4f3e-9a43-3c1f2a7d1b10', 'a VideoSDK API key'],
    ['0123456789abcdef0123456789abcdef', 'looks like a secret'],
    ['abcd-efgh-ijkl', 'a VideoSDK room id'],
    ['a.b.c.d.e', 'an encrypted token'],
  ])('that is none is told what it is: %j', (pasted, finding) => {
    expect(readToken(pasted).jwt).toBeUndefined();
    expect(said(pasted)).toEqual([expect.stringContaining(finding)]);
  });

  it('that is nested without end is refused', () => {
    let claims: object = {};
    for (let depth = 0; depth < 30; depth++) claims = { claims };
    expect(said(written(claims))).toEqual([expect.stringContaining('nested more than 20 levels deep')]);
  });
});
