import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { installLoopLimit } from './loop-limit';

let time = 0;
let check: () => void;
const tellTurn = vi.fn();

/** As many checks as the clock needs to be read once. */
const round = (): void => {
  for (let count = 0; count < 1024; count++) check();
};
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(async () => {
  time = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  vi.stubGlobal('window', {});
  tellTurn.mockClear();
  const text = installLoopLimit(tellTurn);
  check = new Function('window', text.replace('export default', 'return'))(window) as () => void;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const manyRounds = (): void => {
  for (let count = 0; count < 500; count++) round();
};

it('stops a program that goes round and round for a second and lets nothing else run', () => {
  round();
  time += 900;
  expect(manyRounds).not.toThrow();
  time += 200;
  expect(round).toThrow('the program ran for more than 1 s without a pause');
});

it('gives one more time that has hardly had its turn, as on a busy machine, and not for ever', () => {
  round();
  time += 4500;
  expect(round).not.toThrow();
  time += 1000;
  expect(round).toThrow('the program ran for more than 5 s without a pause');
});

it('counts anew when the browser has had its turn', async () => {
  round();
  await turn();
  time += 2000;
  expect(round).not.toThrow();
});

it('cannot be taken from its place', () => {
  expect(() => Object.assign(window, { __loopCheck: () => {} })).toThrow(TypeError);
});

it('tells that the program runs before it does anything, and not with each function that it calls', async () => {
  check();
  expect(tellTurn).toHaveBeenCalledOnce();
  manyRounds();
  await turn();
  manyRounds();
  expect(tellTurn).toHaveBeenCalledOnce();
  await vi.waitFor(() => {
    check();
    expect(tellTurn).toHaveBeenCalledTimes(2);
  });
});
