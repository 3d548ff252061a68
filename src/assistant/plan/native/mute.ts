import ts from 'typescript';
import { bare, isMethodCall, settled, standing, tierOf, type Code } from './code';
import { byPlace, instead, type Native } from './pattern';
import { hatched, roomOf } from './room';

const ID = 'mute';

type Verb = 'enable' | 'disable';
const OTHER: Readonly<Record<Verb, Verb>> = { enable: 'disable', disable: 'enable' };

const VERBS: Readonly<Record<string, Readonly<Record<Verb, string>>>> = {
  audioTracks: { disable: 'muteMic', enable: 'unmuteMic' },
  videoTracks: { disable: 'disableWebcam', enable: 'enableWebcam' },
};

/** `room.localParticipant.audioTracks.forEach((p) => p.track.disable())` is one call of the meeting. */
export const mute: Native = {
  id: ID,
  title: 'Mute and unmute',
  says: 'A loop that switches your tracks of one kind becomes one method call of the meeting. Its errors go to the console.',
  find: byPlace(ID, (node, code) => {
    if (!isMethodCall(node)) return undefined;
    const loop = loopOf(node, code);
    if (loop) return loop;
    const { name } = node.expression;
    if (!/^(?:en|dis)able$/.test(name.text)) return undefined;
    if (!code.use(name, 'LocalAudioTrack', 'LocalVideoTrack', 'LocalTrack') || isInLoop(node, code))
      return undefined;
    return isOfEach(node, code)
      ? 'The loop checks each track separately, or does more than switch it.'
      : `\`${name.text}()\` is called on one track: it is not clear which of the meeting’s devices that is.`;
  }),
};

function loopOf(call: ts.CallExpression & { expression: ts.PropertyAccessExpression }, code: Code) {
  if (call.expression.name.text !== 'forEach' || call.arguments.length !== 1) return undefined;
  const tracks = bare(call.expression.expression);
  if (!ts.isPropertyAccessExpression(tracks)) return undefined;
  const use = code.use(tracks.name, 'LocalParticipant');
  const [callback] = call.arguments;
  const switching = callback && switchingOf(callback);
  if (!use || !switching) return undefined;
  const methods = VERBS[tracks.name.text];
  const room = roomOf(tracks.expression, code);
  if (!methods) return 'It switches tracks of all kinds, or does more than switch them.';
  if (!room) return 'It is not clear which room the participant belongs to.';
  const asks = (verb: Verb) => `${hatched(room)}.${methods[verb]}()${settled(call)}`;
  const tier = tierOf(use, room.use);
  if (!switching.when)
    return standing(call) === 'used'
      ? 'Its return value is used.'
      : { tier, puts: [instead(call, asks(switching.then))] };
  if (!ts.isExpressionStatement(call.parent)) return 'Its return value is used.';
  const { when, then } = switching;
  return {
    tier,
    puts: [instead(call, `if (${when.getText()}) ${asks(then)};${besides(call)}else ${asks(OTHER[then])}`)],
  };
}

/** A line further, as far in as the statement is. */
function besides(call: ts.CallExpression): string {
  const source = call.getSourceFile();
  const start = call.getStart();
  const line = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start);
  const end = source.text.includes('\r\n') ? '\r\n' : '\n';
  return /^[ \t]*$/.test(line) ? end + line : ' ';
}

/** Within a loop that is a pattern itself, and has its own answer. */
function isInLoop(node: ts.Node, code: Code): boolean {
  for (let outer = node.parent; !ts.isSourceFile(outer); outer = outer.parent)
    if (isMethodCall(outer) && loopOf(outer, code)) return true;
  return false;
}

/** Within a loop over one's own tracks that is no pattern. */
function isOfEach(node: ts.Node, code: Code): boolean {
  for (let outer = node.parent; !ts.isSourceFile(outer); outer = outer.parent) {
    const tracks =
      isMethodCall(outer) && outer.expression.name.text === 'forEach' && bare(outer.expression.expression);
    if (tracks && ts.isPropertyAccessExpression(tracks) && code.use(tracks.name, 'LocalParticipant'))
      return tracks.name.text in VERBS;
  }
  return false;
}

/** What a loop does to each track: always the same, or by a condition. */
interface Switching {
  when?: ts.Expression;
  then: Verb;
}

/** `(publication) => publication.track.disable()`, `({ track }) => (off ? track.disable() : track.enable())`, if that is all it does. */
function switchingOf(callback: ts.Expression): Switching | undefined {
  if (!ts.isArrowFunction(callback) && !ts.isFunctionExpression(callback)) return undefined;
  const [parameter, ...others] = callback.parameters;
  if (!parameter || others.length || parameter.initializer || callback.modifiers?.length) return undefined;
  const branches = branchesOf(callback.body);
  if (!branches) return undefined;
  const [then, otherwise] = [branches.then, branches.otherwise].map(
    (call) => call && verbOf(call, parameter.name),
  );
  if (!then) return undefined;
  const { when } = branches;
  if (!when) return { then };
  // A function that is no arrow has a `this` of its own.
  const movable = ts.isArrowFunction(callback) || !hasThis(when);
  return movable && otherwise === OTHER[then] && isPlain(when, parameter.name) ? { when, then } : undefined;
}

const hasThis = (node: ts.Node): boolean =>
  node.kind === ts.SyntaxKind.ThisKeyword || !!ts.forEachChild(node, (child) => hasThis(child) || undefined);

interface Branches {
  when?: ts.Expression;
  then: ts.Expression | undefined;
  otherwise?: ts.Expression | undefined;
}

function branchesOf(body: ts.ConciseBody): Branches | undefined {
  const [statement, ...others] = ts.isBlock(body) ? body.statements : [];
  if (others.length) return undefined;
  if (statement && ts.isIfStatement(statement)) {
    const { expression: when, thenStatement, elseStatement } = statement;
    return { when, then: only(thenStatement), otherwise: elseStatement && only(elseStatement) };
  }
  const inner = ts.isBlock(body) ? statement && only(statement) : body;
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
