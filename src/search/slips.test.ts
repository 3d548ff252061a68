import { expect, it } from 'vitest';
import { isSlipOf } from './slips';

it.each([
  ['tokken', 'token'],
  ['toekn', 'token'],
  ['conect', 'connect'],
  ['qualitz', 'quality'],
  ['screen shrae', 'screen share'],
])('%s is a slip of %s', (typed, meant) => expect(isSlipOf(typed, meant)).toBe(true));

it.each([
  ['token', 'token'],
  ['chat', 'that'],
  ['detach', 'attach'],
  ['mutted', 'mute'],
  ['', 'token'],
])('%s is none of %s', (typed, meant) => expect(isSlipOf(typed, meant)).toBe(false));
