import ts from 'typescript';
import type { Graph } from './graph';
import { NOTHING, type Values } from './values';

/*
 * Where a template handles an event: `@joined="onJoined($event)"`, which is `$joined=onJoined($event)` by now.
 */

/** The name of the event that a part of a template handles. */
export const eventOf = ({ left, operatorToken }: ts.BinaryExpression): string | undefined =>
  operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isIdentifier(left) && left.text.startsWith('$')
    ? left.text.slice(1)
    : undefined;

/** `$event` of a template: what comes with the event that it handles. */
export function eventRead(graph: Graph, node: ts.Identifier): Values {
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    const event = ts.isBinaryExpression(at) ? eventOf(at) : undefined;
    if (event !== undefined) return graph.read(graph.field(`event ${event} 0`));
  }
  return NOTHING;
}
