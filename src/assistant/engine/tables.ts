import type { Call } from './call';
import type { Lookup } from './lookup';
import { NOTHING, collectionOf, elementsOf, isCollection, isObject, union, type Values } from './values';
import { fieldsOf, wordIn } from './words';

/* Objects that are read by names which are not written there: tables of listeners, of functions. */

/** What is in any field of objects of the app. */
export function anyField(lookup: Lookup, objects: Values): Values {
  const { graph } = lookup;
  return union(
    ...[...objects.keys()]
      .filter(isObject)
      .flatMap((value) =>
        fieldsOf(lookup.nodeOf(value)).map(({ name }) => graph.read(graph.field(`${value}.${name}`))),
      ),
  );
}

/** The names of the fields of objects of the app. */
export function keysOf(lookup: Lookup, objects: Values): Values {
  return union(
    ...[...objects.keys()]
      .filter(isObject)
      .flatMap((value) => fieldsOf(lookup.nodeOf(value)).map(({ name, at }) => wordIn(lookup, name, at))),
  );
}

/** `Object.keys(table)`, `Object.values(table)`, `Object.entries(table)`. @returns what the call gives */
export function tableCall(lookup: Lookup, node: Call, name: string, table: Values): Values {
  const isTable = [...table.keys()].some((value) => isObject(value) || isCollection(value));
  if (!/^(?:keys|values|entries)$/.test(name) || !isTable) return NOTHING;
  if (name === 'keys') return collectionOf(keysOf(lookup, table));
  if (name === 'values') return collectionOf(anyField(lookup, table));
  const { graph } = lookup;
  const entry = `@${lookup.idOf(node)}`;
  graph.write(graph.field(`${entry}.0`), keysOf(lookup, table));
  graph.write(graph.field(`${entry}.1`), union(anyField(lookup, table), elementsOf(table)));
  return collectionOf(lookup.one(entry, node, 'an entry of a table'));
}
