import type { Call } from './call';
import type { Evaluator } from './evaluate';
import { NOTHING, collectionOf, isObject, union, type Values } from './values';
import { fieldsOf, wordIn } from './words';

/* Objects that are read by names which are not written there: tables of listeners, of functions. */

/** What is in any field of objects of the app. */
export function anyField(evaluator: Evaluator, objects: Values): Values {
  const { graph } = evaluator;
  return union(
    ...[...objects.keys()]
      .filter(isObject)
      .flatMap((value) =>
        fieldsOf(evaluator.nodeOf(value)).map(({ name }) => graph.read(graph.field(`${value}.${name}`))),
      ),
  );
}

/** The names of the fields of objects of the app. */
export function keysOf(evaluator: Evaluator, objects: Values): Values {
  return union(
    ...[...objects.keys()]
      .filter(isObject)
      .flatMap((value) =>
        fieldsOf(evaluator.nodeOf(value)).map(({ name, at }) => wordIn(evaluator, name, at)),
      ),
  );
}

/** `Object.keys(table)`, `Object.values(table)`, `Object.entries(table)`. @returns what the call gives */
export function tableCall(evaluator: Evaluator, node: Call, name: string, table: Values): Values {
  if (!/^(?:keys|values|entries)$/.test(name) || ![...table.keys()].some(isObject)) return NOTHING;
  if (name === 'keys') return collectionOf(keysOf(evaluator, table));
  if (name === 'values') return collectionOf(anyField(evaluator, table));
  const { graph } = evaluator;
  const entry = `@${evaluator.idOf(node)}`;
  graph.write(graph.field(`${entry}.0`), keysOf(evaluator, table));
  graph.write(graph.field(`${entry}.1`), anyField(evaluator, table));
  return collectionOf(evaluator.one(entry, node, 'an entry of a table'));
}
