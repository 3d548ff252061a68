import ts from 'typescript';
import { skipWrapping, type Call, type Giver } from './call';
import type { Evaluator } from './evaluate';
import { NOTHING, isFunction, type Values } from './values';

/*
 * Functions that are made of others, each given what the one before gives: Lodash's and fp-ts's `flow()`, Ramda's `pipe()`, Redux's `compose()`.
 */

const FORWARD = /^(?:flow|pipe|pipeWith)$/;
const BACKWARD = /^(?:flowRight|compose)$/;

/** A stream has a `pipe()` of its own: only a library's is meant. */
function nameOf({ expression }: Call): string {
  const callee = skipWrapping(expression);
  if (ts.isIdentifier(callee)) return callee.text;
  const isOfLibrary =
    ts.isPropertyAccessExpression(callee) && /^(?:_|lodash|fp|R|ramda)$/.test(callee.expression.getText());
  return isOfLibrary ? callee.name.text : '';
}

/** @returns the function that a call makes of others, or, of `pipe(room, f, g)`, what they give */
export function composed(evaluator: Evaluator, calls: Giver, node: Call, given: readonly Values[]): Values {
  if (!ts.isCallExpression(node) || !isComposition(node)) return NOTHING;
  const [first = NOTHING, second = NOTHING] = given;
  const [list] = node.arguments;
  if (hasFunction(first) || (list && ts.isArrayLiteralExpression(list)))
    return evaluator.one(`fn:${evaluator.idOf(node)}`, node, 'a function made of others');
  return FORWARD.test(nameOf(node)) && hasFunction(second)
    ? through(evaluator, calls, node.arguments.slice(1), [first], node)
    : NOTHING;
}

/** Whether a call makes a function of others. */
export const isComposition = (node: ts.CallExpression): boolean =>
  FORWARD.test(nameOf(node)) || BACKWARD.test(nameOf(node));

/** Calls the function that such a call has made. */
export function callComposed(
  evaluator: Evaluator,
  calls: Giver,
  made: ts.CallExpression,
  args: readonly Values[],
  at: ts.Node,
): Values {
  const parts = made.arguments.flatMap((part) =>
    ts.isArrayLiteralExpression(part) ? [...part.elements] : [part],
  );
  return through(evaluator, calls, BACKWARD.test(nameOf(made)) ? parts.toReversed() : parts, args, at);
}

function through(
  evaluator: Evaluator,
  calls: Giver,
  functions: readonly ts.Expression[],
  args: readonly Values[],
  at: ts.Node,
): Values {
  const last = functions.reduce<readonly Values[]>(
    (told, part) => [calls.give(evaluator.of(part), told, at, 'what the one before gives')],
    args,
  );
  return last[0] ?? NOTHING;
}

const hasFunction = (values: Values): boolean => [...values.keys()].some(isFunction);
