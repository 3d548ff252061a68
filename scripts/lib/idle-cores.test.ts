import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { idleCores, roomForACall } from './idle-cores.mjs';

const state = vi.hoisted(() => ({ share: 0, idle: 0, all: 0 }));
vi.mock('node:os', () => ({
  // Each look is a second later, in which a share of two cores was idle.
  cpus: () => {
    state.all += 1000;
    state.idle += 1000 * state.share;
    const times = { user: state.all - state.idle, nice: 0, sys: 0, idle: state.idle, irq: 0 };
    return [{ times }, { times }];
  },
}));
const waits = vi.hoisted(() => ({ resolve: [] as (() => void)[] }));
vi.mock('node:timers/promises', () => ({
  setTimeout: () => new Promise<void>((resolve) => waits.resolve.push(resolve)),
}));

const next = async (): Promise<void> => {
  for (const resolve of waits.resolve.splice(0)) resolve();
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

beforeEach(() => void (state.share = 0));
afterEach(() => void (waits.resolve = []));

it('says how many cores had nothing to do', () => {
  expect(idleCores({ idle: 0, all: 0 }, { idle: 500, all: 2000 }, 2)).toBe(0.5);
  expect(idleCores({ idle: 7, all: 9 }, { idle: 7, all: 9 }, 2)).toBe(0);
});

it('lets a call begin at once where nothing else runs', async () => {
  await roomForACall(() => true);
  expect(waits.resolve).toEqual([]);
});

it('lets one begin when the cores have time, and the next only after another look', async () => {
  const begun: string[] = [];
  void roomForACall(() => false).then(() => begun.push('one'));
  void roomForACall(() => false).then(() => begun.push('other'));
  await next();
  await next();
  expect(begun).toEqual([]);
  state.share = 0.5;
  await next();
  await next();
  expect(begun).toEqual(['one']);
  await next();
  await next();
  expect(begun).toEqual(['one', 'other']);
});
