import { expect, it } from 'vitest';
import type { Edit } from '../contract';
import { edited, merged } from './edit';

const edit = (start: number, end: number, text: string, file = 'a'): Edit => ({
  file,
  start,
  end,
  text,
  transform: 't',
  tier: 'certain',
});

it('changes what it is told and no other byte', () => {
  expect(edited('a b\r\nc', [edit(5, 6, 'C'), edit(0, 1, 'A'), edit(1, 1, '!')])).toBe('A! b\r\nC');
});

it('refuses edits that meet, and those that lead out', () => {
  expect(() => edited('abc', [edit(0, 2, 'x'), edit(1, 3, 'y')])).toThrow(/overlap at 1/);
  expect(() => edited('abc', [edit(2, 9, 'x')])).toThrow(/goes beyond its end/);
});

it('drops what lies within something that is replaced whole, in the same file alone', () => {
  const [outer, inner, other] = [edit(0, 5, 'x'), edit(2, 3, 'y'), edit(2, 3, 'z', 'b')];
  expect(merged([inner, outer, other])).toEqual([outer, other]);
  expect(merged([inner, edit(2, 3, 'later')])).toEqual([edit(2, 3, 'later')]);
});
