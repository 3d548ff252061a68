import ts from 'typescript';
import type { Values } from './values';

export type Call = ts.CallExpression | ts.NewExpression;

/** Puts values into a variable, a field, or the parts of a pattern. */
export type Bind = (target: ts.Node, values: Values, at: ts.Node, why: string) => void;

/** Gives arguments to functions of the app, and says what they give back. */
export interface Giver {
  give(functions: Values, args: readonly Values[], at: ts.Node, why: string): Values;
}

/** Methods that take the name of an event. */
export const LISTENING: ReadonlySet<string> = new Set([
  'on',
  'once',
  'addListener',
  'off',
  'removeListener',
  'prependListener',
  'prependOnceListener',
]);

/** Whatever stands around an expression without changing its value. */
export function skipWrapping(node: ts.Expression): ts.Expression {
  let inner = node;
  while (ts.isParenthesizedExpression(inner) || ts.isNonNullExpression(inner) || ts.isAsExpression(inner))
    inner = inner.expression;
  return inner;
}
