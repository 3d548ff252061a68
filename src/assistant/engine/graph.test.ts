import ts from 'typescript';
import { expect, it } from 'vitest';
import { Graph } from './graph';
import type { Values } from './values';

const at = ts.factory.createNull();
const values = (...names: string[]): Values =>
  new Map(names.map((name) => [name, { at, why: 'a test', guess: false }]));

it('moves values on until nothing moves, in a circle too', () => {
  const graph = new Graph();
  const [one, two, three] = [graph.field('one'), graph.field('two'), graph.field('three')];
  graph.add(() => graph.write(two, graph.read(one)));
  graph.add(() => graph.write(three, graph.read(two)));
  graph.add(() => graph.write(one, graph.read(three)));
  graph.add(() => graph.write(one, values('Room')));
  graph.settle();
  for (const cell of [one, two, three]) expect([...cell.values.keys()]).toEqual(['Room']);
});

it('keeps where a value came from first', () => {
  const graph = new Graph();
  const cell = graph.field('room');
  const first = values('Room');
  graph.write(cell, first);
  graph.write(cell, values('Room', 'LocalParticipant'));
  expect(cell.values.get('Room')).toBe(first.get('Room'));
  expect(cell.values.size).toBe(2);
});

it('has one cell for a name, whatever the name', () => {
  const graph = new Graph();
  expect(graph.field('__proto__')).toBe(graph.field('__proto__'));
  expect(graph.field('__proto__')).not.toBe(graph.field('constructor'));
});
