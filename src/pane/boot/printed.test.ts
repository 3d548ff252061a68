/* eslint-disable no-console -- It is what is tested. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseFromPane } from '../messages';
import type { ConsoleLine } from '../console-line';
import { tapConsole } from './console-tap';
import { tellPrinted } from './printed';

const printed = vi.fn();
let told: ConsoleLine[];

beforeEach(() => {
  vi.stubGlobal('console', {
    ...{ debug: printed, log: printed, info: printed, warn: printed, error: printed },
  });
  told = [];
  tapConsole(tellPrinted({ program: 'blob:null/program', sdks: [] }, (line) => told.push(line)));
});
afterEach(() => {
  vi.unstubAllGlobals();
  printed.mockClear();
});

const last = (): string | undefined => told.at(-1)?.text;

it('tells what is printed, as a console puts it, and prints it all the same', () => {
  console.warn('%cSDK%c %s joined', 'color: red', '', 'Ada', { a: 1 }, new Error('no'));
  expect(told).toEqual([{ level: 'warn', text: expect.any(String), time: expect.any(Number) }]);
  expect(last()).toMatch(/^SDK Ada joined \{"a":1\} \{"name":"Error","message":"no"\}$/);
  expect(printed).toHaveBeenCalledTimes(1);
  console.log('100% %d');
  expect(last(), 'marks without a value stay').toBe('100% %d');
});

it('masks tokens, cuts what is long, and survives what cannot be looked at', () => {
  const token = `${btoa('{"alg":"HS256"}')}.${btoa('{"sub":"secret"}')}.signature`.replaceAll('=', '');
  console.log(`token ${token}`);
  expect(last()).not.toContain(token);
  console.log('x'.repeat(5000));
  expect(last()!.length).toBeLessThanOrEqual(1000);
  console.log({
    get name(): string {
      throw new Error('hidden');
    },
  });
  console.log('on');
  expect(last()).toBe('on');
  for (const line of told) expect(parseFromPane({ pane: { type: 'console', line } })).toBeDefined();
});

it('tells no more than the page takes, and how many it left out', () => {
  vi.useFakeTimers({ now: 1_000_000 });
  for (let count = 0; count < 500; count++) console.log(count);
  expect(told).toHaveLength(100);
  vi.advanceTimersByTime(1000);
  console.log('later');
  expect(told.at(-1)).toMatchObject({ text: 'later', missed: 400 });
  vi.useRealTimers();
});
