import ts from 'typescript';
import type { Call, Giver } from './call';
import type { Evaluator } from './evaluate';
import {
  NOTHING,
  collectionOf,
  elementsOf,
  isCollection,
  isFunction,
  only,
  union,
  type Values,
} from './values';

const ONE = /^(?:find|findLast|first|head|last|sample|nth|minBy|maxBy|min|max)$/;
const SAME =
  /^(?:flatten|flattenDeep|_|lodash|chain|filter|reject|where|without|sortBy|orderBy|uniq|uniqBy|compact|keyBy|indexBy|shuffle|take|takeRight|drop|tail|initial|rest|reverse|slice|toArray|values|difference|differenceBy|differenceWith|intersection|intersectionBy|union|unionBy|concat|pickBy|omitBy|omit|pick|each|forEach|tap)$/;
const GROUPS = /^(?:groupBy|partition|chunk|zip)$/;
const MAPS = /^(?:map|flatMap|pluck|mapValues)$/;

/**
 * Functions of Lodash and Underscore that take a collection, under `_` or imported one by one, and the language's own `Object.groupBy()`.
 * @returns what the call gives
 */
export function lodashCall(
  evaluator: Evaluator,
  calls: Giver,
  node: Call,
  callee: ts.Expression,
  name: string,
  given: readonly Values[],
): Values {
  const [first, told = NOTHING] = given;
  const isOne = [ONE, SAME, GROUPS, MAPS, /^reduce$/].some((names) => names.test(name));
  if (!first?.size || !isOne || !isLibrary(evaluator, callee, name)) return NOTHING;
  const all = collectionsIn(first);
  if (!all.size) return NOTHING;
  const element = elementsOf(all);
  if (name === 'reduce') {
    const start = given[2] ?? NOTHING;
    return union(calls.give(told, [start, element], node, 'each of them'), start);
  }
  const made = calls.give(told, [element], node, 'each of them');
  if (ONE.test(name)) return element;
  if (/^flatten/.test(name)) return union(all, element);
  if (SAME.test(name)) return union(all, ...given.slice(1).map(collectionsIn));
  if (GROUPS.test(name)) return collectionOf(all);
  const [, key] = node.arguments ?? [];
  const part = key && ts.isStringLiteralLike(key) ? evaluator.property(element, key.text, key) : made;
  return name === 'flatMap' ? union(part, collectionOf(part)) : collectionOf(part);
}

function isLibrary(evaluator: Evaluator, callee: ts.Expression, name: string): boolean {
  if (ts.isIdentifier(callee)) return ![...evaluator.of(callee).keys()].some(isFunction);
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return false;
  const from = callee.expression.text;
  return /^(?:_|lodash|underscore)$/.test(from) || (name === 'groupBy' && /^(?:Object|Map)$/.test(from));
}

const collectionsIn = (values: Values): Values => only(values, isCollection);
