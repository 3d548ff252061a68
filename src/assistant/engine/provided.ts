import ts from 'typescript';
import type { Binder } from './binder';
import { skipWrapping, type Giver } from './call';
import { nameOf } from './classes';
import type { Evaluator } from './evaluate';
import type { Cell } from './graph';
import type { Hook } from './hooking';
import { NOTHING, isFunction, isObject, moved, only, union, type Values } from './values';
import { fieldsOf } from './words';

/*
 * What is provided under a key in one place and asked for in another: `provide()` and `inject()` of Vue and their options, the contexts of
 * Svelte, the tokens of Angular.
 */

/** Where what is provided under a key is: a text, or a constant that it is declared by. */
function cellOf(evaluator: Evaluator, key: ts.Expression): Cell | undefined {
  const { checker, graph } = evaluator;
  const inner = skipWrapping(key);
  const type = checker.getTypeAtLocation(inner);
  const text = ts.isStringLiteralLike(inner)
    ? inner.text
    : type.isStringLiteral()
      ? type.value
      : ts.isIdentifier(inner) && !evaluator.symbolOf(inner)
        ? inner.text
        : undefined;
  if (text !== undefined) return named(evaluator, text);
  const name = ts.isPropertyAccessExpression(inner) ? inner.name : inner;
  const declared = ts.isIdentifier(name) ? evaluator.symbolOf(name)?.declarations?.[0] : undefined;
  return declared && graph.field(`provided @${evaluator.idOf(declared)}`);
}

const named = ({ graph }: Evaluator, text: string): Cell => graph.field(`provided ${text}`);

/** `provide(KEY, room)`, `setContext('call', room)`. */
const provide: Hook = ({ evaluator, node, second }) => {
  const [key] = node.arguments ?? [];
  const cell = key && cellOf(evaluator, key);
  if (cell && second.size)
    evaluator.graph.write(cell, moved(second, node, `provided as \`${key.getText()}\``));
  return second;
};

/** `inject(KEY)`, `getContext('call')`. Angular's gives the class that it is asked for. */
const inject: Hook = (call) => {
  const { evaluator, node, first } = call;
  const [key] = node.arguments ?? [];
  const cell = key && cellOf(evaluator, key);
  // A plugin of Nuxt 2: `inject('video', …)` makes `this.$video`.
  const { graph } = evaluator;
  if (key && ts.isStringLiteralLike(key) && call.second.size)
    graph.write(graph.field(`$${key.text}`), call.second);
  return union(cell ? evaluator.graph.read(cell) : NOTHING, first, withoutClasses(call.second));
};

/** What is given where nothing is provided; not a function that makes it. */
const withoutClasses = (values: Values): Values => only(values, (value) => !isFunction(value));

/** `new InjectionToken('call', { factory: () => … })`: who asks for it gets what that makes. */
const token: Hook = (call) =>
  call.called(call.evaluator.property(call.second, 'factory', call.node), [], 'made where it is asked for');

export const PROVIDED = {
  provide,
  setContext: provide,
  inject,
  getContext: inject,
  InjectionToken: token,
};

/** Options that provide or ask: `provide() { return { room } }`, `inject: ['room']`, `{ provide: TOKEN, useValue: room }`. */
export function providing(
  evaluator: Evaluator,
  calls: Giver,
  object: ts.ObjectLiteralExpression,
  property: ts.ObjectLiteralElementLike,
): void {
  const name = property.name && nameOf(property.name);
  if (name !== 'provide' && name !== 'inject') return;
  const given = ts.isPropertyAssignment(property) ? property.initializer : undefined;
  if (name === 'inject') {
    if (given) asking(evaluator, given);
    return;
  }
  const [value, factory, other] = ['useValue', 'useFactory', 'useExisting'].map((way) =>
    valueOf(object, way),
  );
  const cell = given && cellOf(evaluator, given);
  if (cell && (value || factory || other)) {
    const before = other && cellOf(evaluator, other);
    const from = union(
      value ? evaluator.of(value) : NOTHING,
      factory ? calls.give(evaluator.of(factory), [], property, 'called for it') : NOTHING,
      before ? evaluator.graph.read(before) : NOTHING,
    );
    evaluator.graph.write(cell, moved(from, property, `provided as \`${given.getText()}\``));
    return;
  }
  const described = evaluator.ofProperty(property);
  const objects = union(described, calls.give(described, [], property, 'called by the framework'));
  for (const object of only(objects, isObject).keys()) offered(evaluator, object);
}

/** Each field of an object that a component provides. */
function offered(evaluator: Evaluator, object: string): void {
  const { graph } = evaluator;
  const node = evaluator.nodeOf(object);
  for (const { name, at } of fieldsOf(node))
    graph.write(
      named(evaluator, name),
      moved(graph.read(graph.field(`${object}.${name}`)), at, `provided as \`${name}\``),
    );
  if (!node || !ts.isObjectLiteralExpression(node)) return;
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property) || !ts.isComputedPropertyName(property.name)) continue;
    const cell = cellOf(evaluator, property.name.expression);
    const values = evaluator.of(property.initializer);
    if (cell) graph.write(cell, moved(values, property, `provided as \`${property.name.getText()}\``));
  }
}

/** What a component asks for is a field of it: `['room']`, `{ mine: 'room' }`, `{ mine: { from: ROOM } }`. */
function asking(evaluator: Evaluator, given: ts.Expression): void {
  const { graph } = evaluator;
  const ask = (field: string, key: ts.Expression | undefined, at: ts.Node): void => {
    const cell = key ? cellOf(evaluator, key) : named(evaluator, field);
    if (cell) graph.write(graph.field(field), moved(graph.read(cell), at, `\`${field}\` is asked for here`));
  };
  if (ts.isArrayLiteralExpression(given))
    for (const element of given.elements)
      if (ts.isStringLiteralLike(element)) ask(element.text, element, element);
  if (!ts.isObjectLiteralExpression(given)) return;
  for (const property of given.properties) {
    const field = property.name && nameOf(property.name);
    if (field === undefined || !ts.isPropertyAssignment(property)) continue;
    const { initializer } = property;
    ask(
      field,
      ts.isObjectLiteralExpression(initializer) ? valueOf(initializer, 'from') : initializer,
      property,
    );
  }
}

function valueOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of object.properties)
    if (property.name && nameOf(property.name) === name)
      return ts.isPropertyAssignment(property)
        ? property.initializer
        : ts.isShorthandPropertyAssignment(property)
          ? property.name
          : undefined;
  return undefined;
}

/** `@Inject(TOKEN) private room`: a parameter, or a field of a class. */
export function asked(
  evaluator: Evaluator,
  binder: Binder,
  node: ts.ParameterDeclaration | ts.PropertyDeclaration,
): void {
  for (const { expression } of ts.getDecorators(node) ?? []) {
    if (!ts.isCallExpression(expression) || expression.expression.getText() !== 'Inject') continue;
    const [key] = expression.arguments;
    const name = ts.isIdentifier(node.name) ? node.name : undefined;
    const cell = key ? cellOf(evaluator, key) : name && named(evaluator, name.text);
    if (!cell || !name) continue;
    const values = union(evaluator.graph.read(cell), key ? evaluator.of(key) : NOTHING);
    if (ts.isParameter(node)) binder.bind(name, values, node, 'asked for here');
    // `constructor(@Inject(TOKEN) private room)`.
    if (ts.isPropertyDeclaration(node) || node.modifiers?.some((one) => !ts.isDecorator(one)))
      binder.field(NOTHING, name.text, moved(values, node, 'asked for here'));
  }
}
