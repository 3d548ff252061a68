import { expect, it } from 'vitest';
import { inWords, lifetimeInWords, lifetimeOf } from './lifetime';

it.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [3600, '1 hour'],
  [3661, '1 hour 1 minute'],
  [2 * 86_400 + 90, '2 days'],
])('says %d seconds in words', (seconds, words) => {
  expect(inWords(seconds)).toBe(words);
});

it.each([
  [{ exp: 1060, iat: 1000 }, 'Expires in 1 minute'],
  [{ exp: 1000 }, 'Expired 0 seconds ago'],
  [{ nbf: 1030, exp: 2000 }, 'Not valid for another 30 seconds'],
  [{ iat: 1000 }, 'Never expires'],
  [{ exp: '1060' }, 'It is not clear when it expires: `exp` is not a time'],
])('says until when %j holds', (payload, words) => {
  expect(lifetimeInWords(lifetimeOf(payload, 1000), 1000)).toBe(words);
});
