import type ts from 'typescript';
import { atPath } from './by-path';
import type { Evaluator } from './evaluate';
import { NOTHING, type Values } from './values';
import { fieldsOf } from './words';

/*
 * Fields whose name is a text: `state.set('room', room)`, `state.get('room')`; jQuery's `data()` has names of its own.
 */

/** @returns what a method that is given such a name gives */
export function byKey(
  evaluator: Evaluator,
  name: string,
  key: ts.StringLiteralLike,
  object: Values,
  given: readonly Values[],
): Values {
  const { graph } = evaluator;
  if (name === 'data') {
    const cell = graph.field(`data ${key.text}`);
    if (given[1]) graph.write(cell, given[1]);
    return given[1] ? NOTHING : graph.read(cell);
  }
  if (name === 'set' && given[1]?.size) graph.write(graph.field(key.text), given[1]);
  return name === 'get' ? atPath(evaluator, object, key) : NOTHING;
}

/** jQuery's `data({ call: room })`: as if each were put in by its name. */
export function keepData(evaluator: Evaluator, object: ts.ObjectLiteralExpression, values: Values): void {
  const { graph } = evaluator;
  for (const { name } of fieldsOf(object))
    graph.write(graph.field(`data ${name}`), evaluator.property(values, name, object));
}
