import { expect, it } from 'vitest';
import { bySeverity, mistake, note, risk } from './finding';
import { lookalike } from './not-jwt';

it.each([
  ['{"token":"x"}', /JSON/],
  ['https://example.com/token', /a URL/],
  [`SK${'0'.repeat(32)}`, /Twilio API key/],
  [`AC${'0'.repeat(32)}`, /Twilio account/],
  ['01234567-89ab-cdef-0123-456789abcdef', /VideoSDK API key/],
  ['a'.repeat(64), /a secret/],
  ['abcd-efgh-ijkl', /room id/],
  ['a.b.c.d.e', /encrypted/],
])('%s is told for what it is', (text, says) => {
  expect(lookalike(text)).toEqual(mistake(expect.stringMatching(says) as string));
});

it('says nothing of what may be a token', () => {
  expect(lookalike('eyJhbGciOiJIUzI1NiJ9.e30.x')).toBeUndefined();
  expect(lookalike('')).toBeUndefined();
});

it('puts what matters most first', () => {
  const found = [note('c'), mistake('a', { by: 'twilio', code: 20101 }), risk('b')];
  expect(found.toSorted(bySeverity).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  expect(found[1]?.answer).toEqual({ by: 'twilio', code: 20101 });
});
