import ts from 'typescript';
import { expect, it } from 'vitest';
import { collected, collectionOf, elementsOf, mapValues, moved, NOTHING, union, type Values } from './values';

const at = ts.factory.createNull();
const values = (...names: string[]): Values =>
  new Map(names.map((name) => [name, { at, why: 'made', guess: name === 'Guess' }]));

it('puts values into collections, two deep at most, and takes them out again', () => {
  expect([...collectionOf(values('Room', '[]Room')).keys()]).toEqual(['[]Room', '[][]Room']);
  expect(collected('[][]Room')).toBe('[][]Room');
  expect([...elementsOf(values('[]Room', '[][]Track', 'fn:1')).keys()]).toEqual(['Room', '[]Track']);
});

it('joins sets, the first origin of a value first', () => {
  const [one, other] = [values('Room'), values('Room', 'Track')];
  expect(union(one, NOTHING)).toBe(one);
  expect(union(one, other).get('Room')).toBe(one.get('Room'));
  expect(union()).toBe(NOTHING);
});

it('leaves out what is changed into nothing', () => {
  expect([
    ...mapValues(values('Room', 'Track'), (value) => (value === 'Room' ? 'a' : undefined)).keys(),
  ]).toEqual(['a']);
});

it('remembers the way, and that it rests on a guess', () => {
  const next = moved(values('Room', 'Guess'), at, 'handed on');
  expect(next.get('Room')).toMatchObject({ why: 'handed on', guess: false, from: { why: 'made' } });
  expect(next.get('Guess')?.guess).toBe(true);
});
