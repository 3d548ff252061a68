/* eslint-disable no-console -- it watches the console */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Observation } from '../observation';
import { reportWritten } from './console';
import { tapConsole } from './console-tap';

const original = { ...console };
let written: unknown[][];
let told: Observation[];

beforeEach(() => {
  written = [];
  told = [];
  for (const method of ['log', 'warn'] as const)
    console[method] = (...args: unknown[]) => void written.push([method, ...args]);
  // The program is this file.
  tapConsole(reportWritten('console.test.ts', (observation) => told.push(observation)));
});
afterEach(() => void Object.assign(console, original));

it('reports what the program writes, in short, and writes it all the same', () => {
  console.log('joined', 7, { name: 'Ada' });
  console.warn('x'.repeat(5000));
  expect(written[0]).toEqual(['log', 'joined', 7, { name: 'Ada' }]);
  expect(told).toMatchObject([
    { emitter: 'console', event: 'log()', payload: 'joined 7 {"name":"Ada"}' },
    { emitter: 'console', event: 'warn()' },
  ]);
  expect(told[1]?.payload.length).toBeLessThanOrEqual(200);
});

it('masks tokens', () => {
  console.log(`eyJ${'a'.repeat(30)}.eyJ${'b'.repeat(30)}.${'c'.repeat(30)}`);
  expect(told[0]?.payload).not.toContain('ccc');
});

it.each([
  [
    'Chromium',
    'Error\n    at console.log (blob:a/boot:1:2)\n    at f (blob:a/sdk:9:9)\n    at console.test.ts:3:4',
  ],
  ['Firefox', 'log@blob:a/boot:1:2\nf@blob:a/sdk:9:9\n@console.test.ts:3:4'],
])('leaves to the console what an SDK writes there for the program: %s', (_, stack) => {
  const spy = vi.spyOn(globalThis, 'Error').mockImplementation(function (this: object) {
    Object.assign(this, { stack });
  } as never);
  console.log('SDK');
  spy.mockRestore();
  expect(written).toEqual([['log', 'SDK']]);
  expect(told).toEqual([]);
});
