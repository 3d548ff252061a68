import { expect, it } from 'vitest';
import { isAnswer } from './joined';

it('tells the answer to a join from what an SDK says meanwhile', () => {
  expect(isAnswer('videosdk', 'meeting-joined')).toBe(true);
  expect(isAnswer('videosdk', 'join() rejected')).toBe(true);
  expect(isAnswer('videosdk', 'meeting-state-changed')).toBe(false);
});
