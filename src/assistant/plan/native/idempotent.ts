import ts from 'typescript';
import { bare, has, isMethodCall } from './code';

/*
 * Whether it makes no difference that code runs twice: it puts values where they already are.
 */

/** Whether a function's body does nothing but that. */
export function isIdempotent(body: ts.ConciseBody): boolean {
  const expressions: ts.Expression[] = [];
  if (!ts.isBlock(body)) expressions.push(bare(body));
  else
    for (const statement of body.statements) {
      if (!ts.isExpressionStatement(statement)) return false;
      expressions.push(bare(statement.expression));
    }
  // What one statement changes, none may read: `count = count + 1`, `list.set(id, list.size)`.
  const changed = new Set(expressions.flatMap((one) => changedBy(one) ?? []));
  return expressions.every((one) => puts(one, changed));
}

/** The name of what an assignment or a method such as `set()` changes. */
function changedBy(expression: ts.Expression): string | undefined {
  if (isAssignment(expression)) return nameOf(expression.left);
  if (!isMethodCall(expression) || isConsole(expression.expression)) return undefined;
  return nameOf(expression.expression.expression);
}

function puts(expression: ts.Expression, changed: ReadonlySet<string>): boolean {
  const isFixed = (value: ts.Node): boolean =>
    isPlain(value) && !has(value, (inner) => ts.isIdentifier(inner) && changed.has(inner.text));
  if (isAssignment(expression)) {
    const left = bare(expression.left);
    if (ts.isElementAccessExpression(left))
      return isPlace(left.expression) && isFixed(left.argumentExpression) && isFixed(expression.right);
    return isPlace(left) && isFixed(expression.right);
  }
  if (!isMethodCall(expression)) return false;
  const { arguments: given, expression: method } = expression;
  if (isConsole(method)) return given.every(isPlain);
  if (!isPlace(method.expression) || !given.every(isFixed)) return false;
  // A set knows an object by itself, and each run makes another.
  if (method.name.text === 'add') return !given.some((one) => isMade(bare(one)));
  return /^(?:set|delete|setAttribute|removeAttribute)$/.test(method.name.text);
}

const isAssignment = (
  node: ts.Node,
): node is ts.BinaryExpression & { operatorToken: ts.Token<ts.SyntaxKind.EqualsToken> } =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;

const isConsole = ({ expression }: ts.PropertyAccessExpression): boolean =>
  expression.getText() === 'console';

const isMade = (node: ts.Node): boolean =>
  ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node);

/** The last name of a place: `names` of `this.names`, and of `names[id]`. */
function nameOf(expression: ts.Expression): string | undefined {
  const place = bare(expression);
  if (ts.isElementAccessExpression(place)) return nameOf(place.expression);
  return ts.isPropertyAccessExpression(place)
    ? place.name.text
    : ts.isIdentifier(place)
      ? place.text
      : undefined;
}

/** A variable, a property of one, or an element of the page. */
function isPlace(expression: ts.Expression): boolean {
  const place = bare(expression);
  if (ts.isPropertyAccessExpression(place)) return isPlace(place.expression);
  if (isMethodCall(place))
    return (
      /^(?:getElementById|querySelector)$/.test(place.expression.name.text) && place.arguments.every(isPlain)
    );
  return ts.isIdentifier(place) || place.kind === ts.SyntaxKind.ThisKeyword;
}

/** Values that are read, compared and put together, and nothing that does something. */
const isPlain = (node: ts.Node): boolean =>
  !has(node, (inner) => !PLAIN.has(inner.kind) && !isOperator(inner));

const isOperator = (node: ts.Node): boolean =>
  ts.isBinaryExpression(node)
    ? node.operatorToken.kind < ts.SyntaxKind.FirstAssignment ||
      node.operatorToken.kind > ts.SyntaxKind.LastAssignment
    : ts.isPrefixUnaryExpression(node)
      ? node.operator !== ts.SyntaxKind.PlusPlusToken && node.operator !== ts.SyntaxKind.MinusMinusToken
      : ts.isToken(node) || ts.isTypeNode(node);

const PLAIN: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.Identifier,
  ts.SyntaxKind.ThisKeyword,
  ts.SyntaxKind.PropertyAccessExpression,
  ts.SyntaxKind.ElementAccessExpression,
  ts.SyntaxKind.ParenthesizedExpression,
  ts.SyntaxKind.NonNullExpression,
  ts.SyntaxKind.AsExpression,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.TemplateExpression,
  ts.SyntaxKind.TemplateSpan,
  ts.SyntaxKind.ObjectLiteralExpression,
  ts.SyntaxKind.PropertyAssignment,
  ts.SyntaxKind.ShorthandPropertyAssignment,
  ts.SyntaxKind.SpreadAssignment,
  ts.SyntaxKind.ArrayLiteralExpression,
  ts.SyntaxKind.SpreadElement,
]);
