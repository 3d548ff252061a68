import ts from 'typescript';

/** Every name that a declaration introduces: `a`, or `a` and `b` of `{ a, c: [b] }`. */
export const namesIn = (name: ts.BindingName): ts.Identifier[] =>
  ts.isIdentifier(name)
    ? [name]
    : name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));

/** Whether something is put into a variable at one of its places, apart from its declaration. */
export function isWritten(place: ts.Identifier): boolean {
  let target: ts.Node = place;
  // `[a] = …`, `({ a, b: a } = …)`.
  while (isPartOfPattern(target)) target = target.parent;
  const { parent } = target;
  if (ts.isBinaryExpression(parent))
    return parent.left === target && isAssignment(parent.operatorToken.kind) && isWhole(target, parent);
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent))
    return /^(?:\+\+|--)|(?:\+\+|--)$/.test(parent.getText());
  return (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) && parent.initializer === target;
}

const isPartOfPattern = ({ parent }: ts.Node): boolean =>
  ts.isArrayLiteralExpression(parent) ||
  ts.isObjectLiteralExpression(parent) ||
  ts.isPropertyAssignment(parent) ||
  ts.isShorthandPropertyAssignment(parent) ||
  ts.isSpreadElement(parent) ||
  ts.isSpreadAssignment(parent);

/** A pattern is only taken apart by a plain `=`. */
const isWhole = (target: ts.Node, { operatorToken }: ts.BinaryExpression): boolean =>
  ts.isIdentifier(target) || operatorToken.kind === ts.SyntaxKind.EqualsToken;

const isAssignment = (kind: ts.SyntaxKind): boolean =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
