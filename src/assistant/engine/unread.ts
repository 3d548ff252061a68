import ts from 'typescript';
import { skipWrapping } from './call';
import type { Evaluator } from './evaluate';
import { isObject } from './values';

/** A place where options are put together in a way that was not followed. */
export interface UnreadOptions {
  at: ts.Node;
  /** The interface of twilio-video whose options they are. */
  owner: string;
  /** A key that only the running app knows, or an object that it takes from elsewhere. */
  what: 'key' | 'object';
}

/** Of an expression, the parts that it can be of which nothing is known: neither where they are made nor their type. */
export function unknownParts(evaluator: Evaluator, node: ts.Expression): ts.Expression[] {
  const inner = skipWrapping(node);
  if (ts.isConditionalExpression(inner))
    return [inner.whenTrue, inner.whenFalse].flatMap((part) => unknownParts(evaluator, part));
  if (ts.isBinaryExpression(inner)) {
    const { kind } = inner.operatorToken;
    if (kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken)
      return [inner.left, inner.right].flatMap((part) => unknownParts(evaluator, part));
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return unknownParts(evaluator, inner.right);
  }
  if (isAssign(inner)) return inner.arguments.flatMap((part) => unknownParts(evaluator, part));
  if (ts.isObjectLiteralExpression(inner) || ts.isArrayLiteralExpression(inner)) return [];
  if ([...evaluator.of(inner).keys()].some(isObject)) return [];
  return saysNothing(evaluator.checker.getTypeAtLocation(inner), evaluator.checker) ? [inner] : [];
}

/** `Object.assign(…)`, and what jQuery, Lodash and Angular call the same. */
export const isAssign = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  /^(?:Object\s*\.\s*assign|(?:\$|jQuery|angular)\s*\.\s*(?:extend|merge)|(?:_|lodash)\s*\.\s*(?:assign|assignIn|extend|merge|defaults|defaultsDeep))$/.test(
    node.expression.getText(),
  );

/** Whether a type leaves open which keys there are. */
function saysNothing(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return true;
  if (type.isUnion()) return type.types.some((part) => saysNothing(part, checker));
  if (type.symbol?.name === 'Promise')
    return checker.getTypeArguments(type as ts.TypeReference).some((part) => saysNothing(part, checker));
  return (
    !!(type.flags & ts.TypeFlags.Object) &&
    (!!type.getStringIndexType() || checker.getPropertiesOfType(type).length === 0)
  );
}
