import { expect, it } from 'vitest';
import { exampleRow } from '../testing/example-row';
import { oneWording } from './one-wording';

const named = (name: string, changes: Parameters<typeof exampleRow>[0] = {}) =>
  exampleRow({
    id: `methods/Logger/${name}`,
    table: 'methods',
    twilio: { class: 'Logger', name },
    ...changes,
  });
const check = (...rows: ReturnType<typeof named>[]) => oneWording(rows, { steps: [], demos: {} }).length;

it('finds rows of a class that say the same in nearly the same words', () => {
  const text = { payload: 'A call for the whole SDK.' };
  expect(check(named('trace', text), named('debug', text))).toBe(0);
  expect(check(named('trace', text), named('debug', { payload: 'A call, for whole SDK.' }))).toBe(1);
  expect(check(named('trace', text), named('debug', { ...text, steps: ['shipping'] }))).toBe(1);
  expect(check(named('trace', text), named('debug', { payload: 'Something else.' }))).toBe(0);
});

it('leaves other classes alone', () => {
  const twilio = { class: 'Other', name: 'trace' };
  expect(check(named('trace'), named('trace', { twilio, steps: ['shipping'] }))).toBe(0);
});
