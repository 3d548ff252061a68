import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Pulse } from './pulse';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function pulse(answers: boolean) {
  const asked: number[] = [];
  let stuck = 0;
  const made: Pulse = new Pulse({
    ping: (id) => {
      asked.push(id);
      if (answers) made.answered(id);
    },
    onStuck: () => stuck++,
  });
  return { made, asked, stuck: () => stuck };
}

it('lets a pane that answers live', () => {
  const { made, asked, stuck } = pulse(true);
  vi.advanceTimersByTime(60_000);
  expect(asked.length).toBeGreaterThan(50);
  expect(stuck()).toBe(0);
  made.stop();
});

it('counts one that is silent for several ticks as stuck', () => {
  const { made, stuck } = pulse(false);
  vi.advanceTimersByTime(5000);
  expect(stuck()).toBe(0);
  vi.advanceTimersByTime(10_000);
  expect(stuck()).toBeGreaterThan(0);
  made.stop();
});

it('forgets the silence when an answer comes late', () => {
  const { made, asked, stuck } = pulse(false);
  for (let round = 0; round < 5; round++) {
    vi.advanceTimersByTime(4000);
    made.answered(asked.at(-1)!);
  }
  expect(stuck()).toBe(0);
  made.stop();
});

it('says at once whether the pane answers, and no when it does not in time', async () => {
  const alive = pulse(false);
  const yes = alive.made.check();
  alive.made.answered(alive.asked.at(-1)!);
  expect(await yes).toBe(true);
  const no = alive.made.check();
  await vi.advanceTimersByTimeAsync(2000);
  expect(await no).toBe(false);
  alive.made.stop();
});

it('asks no more once it is stopped', async () => {
  const { made, asked } = pulse(false);
  const waiting = made.check();
  made.stop();
  const before = asked.length;
  vi.advanceTimersByTime(10_000);
  expect(asked).toHaveLength(before);
  await waiting;
});
