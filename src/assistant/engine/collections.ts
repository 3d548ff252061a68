import ts from 'typescript';
import { skipWrapping, type Bind, type Call, type Giver } from './call';
import {
  NOTHING,
  collectionOf,
  elementsOf,
  isCollection,
  isFunction,
  isObject,
  mapValues,
  only,
  union,
  type Values,
} from './values';
import { isWord } from './words';

const ONE_OF = /^(find|findLast|get|at|pop|shift|item|first|last|head)$/;
const SAME =
  /^(values|next|filter|slice|concat|sort|reverse|entries|toSorted|toReversed|splice|keys|toArray|flat|valueOf|value|reject|orderBy|keyBy|uniqBy|compact)$/;
const PUT = /^(push|unshift|add|set|splice|append)$/;
const EACH =
  /^(forEach|map|filter|find|findIndex|some|every|flatMap|each|findLast|sortBy|reject|orderBy|groupBy)$/;
const COPIES =
  /^(from|values|entries|assign|all|allSettled|race|any|compact|uniq|toArray|fromEntries|concat)$/;

/** Members of the language's own collections: not looked for among the app's fields. */
export const OF_COLLECTIONS = new Set([
  'size',
  'length',
  'forEach',
  'map',
  'filter',
  'values',
  'keys',
  'get',
  'find',
  'push',
]);

/**
 * Methods of arrays, maps and sets, and functions that take one: `Array.from()`, `Object.values()`, `_.each()`.
 * @returns what the call gives
 */
export function collectionCall(
  calls: Giver,
  bind: Bind,
  node: Call,
  object: Values,
  name: string,
  args: readonly ts.Expression[],
  given: readonly Values[],
): Values {
  const callee = node.expression;
  const held = onlyCollections(object);
  if (PUT.test(name) && ts.isPropertyAccessExpression(callee)) {
    const [key] = args;
    // `state.set('members', [])`: what is set by its name is a field, and no member of a collection.
    const isField = name === 'set' && !!key && ts.isStringLiteralLike(key);
    const put = union(...(name === 'set' ? given.slice(1) : given));
    // Listeners that are kept by the name of their event go with that alone, and not with all of them.
    const isKept = name !== 'set' && !isKeyed(callee.expression);
    const plain = only(put, (value) => (isKept || !isFunction(value)) && !(isField && isObject(value)));
    if (plain.size) bind(callee.expression, collectionOf(plain), node, 'put in here');
  }
  if (held.size) {
    const element = elementsOf(held);
    const results: Values[] = [];
    if (ONE_OF.test(name)) results.push(element);
    if (SAME.test(name)) results.push(held);
    if (name === 'flat' || name === 'flatten') results.push(elementsOf(held));
    if (name === 'groupBy') results.push(collectionOf(held));
    if (name === 'concat') results.push(...given);
    if (EACH.test(name)) {
      const made = calls.give(given[0] ?? NOTHING, [element, keysIn(element), held], node, 'each of them');
      if (name === 'map') results.push(collectionOf(made));
      if (name === 'flatMap') results.push(collectionOf(elementsOf(made)), made);
    }
    if (name === 'reduce') {
      const made = calls.give(
        given[0] ?? NOTHING,
        [union(given[1] ?? NOTHING), element],
        node,
        'each of them',
      );
      results.push(made, given[1] ?? NOTHING);
    }
    return union(...results);
  }
  const [first] = given;
  if (!first?.size || !args.length) return NOTHING;
  const copied = onlyCollections(first);
  const results: Values[] = [];
  if (COPIES.test(name) && ts.isPropertyAccessExpression(callee)) {
    const made = given[1]?.size ? calls.give(given[1], [elementsOf(copied)], node, 'each of them') : NOTHING;
    results.push(made.size ? collectionOf(made) : copied);
    // One of several promises; what stands in pairs of a key and a value.
    if (/^(?:race|any|fromEntries)$/.test(name)) results.push(elementsOf(copied));
  }
  // `_.each(room.participants, …)`, `$.each(…)`.
  if (copied.size && EACH.test(name) && given[1]) {
    const made = calls.give(given[1], [elementsOf(copied), elementsOf(copied)], node, 'each of them');
    if (name === 'map') results.push(collectionOf(made));
  }
  return union(...results);
}

/** `handlers[event]`, `(handlers[event] ||= [])`: one list of several. */
function isKeyed(list: ts.Expression): boolean {
  const inner = skipWrapping(list);
  if (ts.isBinaryExpression(inner)) return isKeyed(inner.left);
  if (ts.isCallExpression(inner)) return true;
  return ts.isElementAccessExpression(inner) && !ts.isNumericLiteral(inner.argumentExpression);
}

/**
 * What `new Set(tracks)` and `new Map(pairs)` hold.
 * @param at what is at a place of something
 */
export function copyMade(name: string, given: Values, at: (values: Values, index: number) => Values): Values {
  if (!/^(?:Map|Set|Array)$/.test(name)) return NOTHING;
  const copied = onlyCollections(given);
  return name === 'Map' ? union(copied, collectionOf(at(elementsOf(copied), 1))) : copied;
}

/** The keys of a map whose elements are its pairs, where they are names. */
const keysIn = (elements: Values): Values =>
  mapValues(elements, (value) => {
    const inner = isCollection(value) ? value.slice(2) : value;
    return isWord(inner) ? inner : undefined;
  });

const onlyCollections = (values: Values): Values => only(values, isCollection);
