import { expect, it } from 'vitest';
import { onlyChangedSide } from './editing';

it.each([
  [{}, { twilio: 'a' }, 'twilio'],
  [{ videosdk: 'a' }, {}, 'videosdk'],
  [{ twilio: 'a' }, { twilio: 'a' }, undefined],
  [{}, { twilio: 'a', videosdk: 'b' }, undefined],
  [{}, { twilio: 'a', page: '<p>' }, undefined],
])('from %o to %o, the one side that starts again is %s', (before, after, side) => {
  expect(onlyChangedSide(before, after)).toBe(side);
});
