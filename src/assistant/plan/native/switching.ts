import ts from 'typescript';
import { bare, has, isMethodCall, isThis } from './code';

/*
 * Loops over tracks that do nothing but switch each of them on or off.
 */

export type Verb = 'enable' | 'disable';
export const OTHER: Readonly<Record<Verb, Verb>> = { enable: 'disable', disable: 'enable' };

/** What a loop does to each track: always the same, or by a condition. */
interface Switching {
  when?: ts.Expression;
  then: Verb;
}

interface Loop extends Switching {
  tracks: ts.Expression;
  /** The call that it is, unless it is a statement of its own. */
  call: ts.CallExpression | undefined;
}

/**
 * `tracks.forEach((publication) => publication.track.disable())`, and the same with `({ track }) => (off ? track.disable() :
 * track.enable())`, over an array of them, or as `for (const publication of tracks.values())`.
 */
export function loopAt(node: ts.Node): Loop | undefined {
  const tracks = loopedOver(node);
  if (!tracks) return undefined;
  if (ts.isForOfStatement(node)) {
    const { initializer, statement } = node;
    const [declared] = ts.isVariableDeclarationList(initializer) ? initializer.declarations : [];
    const switching = declared && switchingOf(declared.name, statement);
    return switching && { tracks, call: undefined, ...switching };
  }
  if (!ts.isCallExpression(node)) return undefined;
  const [callback] = node.arguments;
  if (!callback || !(ts.isArrowFunction(callback) || ts.isFunctionExpression(callback))) return undefined;
  const [parameter, ...others] = callback.parameters;
  if (!parameter || others.length || parameter.initializer || parameter.dotDotDotToken) return undefined;
  if (callback.modifiers?.length || callback.asteriskToken) return undefined;
  const switching = switchingOf(parameter.name, callback.body);
  // A function that is no arrow has a `this` of its own.
  if (!switching || (switching.when && !ts.isArrowFunction(callback) && has(switching.when, isThis)))
    return undefined;
  return { tracks, call: node, ...switching };
}

/** What a loop goes over: a map itself, or a list of its values. */
export function loopedOver(node: ts.Node): ts.Expression | undefined {
  if (ts.isForOfStatement(node)) return node.awaitModifier ? undefined : valuesOf(node.expression);
  if (!isMethodCall(node) || node.arguments.length !== 1) return undefined;
  const { name, expression } = node.expression;
  if (name.text !== 'forEach' && name.text !== 'map') return undefined;
  const list = listed(expression);
  return list ?? (name.text === 'forEach' ? bare(expression) : undefined);
}

/** `tracks` of `Array.from(tracks.values())` and of `[...tracks.values()]`. */
function listed(expression: ts.Expression): ts.Expression | undefined {
  const list = bare(expression);
  if (ts.isArrayLiteralExpression(list)) {
    const [first, ...others] = list.elements;
    return first && !others.length && ts.isSpreadElement(first) ? valuesOf(first.expression) : undefined;
  }
  if (!isMethodCall(list) || list.expression.getText() !== 'Array.from') return undefined;
  const [given, ...others] = list.arguments;
  return given && !others.length ? valuesOf(given) : undefined;
}

/** `tracks` of `tracks.values()`, and of a list of that. */
function valuesOf(expression: ts.Expression): ts.Expression | undefined {
  const values = bare(expression);
  const isValues =
    isMethodCall(values) && values.expression.name.text === 'values' && !values.arguments.length;
  return isValues ? bare(values.expression.expression) : listed(values);
}

function switchingOf(name: ts.BindingName, body: ts.ConciseBody | ts.Statement): Switching | undefined {
  const branches = branchesOf(body);
  const then = branches?.then && verbOf(branches.then, name);
  if (!branches || !then) return undefined;
  const { when } = branches;
  if (!when) return { then };
  const otherwise = branches.otherwise && verbOf(branches.otherwise, name);
  return otherwise === OTHER[then] && isPlain(when, name) ? { when, then } : undefined;
}

interface Branches {
  when?: ts.Expression;
  then: ts.Expression | undefined;
  otherwise?: ts.Expression | undefined;
}

function branchesOf(body: ts.ConciseBody | ts.Statement): Branches | undefined {
  const [statement, ...others] = ts.isBlock(body) ? body.statements : ts.isStatement(body) ? [body] : [];
  if (others.length) return undefined;
  if (statement && ts.isIfStatement(statement)) {
    const { expression: when, thenStatement, elseStatement } = statement;
    return { when, then: only(thenStatement), otherwise: elseStatement && only(elseStatement) };
  }
  const inner = ts.isBlock(body) || ts.isStatement(body) ? statement && only(statement) : body;
  const expression = inner && bare(inner);
  return expression && ts.isConditionalExpression(expression)
    ? { when: expression.condition, then: expression.whenTrue, otherwise: expression.whenFalse }
    : { then: expression };
}

/** The expression of a statement that is nothing else. */
function only(statement: ts.Statement): ts.Expression | undefined {
  if (ts.isBlock(statement)) {
    const [inner, ...others] = statement.statements;
    return inner && !others.length ? only(inner) : undefined;
  }
  return ts.isExpressionStatement(statement) || ts.isReturnStatement(statement)
    ? statement.expression
    : undefined;
}

/** Of `publication.track.disable()`, or `track.disable()` where the parameter takes the publication apart. */
function verbOf(expression: ts.Expression, name: ts.BindingName): Verb | undefined {
  const call = bare(expression);
  if (!ts.isCallExpression(call) || call.arguments.length) return undefined;
  const method = call.expression;
  if (!ts.isPropertyAccessExpression(method) || !/^(?:en|dis)able$/.test(method.name.text)) return undefined;
  const track = bare(method.expression);
  const isTrack = ts.isIdentifier(name)
    ? ts.isPropertyAccessExpression(track) &&
      track.name.text === 'track' &&
      ts.isIdentifier(track.expression) &&
      track.expression.text === name.text
    : ts.isIdentifier(track) && track.text === takenTrack(name);
  return isTrack ? (method.name.text as Verb) : undefined;
}

/** What `{ track }` or `{ track: mine }` calls the track, if it takes nothing else. */
function takenTrack(name: ts.BindingName): string | undefined {
  if (!ts.isObjectBindingPattern(name)) return undefined;
  const [element, ...others] = name.elements;
  if (!element || others.length || element.initializer || element.dotDotDotToken) return undefined;
  const key = element.propertyName ?? element.name;
  return ts.isIdentifier(key) && key.text === 'track' && ts.isIdentifier(element.name)
    ? element.name.text
    : undefined;
}

/** Whether a condition is the same for each track, and asking for it does nothing. */
function isPlain(condition: ts.Expression, parameter: ts.BindingName): boolean {
  const names = new Set(ts.isIdentifier(parameter) ? [parameter.text] : [takenTrack(parameter) ?? '']);
  const holds = (node: ts.Node): boolean =>
    ts.isIdentifier(node)
      ? !names.has(node.text)
      : isQuestion(node) && (ts.forEachChild(node, (child) => !holds(child) || undefined) ?? false) === false;
  return holds(condition);
}

/** `!muted`, `state.muted`, `mode === 'off'`: nothing that does something. */
function isQuestion(node: ts.Node): boolean {
  if (ts.isPrefixUnaryExpression(node)) return node.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isBinaryExpression(node)) return COMPARES.has(node.operatorToken.kind);
  return PLAIN.has(node.kind) || COMPARES.has(node.kind);
}

const COMPARES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
]);

const PLAIN: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ThisKeyword,
  ts.SyntaxKind.ParenthesizedExpression,
  ts.SyntaxKind.PropertyAccessExpression,
  ts.SyntaxKind.NonNullExpression,
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NumericLiteral,
  ts.SyntaxKind.TrueKeyword,
  ts.SyntaxKind.FalseKeyword,
  ts.SyntaxKind.NullKeyword,
]);
