import { expect, it } from 'vitest';
import { exampleRow } from '../testing/example-row';
import { noneSaysInstead } from './none-says-instead';

const check = (...rows: Parameters<typeof exampleRow>) =>
  noneSaysInstead([exampleRow(...rows)], { steps: [], demos: {} });

it('wants to know what to do where there is no counterpart', () => {
  expect(check({ relation: 'none', videosdk: null, instead: 'Do it yourself.' })).toEqual([]);
  expect(check({ relation: 'none', videosdk: null })).toHaveLength(1);
  expect(check({ relation: 'none', instead: 'Do it yourself.' })).toHaveLength(1);
});

it('finds an instead beside a counterpart', () => {
  expect(check()).toEqual([]);
  expect(check({ instead: 'Do it yourself.' })).toHaveLength(1);
});
