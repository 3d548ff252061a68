import ts from 'typescript';
import { LISTENING, skipWrapping, type Call } from './call';
import type { Evaluator } from './evaluate';
import { isFunction, isObject } from './values';

/** What a call calls in the end, and with what. */
export interface Direct {
  callee: ts.Expression;
  /** Lists that are spread out are taken apart where they stand in the code; one that is not known stays as it is, and ends them. */
  args: readonly ts.Expression[];
}

/**
 * Sees through the ways by which a function is called from its side: `f.call(self, a)`, `f.apply(self, [a])`,
 * `Reflect.apply(f, self, [a])`, `Reflect.construct(F, [a])`, `f.bind(self, a)(b)`, `f(...[a])`.
 */
export function directly(evaluator: Evaluator, node: Call): Direct {
  const callee = skipWrapping(node.expression);
  const args = spread(evaluator, node.arguments ?? []);
  if (ts.isPropertyAccessExpression(callee)) {
    const { expression, name } = callee;
    if (ts.isIdentifier(expression) && expression.text === 'Reflect') {
      const [target, ...rest] = args;
      const list = name.text === 'apply' ? rest[1] : name.text === 'construct' ? rest[0] : undefined;
      if (target && list) return { callee: skipWrapping(target), args: listed(evaluator, list) };
    }
    const inner = skipWrapping(expression);
    if (name.text === 'call' || name.text === 'bind') return { callee: inner, args: args.slice(1) };
    if (name.text === 'apply') return { callee: inner, args: args[1] ? listed(evaluator, args[1]) : [] };
  }
  const bound = boundBefore(evaluator, callee);
  return bound ? { callee: bound.callee, args: [...bound.args, ...args] } : { callee, args };
}

/** Whether a call is one of `Reflect`'s: `Reflect.get(room, 'localParticipant')`, `Reflect.apply(room.on, room, [])`. */
export const isReflected = (callee: ts.Expression, name = 'apply'): boolean =>
  ts.isPropertyAccessExpression(callee) &&
  callee.name.text === name &&
  ts.isIdentifier(callee.expression) &&
  callee.expression.text === 'Reflect';

/** `if (publication && publication.on)`: whether there is such a method, and no use of it. */
export function isTested({ name, parent }: ts.PropertyAccessExpression): boolean {
  return LISTENING.has(name.text) && (!ts.isCallExpression(parent) || isReflected(parent.expression));
}

/** The call of `bind()` that has made what is called, where it has put arguments of its own before. */
function boundBefore(evaluator: Evaluator, callee: ts.Expression): Direct | undefined {
  for (const value of evaluator.of(callee).keys()) {
    const made = isFunction(value) ? evaluator.nodeOf(value) : undefined;
    if (!made || !ts.isCallExpression(made)) continue;
    const by = skipWrapping(made.expression);
    if (ts.isPropertyAccessExpression(by))
      return {
        callee: skipWrapping(by.expression),
        args: spread(evaluator, made.arguments).slice(1),
      };
  }
  return undefined;
}

function spread(evaluator: Evaluator, args: readonly ts.Expression[]): ts.Expression[] {
  const result: ts.Expression[] = [];
  for (const arg of args) {
    if (!ts.isSpreadElement(arg)) result.push(arg);
    else {
      const inside = listed(evaluator, arg.expression);
      result.push(...inside);
      if (inside.length === 1 && inside[0] === arg.expression) break;
    }
  }
  return result;
}

/** The elements of a list that stands in the code; else the list itself. */
function listed(evaluator: Evaluator, list: ts.Expression): ts.Expression[] {
  const inner = skipWrapping(list);
  if (ts.isArrayLiteralExpression(inner)) return spread(evaluator, inner.elements);
  const [only, ...others] = [...evaluator.of(inner).keys()].filter(isObject).map(evaluator.nodeOf);
  return only && others.length === 0 && ts.isArrayLiteralExpression(only)
    ? spread(evaluator, only.elements)
    : [list];
}
