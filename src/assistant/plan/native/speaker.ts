import ts from 'typescript';
import { has, isMethodCall, isThis, type Code } from './code';
import { after, before, byPlace, instead, type Native, type Put } from './pattern';
import { isRemoved } from './removed';
import { isFixed } from './room';
import { standing } from './standing';
import { isWritten, namesIn } from './variables';

const ID = 'speaker';
const EVENT = 'dominantSpeakerChanged';

/** `dominantSpeakerChanged` of the room is `speaker-changed` of the meeting, which tells an id. */
export const speaker: Native = {
  id: ID,
  title: 'Who speaks',
  says: 'The listener gets `speaker-changed` of the meeting. As before, it gets the participant, null for yourself, and nothing when nobody speaks. It is called again for somebody who continues to speak, and not when a speaker leaves.',
  find(codes) {
    const removed = isRemoved(EVENT, codes);
    return byPlace(ID, (node, code) => {
      if (!isMethodCall(node)) return undefined;
      const { expression, arguments: given } = node;
      const [event, handler] = given;
      if (!event || !ts.isStringLiteralLike(event) || event.text !== EVENT) return undefined;
      const use = code.use(event, 'Room');
      if (!use || /^(?:off|remove\w*)$/.test(expression.name.text)) return undefined;
      if (!/^(?:on|addListener)$/.test(expression.name.text)) return 'It listens only once.';
      if (removed) return 'A listener for it is removed elsewhere, by its present name.';
      if (standing(node) !== 'alone') return 'Its return value is used.';
      if (!handler || given.length !== 2) return 'It has no handler.';
      const room = expression.expression;
      if (!/^[\w.$]+$/.test(room.getText())) return 'The room is not a simple variable.';
      const puts = handlerOf(handler, room, code);
      if (typeof puts === 'string') return puts;
      return {
        // It is called more often, and not for all that it was called for.
        tier: 'likely',
        puts: [
          before(expression.name, 'videosdk.'),
          ...(expression.name.text === 'on' ? [] : [instead(expression.name, 'on')]),
          { start: event.getStart() + 1, end: event.getEnd() - 1, text: 'speaker-changed' },
          ...puts,
        ],
      };
    })(codes);
  },
};

function handlerOf(handler: ts.Expression, room: ts.Expression, code: Code): Put[] | string {
  const id = code.named('speakerId').length ? 'activeSpeakerId' : 'speakerId';
  if (code.named(id).length) return `\`${id}\` is already a name in this file.`;
  const symbol = ts.isIdentifier(room) ? code.symbol(room) : undefined;
  // It may hold no room any more when somebody speaks.
  const dot = symbol && isFixed(symbol, code) ? '.' : '?.';
  const found = `${room.getText()}${dot}participants.get(${id}) ?? null`;
  // Types have said all along that somebody comes, and null has come all along.
  const who = code.typed ? `(${found})!` : found;
  const line = code.newline + indentOf(handler);
  // A function that stands elsewhere stays as it is.
  if (ts.isIdentifier(handler) || /^this(?:\.\w+)+$/.test(handler.getText()))
    return [
      before(handler, `(${id}) => {${line}${code.indent}if (${id} !== null) `),
      after(handler, `(${who})${code.semicolon}${line}}`),
    ];
  if (!ts.isArrowFunction(handler) && !ts.isFunctionExpression(handler))
    return 'Its handler is created in the call.';
  const [parameter, ...others] = handler.parameters;
  if (others.length || !ts.isBlock(handler.body) || parameter?.dotDotDotToken)
    return 'Its handler is not a block with one parameter.';
  if (!parameter) return 'Its handler does not use who speaks.';
  const isOwn = (node: ts.Node): boolean => isThis(node) || isArguments(node);
  if (!ts.isArrowFunction(handler) && (has(room, isThis) || has(handler.body, isOwn)))
    return 'Its handler has a `this` or `arguments` of its own.';
  const hidden = rootOf(room);
  if (
    has(handler, (node) => ts.isIdentifier(node) && node.text === hidden?.text && !isSame(node, hidden, code))
  )
    return `\`${hidden?.text ?? ''}\` is another variable in its handler.`;
  const names = namesIn(parameter.name).map((name) => code.symbol(name));
  if (names.some((name) => (name?.declarations?.length ?? 0) > 1))
    return 'Its handler declares its parameter again.';
  const changes = names.some((name) => name && code.places(name).some(isWritten));
  const bound = `${changes ? 'let' : 'const'} ${parameter.name.getText()}${parameter.type ? `: ${parameter.type.getText()}` : ''} = ${who}`;
  const { statements } = handler.body;
  const directive = statements.findLast(
    (one) => ts.isExpressionStatement(one) && ts.isStringLiteral(one.expression),
  );
  const start = directive?.end ?? handler.body.getStart() + 1;
  const goesOn = /^(?:[ \t]*\r?\n\s*)[\w$}]/.test(code.source.text.slice(start));
  return [
    // `participant => …` has no brackets of its own, and needs none.
    { start: parameter.getStart(), end: parameter.getEnd(), text: id },
    {
      start,
      end: start,
      text: `${line}${code.indent}if (${id} === null) return${code.semicolon}${line}${code.indent}${bound}${goesOn ? code.semicolon : ';'}`,
    },
  ];
}

const isArguments = (node: ts.Node): boolean => ts.isIdentifier(node) && node.text === 'arguments';

/** The variable that `room`, or `call.room`, begins with. */
function rootOf(room: ts.Expression): ts.Identifier | undefined {
  if (ts.isPropertyAccessExpression(room)) return rootOf(room.expression);
  return ts.isIdentifier(room) ? room : undefined;
}

/** Whether a name stands for the same variable as another, or is a member's. */
const isSame = (name: ts.Identifier, other: ts.Identifier, code: Code): boolean =>
  (ts.isPropertyAccessExpression(name.parent) && name.parent.name === name) ||
  code.symbol(name) === code.symbol(other);

/** What the line of a node begins with. */
function indentOf(node: ts.Node): string {
  const { text } = node.getSourceFile();
  const line = text.lastIndexOf('\n', node.getStart()) + 1;
  return /^[ \t]*/.exec(text.slice(line))?.[0] ?? '';
}
