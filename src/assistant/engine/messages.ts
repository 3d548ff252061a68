import ts from 'typescript';
import { LISTENING, type Call, type Giver } from './call';
import type { Evaluator } from './evaluate';
import { eventCell, eventOf } from './template-events';
import { NOTHING, isInstance, isObject, union, type Values } from './values';
import { fieldsOf, namesIn } from './words';

/*
 * What is said under a name and heard under the same: stores, emitters of an app's own, events of the page; and functions that listen to one of
 * Twilio's objects, such as RxJS's `fromEvent(room, 'disconnected')`.
 */

const SAYING = /^(?:commit|dispatch|\$?emit|trigger|publish|fire|notify|broadcast)$/;
const HEARING = /^(?:addEventListener|subscribe|listen|useEventListener|\$on(?:ce)?)$/;
/** Functions of libraries that take what emits, a name, and often a listener. */
const LISTENERS = /^(?:fromEvent|once|on|useEventListener|useEvent|pEvent|eventOnce)$/;

/** What a call is, and what it is given. */
export interface Said {
  node: Call;
  name: string;
  args: readonly ts.Expression[];
  given: readonly Values[];
}

/** `commit('setRoom', room)` of a store; `emit('room', room)` of an emitter of the app's own, or of the page. */
export function say(evaluator: Evaluator, calls: Giver, { node, name, args, given }: Said): void {
  const { graph } = evaluator;
  const [first] = args;
  const output = name === 'emit' && args.length === 1 ? ownerOf(node) : undefined;
  if (output && given[0]?.size) graph.write(eventCell(graph, output, 0), given[0]);
  const isEvent = ts.isNewExpression(node) && name === 'CustomEvent';
  if (!(isEvent || SAYING.test(name)) || !first || !given[1]?.size) return;
  const text = nameSaid(evaluator, first);
  if (text === undefined) return;
  const named = text.slice(text.lastIndexOf('/') + 1);
  if (name === 'commit' || name === 'dispatch')
    calls.give(graph.read(graph.field(named)), [given[1]], node, 'a payload');
  else given.slice(1).forEach((values, index) => graph.write(eventCell(graph, named, index), values));
}

/** Angular's `this.joined.emit(room)`: the output's name is that of the event. */
function ownerOf({ expression }: Call): string | undefined {
  const object = ts.isPropertyAccessExpression(expression) ? expression.expression : undefined;
  return object && ts.isPropertyAccessExpression(object) ? object.name.text : undefined;
}

/** `@joined="onJoined"` of a template, which is `$joined=onJoined` by now: told what the component emits. */
export function heardInTemplate(evaluator: Evaluator, calls: Giver, node: ts.BinaryExpression): void {
  const event = eventOf(node);
  if (event === undefined) return;
  const told = [0, 1, 2].map((index) => evaluator.graph.read(eventCell(evaluator.graph, event, index)));
  calls.give(evaluator.of(node.right), told, node, 'a listener');
}

/** `v-on="{ joined: onJoined }"` of a template: each is told what the component emits under its name. */
export function allHeardInTemplate(evaluator: Evaluator, calls: Giver, node: ts.BinaryExpression): void {
  const { graph } = evaluator;
  for (const object of evaluator.of(node.right).keys())
    for (const { name } of isObject(object) ? fieldsOf(evaluator.nodeOf(object)) : []) {
      const told = [0, 1, 2].map((index) => graph.read(eventCell(graph, name, index)));
      calls.give(
        evaluator.property(evaluator.one(object, node, 'listeners'), name, node),
        told,
        node,
        'a listener',
      );
    }
}

/** `emitter.on('room', (room) => …)`, `on('room', …)`: what the listener was made to hear. */
export function hear(evaluator: Evaluator, calls: Giver, { node, name, args, given }: Said): void {
  const [first] = args;
  if (!first || !given[1]?.size || !(LISTENING.has(name) || HEARING.test(name))) return;
  const text = nameSaid(evaluator, first);
  if (text === undefined) return;
  const told = [0, 1, 2].map((index) => evaluator.graph.read(eventCell(evaluator.graph, text, index)));
  calls.give(given[1], told, node, 'a listener');
}

/** Whether a call listens to what it is given first: `fromEvent(room, 'disconnected')`. */
export const isListener = (callee: ts.Expression): boolean =>
  ts.isIdentifier(callee) && LISTENERS.test(callee.text);

/** @returns what such a call gives: what comes with the event, alone or as a list */
export function listen(evaluator: Evaluator, calls: Giver, { node, args, given }: Said): Values {
  const { graph } = evaluator;
  const [, event] = args;
  const [emitters = NOTHING, names = NOTHING, listeners = NOTHING] = given;
  const results: Values[] = [];
  for (const [value, origin] of emitters) {
    if (!isInstance(value) || !event) continue;
    for (const { name } of namesIn(evaluator, event, names)) {
      const why = `passed by \`${name}\` of a ${value}`;
      const told = (evaluator.types.event(value, name) ?? []).map((values) =>
        evaluator.many(values, node, why, origin),
      );
      calls.give(listeners, told, node, 'a listener');
      const list = `@${evaluator.idOf(node)}`;
      told.forEach((values, index) => graph.write(graph.field(`${list}.${index}`), values));
      results.push(told[0] ?? NOTHING);
      if (told.length) results.push(evaluator.one(list, node, 'what comes with the event'));
    }
  }
  return union(...results);
}

/** The name under which something is said: a text, a constant, or what the app calls it: `EVENTS.joined`. */
export function nameSaid({ checker }: Evaluator, node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return undefined;
  const type = checker.getTypeAtLocation(node);
  if (type.isStringLiteral()) return type.value;
  // What is given to a function is another each time.
  return ts.isPropertyAccessExpression(node) && isConstant(checker, node) ? node.getText() : undefined;
}

function isConstant(checker: ts.TypeChecker, node: ts.PropertyAccessExpression): boolean {
  let root: ts.Expression = node;
  while (ts.isPropertyAccessExpression(root)) root = root.expression;
  const declared = ts.isIdentifier(root) ? checker.getSymbolAtLocation(root)?.declarations?.[0] : undefined;
  return !!declared && !ts.isParameter(declared) && !ts.isBindingElement(declared);
}
