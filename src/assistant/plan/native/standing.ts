import ts from 'typescript';

/*
 * Where a call stands: whether somebody sees what it gives, and what runs after it.
 */

/** How a call stands: by itself, awaited by itself, or in a place that does something with what it gives. */
export function standing(call: ts.CallExpression): 'alone' | 'awaited' | 'used' {
  if (isIgnored(call)) return 'alone';
  return ts.isAwaitExpression(call.parent) && isIgnored(call.parent) ? 'awaited' : 'used';
}

/** Whether nobody sees what an expression gives: `call();`, `room && call();`, `muted ? call() : other();`. */
function isIgnored(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isExpressionStatement(parent) || ts.isVoidExpression(parent)) return true;
  if (ts.isArrowFunction(parent)) return parent.body === node && isHandler(parent);
  if (ts.isParenthesizedExpression(parent)) return isIgnored(parent);
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isIgnored(parent);
  if (!ts.isBinaryExpression(parent)) return false;
  const operator = parent.operatorToken.kind;
  if (operator === ts.SyntaxKind.CommaToken && parent.left === node) return true;
  return DECIDES.has(operator) && parent.right === node && isIgnored(parent);
}

/** What gives its right side, once the left has decided that it is asked for. */
const DECIDES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.CommaToken,
]);

/** `onClick={() => room.disconnect()}`: whoever calls it asks for nothing back. React does of a `ref`, and of what renders. */
function isHandler(node: ts.ArrowFunction): boolean {
  const { parent } = node;
  if (ts.isJsxExpression(parent))
    return ts.isJsxAttribute(parent.parent) && /^(?:on|handle)[A-Z]/.test(parent.parent.name.getText());
  if (ts.isBinaryExpression(parent))
    return ts.isPropertyAccessExpression(parent.left) && /^on[a-z]+$/.test(parent.left.name.text);
  return (
    ts.isCallExpression(parent) &&
    /(?:^|\.)(?:addEventListener|setTimeout)$/.test(parent.expression.getText())
  );
}

/** What follows a node in its function. Functions within that are left out, unless they run at once for each of a list. */
export function* following(node: ts.Node): Generator<ts.Node> {
  for (let inner = node; !ts.isFunctionLike(inner) && !ts.isSourceFile(inner); inner = inner.parent) {
    const { parent } = inner;
    if (!(ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isCaseOrDefaultClause(parent))) continue;
    const end = inner.getEnd();
    for (const statement of parent.statements) if (statement.pos >= end) yield* nodesOfRun(statement);
  }
}

function* nodesOfRun(node: ts.Node): Generator<ts.Node> {
  const pending = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    yield next;
    if (!ts.isFunctionLike(next) || runsAtOnce(next))
      ts.forEachChild(next, (child) => void pending.push(child));
  }
}

const runsAtOnce = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) &&
  ts.isPropertyAccessExpression(parent.expression) &&
  /^(?:forEach|map|filter|find|some|every|flatMap|reduce)$/.test(parent.expression.name.text);

/** What may be wrong with a promise that nobody waits for is told in the console. */
export const settled = (call: ts.CallExpression): string =>
  standing(call) === 'awaited' ? '' : '.catch(console.error)';
