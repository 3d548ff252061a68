import ts from 'typescript';
import type { Graph } from './graph';
import type { Lookup } from './lookup';
import { isObject, union, type Values } from './values';

/** What stores, and references, hold: those that an app makes of others too. */
export function heldBy({ graph }: Lookup, values: Values): Values {
  const inside = (value: string) => graph.read(graph.field(`${value}.value`));
  return union(...storesIn(graph, values).map(inside));
}

/** Functions of Vue's that make a reference. */
const MAKE_REFERENCES = /^(?:ref|shallowRef|customRef|computed|toRef|inject|defineModel)$/;

/** With what references of Vue's hold: a component, and what is reactive, takes one in a field for that. */
export function withHeld({ graph, nodeOf }: Lookup, values: Values): Values {
  const held = [...values.keys()].filter((value) => isObject(value) && isReference(nodeOf(value)));
  return held.length
    ? union(values, ...held.map((value) => graph.read(graph.field(`${value}.value`))))
    : values;
}

const isReference = (node: ts.Node | undefined): boolean =>
  !!node && ts.isCallExpression(node) && MAKE_REFERENCES.test(node.expression.getText());

/** Puts values into stores: `$room = …` of Svelte. */
export function putInto({ graph }: Lookup, stores: Values, values: Values): void {
  for (const store of storesIn(graph, stores)) graph.write(graph.field(`${store}.value`), values);
}

function storesIn(graph: Graph, values: Values): string[] {
  const objects = [...values.keys()].filter(isObject);
  const others = objects.flatMap((value) => [...graph.read(graph.field(`${value}.subscribe`)).keys()]);
  return [...new Set([...objects, ...others.filter(isObject)])];
}
