import { afterEach, expect, it } from 'vitest';
import { isIntact } from './intact';

const { exec } = RegExp.prototype;
const iterator = Array.prototype[Symbol.iterator];
afterEach(() => {
  RegExp.prototype.exec = exec;
  Array.prototype[Symbol.iterator] = iterator;
  Reflect.deleteProperty(String.prototype, 'added');
});

it('is true of the language as it is, and with methods that were added', () => {
  expect(isIntact()).toBe(true);
  Object.assign(String.prototype, { added: () => 1 });
  expect(isIntact()).toBe(true);
});

it('is false once a method was replaced, also one behind a symbol', () => {
  RegExp.prototype.exec = () => ['x'] as unknown as RegExpExecArray;
  const replaced = isIntact();
  RegExp.prototype.exec = exec;
  expect(replaced).toBe(false);
  Array.prototype[Symbol.iterator] = function* () {} as typeof iterator;
  const walked = isIntact();
  Array.prototype[Symbol.iterator] = iterator;
  expect(walked).toBe(false);
});
