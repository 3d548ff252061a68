import { expect, it } from 'vitest';
import { rows } from './rows';
import { inOneLine, wordsOf } from './summary';
import type { Row } from './schema';

const row = (words: Partial<Row>): Row => words as Row;

it('is the first sentence of what matters most, without marks of code', () => {
  expect(inOneLine(row({ notes: 'Last.', instead: 'Use `a.b` here. And more.' }))).toBe('Use a.b here.');
  expect(inOneLine(row({ payload: 'One thing; another.' }))).toBe('One thing.');
  expect(inOneLine(row({}))).toBe('');
});

it('fits a line for every row', () => {
  for (const each of rows) expect(inOneLine(each).length, each.id).toBeLessThanOrEqual(120);
});

it('keeps all that a row says, most important first', () => {
  expect(wordsOf(row({ notes: 'c', payload: 'b', instead: 'a' }))).toEqual(['a', 'b', 'c']);
});
