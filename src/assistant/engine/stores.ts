import ts from 'typescript';
import type { Evaluator } from './evaluate';
import { heldBy } from './held';
import type { Hook, Hooking } from './hooking';
import { NOTHING, isObject, only, union, type Values } from './values';
import { fieldsOf } from './words';

/*
 * Stores that are objects with what they hold: Svelte's, and Pinia's.
 */

const setterOf = ({ evaluator, node }: Hooking): Values =>
  evaluator.one(`set:${evaluator.idOf(node)}.value`, node, 'sets the store');

/** A store of Svelte's. What it holds stands for it too. */
const holding = (call: Hooking, held: Values): Values => {
  const { evaluator, node, self } = call;
  for (const name of ['set', 'update']) call.write(name, setterOf(call));
  // A store of the app's own is an object that hands on `subscribe`.
  call.write('subscribe', evaluator.one(self, node, 'a store'));
  return union(held, call.holder('value', held));
};

const writable: Hook = (call) => {
  call.called(call.second, [setterOf(call), setterOf(call)], 'when it is first read');
  return holding(call, call.first);
};

const derived: Hook = (call) => {
  const { evaluator, node, first } = call;
  const [stores] = node.arguments ?? [];
  const list = `@${evaluator.idOf(node.expression)}`;
  if (stores && ts.isArrayLiteralExpression(stores)) {
    const { graph } = evaluator;
    stores.elements.forEach((store, index) =>
      graph.write(graph.field(`${list}.${index}`), heldBy(evaluator, evaluator.of(store))),
    );
  }
  const given = union(heldBy(evaluator, first), evaluator.one(list, node, 'what the stores hold'));
  return holding(call, call.called(call.second, [given, setterOf(call)], 'derived'));
};

/** `defineStore('call', () => { … return { room } })`: its references are taken for what they hold. */
const defined: Hook = (call) => {
  const { evaluator, given } = call;
  const { graph } = evaluator;
  const last = given.at(-1) ?? NOTHING;
  const described = only(last, isObject);
  const part = (name: string): Values =>
    described.size ? evaluator.property(described, name, call.node) : NOTHING;
  const parts = [
    call.called(last, [], 'set up'),
    call.called(part('state'), [], 'at the start'),
    part('actions'),
  ];
  for (const object of union(...parts).keys())
    for (const { name } of isObject(object) ? fieldsOf(evaluator.nodeOf(object)) : []) {
      const field = graph.read(graph.field(`${object}.${name}`));
      call.write(name, union(field, heldBy(evaluator, field)));
    }
  return evaluator.one(call.self, call.node, 'a store');
};

/** Svelte's, and no method of that name. */
const get: Hook = ({ evaluator, node, first }) =>
  ts.isIdentifier(node.expression) ? heldBy(evaluator, first) : NOTHING;

/** `room.peek()` of a signal of Preact's. */
const peek: Hook = ({ evaluator, node: { expression } }) =>
  ts.isPropertyAccessExpression(expression)
    ? heldBy(evaluator, evaluator.of(expression.expression))
    : NOTHING;

export const STORES = { peek, writable, readable: writable, derived, get, defineStore: defined };

/** Of what is called, the stores of Pinia: `useCall()` gives the store. */
export const storesCalled = (evaluator: Evaluator, called: Values): Values =>
  only(called, (value) => {
    const node = isObject(value) ? evaluator.nodeOf(value) : undefined;
    return !!node && ts.isCallExpression(node) && node.expression.getText() === 'defineStore';
  });
