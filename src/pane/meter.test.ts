import { expect, it } from 'vitest';
import { Meter } from './meter';

it('lets a burst through, and then as many as the rate allows', () => {
  const meter = new Meter({ perSecond: 10, burst: 3 });
  const taken = (times: number[]): boolean[] => times.map((time) => meter.take(time));
  expect(taken([1000, 1000, 1000, 1000])).toEqual([true, true, true, false]);
  expect(taken([1100, 1100])).toEqual([true, false]);
  meter.pass(1200);
  expect(taken([1200])).toEqual([false]);
  expect(taken([60_000, 60_000, 60_000, 60_000])).toEqual([true, true, true, false]);
});
