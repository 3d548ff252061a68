import { expect, it } from 'vitest';
import { cut } from './limits';

it('a text that fits stays as it is', () => {
  expect(cut('twelve chars', 12)).toBe('twelve chars');
});

it('a longer one is cut so that it fits with the sign that something is missing', () => {
  const text = cut('thirteen chars', 12);
  expect(text).toBe('thirteen ch…');
  expect(text).toHaveLength(12);
});
