import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Pulse } from './pulse';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function pulse(answers: boolean, started = true, mayEnd = true) {
  const asked: number[] = [];
  const slow: boolean[] = [];
  let stuck = 0;
  let made: Pulse | undefined = undefined;
  made = new Pulse({
    mayEnd,
    ping: (id) => {
      asked.push(id);
      if (answers) made?.answered(id);
    },
    onSlow: (now) => slow.push(now),
    onStuck: () => stuck++,
  });
  if (started) made.started();
  return { made, asked, slow, stuck: () => stuck, answer: () => made.answered(asked.at(-1)!) };
}

it('lets a pane that answers live', () => {
  const { made, asked, slow, stuck } = pulse(true);
  made.answered(1);
  vi.advanceTimersByTime(60_000);
  expect(asked.length).toBeGreaterThan(50);
  expect([slow, stuck()]).toEqual([[], 0]);
  made.stop();
});

it('calls one that is silent slow at first, and stuck only after a long time', () => {
  const { made, slow, stuck } = pulse(false);
  vi.advanceTimersByTime(5000);
  expect(slow).toEqual([]);
  vi.advanceTimersByTime(2000);
  expect([slow, stuck()]).toEqual([[true], 0]);
  vi.advanceTimersByTime(15_000);
  expect(stuck()).toBeGreaterThan(0);
  made.stop();
});

it('has more patience with one that has not started yet', () => {
  const { made, stuck } = pulse(false, false);
  vi.advanceTimersByTime(28_000);
  expect(stuck()).toBe(0);
  vi.advanceTimersByTime(5000);
  expect(stuck()).toBeGreaterThan(0);
  made.stop();
});

it('forgets the silence when an answer comes late', () => {
  const { made, slow, stuck, answer } = pulse(false);
  for (let round = 0; round < 5; round++) {
    vi.advanceTimersByTime(15_000);
    answer();
  }
  expect(stuck()).toBe(0);
  expect(slow.slice(0, 4)).toEqual([true, false, true, false]);
  made.stop();
});

it('waits longer for one that was slow before and came back', () => {
  const { made, asked, stuck } = pulse(false);
  vi.advanceTimersByTime(10_000);
  made.answered(asked[0]!);
  vi.advanceTimersByTime(55_000);
  expect(stuck()).toBe(0);
  vi.advanceTimersByTime(10_000);
  expect(stuck()).toBeGreaterThan(0);
  made.stop();
});

it('counts no tick that comes late: the page itself is held up then', () => {
  const { made, slow, stuck } = pulse(false);
  const now = vi.spyOn(performance, 'now');
  let lag = 0;
  for (let second = 0; second < 60; second++) {
    const time = Date.now();
    now.mockImplementation(() => time + 1000 + (lag += 600));
    vi.advanceTimersByTime(1000);
  }
  expect([slow, stuck()]).toEqual([[], 0]);
  now.mockRestore();
  made.stop();
});

it('says at once whether the pane answers, and no when it does not in time', async () => {
  const alive = pulse(false);
  alive.answer();
  const yes = alive.made.check();
  alive.answer();
  expect(await yes).toBe(true);
  const no = alive.made.check();
  await vi.advanceTimersByTimeAsync(2000);
  expect(await no).toBe(false);
  alive.made.stop();
});

it('gives a pane that has said nothing yet more time to answer, and one that is known to be slow', async () => {
  const fresh = pulse(false, false);
  const yes = fresh.made.check();
  await vi.advanceTimersByTimeAsync(8000);
  fresh.made.answered(2);
  expect(await yes).toBe(true);
  const { made, answer } = fresh;
  const later = made.check();
  await vi.advanceTimersByTimeAsync(20_000);
  answer();
  expect(await later).toBe(true);
  made.stop();
});

it('asks no more once it is stopped', async () => {
  const { made, asked } = pulse(true);
  const waiting = made.check();
  made.stop();
  expect(await waiting).toBe(true);
  const count = asked.length;
  vi.advanceTimersByTime(10_000);
  expect(asked).toHaveLength(count);
});

it('waits for others anew when one that may have held them up is ended', () => {
  const [guilty, innocent] = [pulse(false), pulse(false)];
  vi.advanceTimersByTime(19_500);
  guilty.made.excuseOthers();
  guilty.made.stop();
  vi.advanceTimersByTime(15_000);
  expect(innocent.stuck()).toBe(0);
  vi.advanceTimersByTime(10_000);
  expect(innocent.stuck()).toBeGreaterThan(0);
  innocent.made.stop();
});

/** Two panes of one process, which falls silent for good. Whoever is stuck is ended, as a pane does it. */
function together(mayEnd = { innocent: true, guilty: true }) {
  const ended: string[] = [];
  const asked = new Map<string, number>();
  const pane = (name: 'innocent' | 'guilty'): Pulse => {
    const made = new Pulse({
      mayEnd: mayEnd[name],
      ping: (id) => asked.set(name, id),
      onSlow: () => {},
      onStuck: () => {
        if (!mayEnd[name]) return;
        ended.push(name);
        made.excuseOthers();
        made.stop();
      },
    });
    made.started();
    return made;
  };
  const innocent = pane('innocent');
  // Asked a little earlier, each second.
  vi.advanceTimersByTime(300);
  const guilty = pane('guilty');
  const answer = (made: Pulse, name: string): void => made.answered(asked.get(name)!);
  return { innocent, guilty, ended, answer };
}

it('ends the one of two that fall silent together whose program ran last, whichever is asked first', () => {
  const { innocent, guilty, ended, answer } = together();
  innocent.ran();
  guilty.ran();
  vi.advanceTimersByTime(25_000);
  expect(ended).toEqual(['guilty']);
  // It was the other's turn that held it up.
  answer(innocent, 'innocent');
  innocent.stop();
});

it('does not end one before the other because less was known of how slow the machine is', () => {
  const { innocent, guilty, ended, answer } = together();
  innocent.ran();
  vi.advanceTimersByTime(8000);
  // A busy machine: the one whose first answer comes late is waited for longer from then on.
  guilty.answered(1);
  answer(innocent, 'innocent');
  guilty.ran();
  vi.advanceTimersByTime(60_000);
  expect(ended[0]).toBe('guilty');
  innocent.stop();
});

it('ends one after the other where it was not the last that hung', () => {
  const { innocent, guilty, ended } = together();
  guilty.ran();
  innocent.ran();
  vi.advanceTimersByTime(45_000);
  expect(ended).toEqual(['innocent', 'guilty']);
});

it('waits for none that is never ended', () => {
  const { innocent, guilty, ended } = together({ innocent: true, guilty: false });
  innocent.ran();
  guilty.ran();
  vi.advanceTimersByTime(25_000);
  expect(ended).toEqual(['innocent']);
  guilty.stop();
});

it('is held up by none that answers, however slowly and however often its program runs', () => {
  const [silent, slow] = [pulse(false), pulse(false)];
  for (let second = 0; second < 25; second += 2) {
    slow.made.ran();
    vi.advanceTimersByTime(2000);
    slow.answer();
  }
  expect(silent.stuck()).toBeGreaterThan(0);
  silent.made.stop();
  slow.made.stop();
});
