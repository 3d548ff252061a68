import ts from 'typescript';
import type { Call, Giver } from './call';
import type { Evaluator } from './evaluate';
import { NOTHING, union, type Values } from './values';

/**
 * Promises that an app makes itself: `new Promise((resolve) => room.once('disconnected', resolve))`, `Promise.withResolvers()`. What is promised
 * stands for the promise.
 * @returns what the call gives
 */
export function promiseCall(
  evaluator: Evaluator,
  calls: Giver,
  node: Call,
  callee: ts.Expression,
  given: readonly Values[],
): Values {
  const { graph } = evaluator;
  const id = evaluator.idOf(node);
  const resolving = () => evaluator.one(`set:${id}.promise`, node, 'resolves the promise');
  if (ts.isNewExpression(node) && ts.isIdentifier(callee) && callee.text === 'Promise') {
    calls.give(given[0] ?? NOTHING, [resolving()], node, 'an argument');
    return graph.read(graph.field(`@${id}.promise`));
  }
  // jQuery's `$.Deferred()`, `$q.defer()` of AngularJS: what it is resolved with stands for it, too.
  if (given.length === 0 && /(?:^|\.)(?:Deferred|defer)$/.test(callee.getText())) {
    graph.write(graph.field(`@${id}.resolve`), resolving());
    return union(
      evaluator.one(`@${id}`, node, 'a promise to come'),
      graph.read(graph.field(`@${id}.promise`)),
    );
  }
  if (!/^Promise\s*\.\s*withResolvers$/.test(callee.getText())) return NOTHING;
  graph.write(graph.field(`@${id}.resolve`), resolving());
  return evaluator.one(`@${id}`, node, 'a promise and what resolves it');
}
