import ts from 'typescript';
import type { Use } from '../../contract';
import { bare, type Code } from './code';
import { isWritten } from './variables';

/** A property that is read of a room: `room.localParticipant`. */
interface OfRoom {
  node: ts.PropertyAccessExpression;
  use: Use;
}

/** The room before `.localParticipant`, if it is one. */
export function roomOf(expression: ts.Expression, code: Code): OfRoom | undefined {
  const node = bare(expression);
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const use = node.name.text === 'localParticipant' ? code.use(node.name, 'Room') : undefined;
  return use && { node, use };
}

/** The meeting behind the room that something is read of, as the code names it; `?.` stays. */
export const hatched = ({ node }: OfRoom): string =>
  `${node.expression.getText()}${node.questionDotToken ? '?.' : '.'}videosdk`;

/** A room that can be seen from a place, by a variable. Several are none: which one is meant does not show. */
export function roomNear(at: ts.Node, code: Code): string | undefined {
  const rooms = new Map<ts.Symbol, boolean>();
  for (const node of code.nodes()) {
    if (!ts.isPropertyAccessExpression(node) || !code.use(node.name, 'Room')) continue;
    const object = bare(node.expression);
    const symbol = ts.isIdentifier(object) ? code.symbol(object) : undefined;
    if (symbol && code.sees(at, symbol)) rooms.set(symbol, isFixed(symbol, code));
  }
  const [found, ...others] = rooms;
  if (!found || others.length) return undefined;
  // A variable may have no room yet, or none any more.
  return `${found[0].name}${found[1] ? '.' : '?.'}videosdk`;
}

/** Whether a variable has its value from the start, and keeps it. */
export function isFixed(variable: ts.Symbol, code: Code): boolean {
  const { valueDeclaration } = variable;
  if (!valueDeclaration) return false;
  if (ts.isParameter(valueDeclaration))
    return !valueDeclaration.questionToken && !code.places(variable).some(isWritten);
  return ts.isVariableDeclaration(valueDeclaration) && !!(valueDeclaration.parent.flags & ts.NodeFlags.Const);
}
