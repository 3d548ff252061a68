import { expect, it } from 'vitest';
import { Latest } from './latest';

it('makes what was begun before come too late', () => {
  const latest = new Latest();
  const first = latest.begin();
  expect(first.aborted).toBe(false);
  const second = latest.begin();
  expect([first.aborted, second.aborted]).toEqual([true, false]);
});

it('can make the last one come too late, and begin anew', () => {
  const latest = new Latest();
  const first = latest.begin();
  latest.cancel();
  expect(first.aborted).toBe(true);
  expect(latest.begin().aborted).toBe(false);
});
