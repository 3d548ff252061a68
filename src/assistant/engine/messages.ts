import ts from 'typescript';
import { LISTENING, type Call, type Giver } from './call';
import type { Evaluator } from './evaluate';
import { eventCell, eventOf, toldBy } from './template-events';
import {
  NOTHING,
  collectionOf,
  isCollection,
  isInstance,
  isObject,
  only,
  union,
  type Values,
} from './values';
import { fieldsOf, namesIn, withoutModule } from './words';

/*
 * What is said under a name and heard under the same: stores, emitters of an app's own, events of the page; and functions that listen to one of
 * Twilio's objects, such as RxJS's `fromEvent(room, 'disconnected')`.
 */

const SAYING = /^(?:commit|dispatch|\$?emit|trigger(?:Handler)?|publish|fire|notify|\$?broadcast)$/;
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

/**
 * `commit('setRoom', room)` of a store; `emit('room', room)` of an emitter of the app's own, or of the page.
 * @returns what an action of a store gives back
 */
export function say(evaluator: Evaluator, calls: Giver, { node, name, args, given }: Said): Values {
  const { graph } = evaluator;
  const [first] = args;
  const output = name === 'emit' && args.length === 1 ? ownerOf(node) : undefined;
  if (output && given[0]?.size) graph.write(eventCell(graph, output, 0), given[0]);
  const isEvent = ts.isNewExpression(node) && name === 'CustomEvent';
  const isOfStore = name === 'commit' || name === 'dispatch';
  // Vuex's `commit({ type: 'joined', room })`: the object itself is the payload.
  const type = isOfStore && first ? typeOf(first) : undefined;
  const payload = type ? given[0] : given[1];
  if (!(isEvent || SAYING.test(name)) || !first || !(payload?.size || isOfStore)) return NOTHING;
  const text = nameSaid(evaluator, type ?? first);
  if (text === undefined) return NOTHING;
  // Svelte's dispatcher: what is dispatched is the event's `detail`.
  if (isOfStore && ts.isIdentifier(node.expression) && /\.svelte\b/.test(node.getSourceFile().fileName)) {
    const event = `@${evaluator.idOf(node)}`;
    graph.write(graph.field(`${event}.detail`), payload ?? NOTHING);
    graph.write(eventCell(graph, text, 0), evaluator.one(event, node, 'an event'));
    return NOTHING;
  }
  if (isOfStore)
    return calls.give(graph.read(graph.field(withoutModule(text))), [payload ?? NOTHING], node, 'a payload');
  const told = tellsEvent(node) ? [NOTHING, ...listed(evaluator, given)] : given.slice(1);
  told.forEach((values, index) => graph.write(eventCell(graph, text, index), values));
  return NOTHING;
}

/** jQuery's `$(document).trigger('joined', [room])` and `$scope.$emit('joined', room)` of AngularJS: listeners get the event first. */
const tellsEvent = ({ expression }: Call): boolean =>
  ts.isPropertyAccessExpression(expression) &&
  /^(?:(?:\$|jQuery)\s*\(|\$[a-z]\w*(?:\(|$)|\$?\w*[sS]cope$)/.test(expression.expression.getText());

/** What follows the name, one by one: jQuery takes a list. */
function listed(evaluator: Evaluator, [, told = NOTHING, ...others]: readonly Values[]): Values[] {
  const lists = only(told, (value) => isCollection(value));
  if (!lists.size) return [told, ...others];
  return [0, 1, 2].map((index) => evaluator.at(told, index));
}

function typeOf(payload: ts.Expression): ts.Expression | undefined {
  const properties = ts.isObjectLiteralExpression(payload) ? payload.properties : [];
  for (const property of properties)
    if (ts.isPropertyAssignment(property) && property.name.getText() === 'type') return property.initializer;
  return undefined;
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
  calls.give(evaluator.of(node.right), toldBy(evaluator.graph, event), node, 'a listener');
}

/** `v-on="{ joined: onJoined }"` of a template: each is told what the component emits under its name. */
export function allHeardInTemplate(evaluator: Evaluator, calls: Giver, node: ts.BinaryExpression): void {
  const { graph } = evaluator;
  for (const object of evaluator.of(node.right).keys())
    for (const { name } of isObject(object) ? fieldsOf(evaluator.nodeOf(object)) : []) {
      const listener = evaluator.property(evaluator.one(object, node, 'listeners'), name, node);
      calls.give(listener, toldBy(graph, name), node, 'a listener');
    }
}

/** `emitter.on('room', (room) => …)`, `on('room', …)`: what the listener was made to hear. */
export function hear(evaluator: Evaluator, calls: Giver, said: Said): void {
  // Backbone's `this.listenTo(call, 'joined', this.greet)`.
  const isOther = /^listenTo(?:Once)?$/.test(said.name);
  const { node, name, args, given } = isOther
    ? { ...said, name: 'on', args: said.args.slice(1), given: said.given.slice(1) }
    : said;
  const [first] = args;
  // jQuery's `on('click', '.leave', (event) => …)` has the listener at the end.
  const listeners = union(...given.slice(1));
  if (!first || !listeners.size || !(LISTENING.has(name) || HEARING.test(name))) return;
  const text = nameSaid(evaluator, first);
  if (text === undefined) return;
  const { graph } = evaluator;
  const told = toldBy(graph, text);
  // Backbone's `on('change:call', (model, call) => …)`: what the field holds by then.
  const changed = /^change:([\w.]+)$/.exec(text)?.[1];
  if (changed !== undefined) told[1] = union(told[1] ?? NOTHING, graph.read(graph.field(changed)));
  calls.give(listeners, told, node, 'a listener');
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
      if (!told.length) continue;
      const lists = evaluator.one(list, node, 'what comes with the event');
      // `for await (const [person] of on(room, 'participantConnected'))`: one after the other.
      results.push(lists, collectionOf(lists));
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
