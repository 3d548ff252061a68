import ts from 'typescript';
import type { Graph } from './graph';
import { NOTHING, type Values } from './values';

/*
 * Where a template handles an event: `@joined="onJoined($event)"`, which is `$joined=onJoined($event)` by now.
 */

/** What an object of listeners, and one of properties, is given to: `v-on="handlers"` is `_$on=handlers` by now. */
export const ON_ALL = '_$on';
export const BIND_ALL = '_$bind';

/** Whether a part of a template is given listeners by an object. */
export const hearsAll = ({ left }: ts.BinaryExpression): boolean =>
  ts.isIdentifier(left) && left.text === ON_ALL;

/** Svelte's `bind:room={mine}`, which is `room||=mine` by now: what the component has in `room` is in `mine`, too. */
export const isBoundBothWays = ({ operatorToken }: ts.BinaryExpression): boolean =>
  operatorToken.kind === ts.SyntaxKind.BarBarEqualsToken;

/** The name of the event that a part of a template handles. */
export const eventOf = ({ left, operatorToken }: ts.BinaryExpression): string | undefined =>
  operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isIdentifier(left) && left.text.startsWith('$')
    ? left.text.slice(1)
    : undefined;

/** The name of the event that a place of a template is reached by. */
export function eventAround(node: ts.Node): string | undefined {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    const event = ts.isBinaryExpression(at) ? eventOf(at) : undefined;
    if (event !== undefined) return event;
  }
  return undefined;
}

/** What comes with an event, by its place. `call-joined` of a template is `callJoined`. */
export const eventCell = (graph: Graph, name: string, index: number) =>
  graph.field(`event ${name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())} ${index}`);

/** What listeners for an event are told, by place. */
export const toldBy = (graph: Graph, event: string): Values[] =>
  [0, 1, 2].map((index) => graph.read(eventCell(graph, event, index)));

/** `$event` of a template: what comes with the event that it handles. */
export function eventRead(graph: Graph, node: ts.Identifier): Values {
  const event = eventAround(node);
  return event === undefined ? NOTHING : graph.read(eventCell(graph, event, 0));
}
