import ts from 'typescript';
import { isMethodCall, standing, tierOf, type Code } from './code';
import { after, before, byPlace, instead, type Native, type Put } from './pattern';

const ID = 'speaker';
const EVENT = 'dominantSpeakerChanged';

/** `dominantSpeakerChanged` of the room is `speaker-changed` of the meeting, which tells an id. */
export const speaker: Native = {
  id: ID,
  title: 'Who speaks',
  says: 'The listener gets `speaker-changed` of the meeting. As before, it gets the participant, null for yourself, and nothing when nobody speaks. It is called again for somebody who continues to speak, and not when a speaker leaves.',
  find(codes) {
    const removed = codes.some(removes);
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
      const room = expression.expression.getText();
      if (!/^[\w.$]+$/.test(room)) return 'The room is not a simple variable.';
      const puts = handlerOf(handler, room, code);
      if (typeof puts === 'string') return puts;
      return {
        tier: tierOf(use),
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

/** Whether listeners are taken away again, which knows them by twilio-video's name of the event. */
function removes(code: Code): boolean {
  for (const node of code.nodes()) {
    if (!isMethodCall(node) || !/^(?:off|remove\w*)$/.test(node.expression.name.text)) continue;
    const [event] = node.arguments;
    if (
      event && ts.isStringLiteralLike(event) ? event.text === EVENT : code.use(node.expression.name, 'Room')
    )
      return true;
  }
  return false;
}

function handlerOf(handler: ts.Expression, room: string, code: Code): Put[] | string {
  const id = code.named('speakerId').length ? 'activeSpeakerId' : 'speakerId';
  if (code.named(id).length) return `\`${id}\` is already a name in this file.`;
  const found = `${room}.participants.get(${id}) ?? null`;
  // Types have said all along that somebody comes, and null has come all along.
  const who = code.typed ? `(${found})!` : found;
  const line = code.newline + indentOf(handler);
  // A function that stands elsewhere stays as it is.
  if (ts.isIdentifier(handler) || /^this(?:\.\w+)+$/.test(handler.getText()))
    return [
      before(handler, `(${id}) => {${line}${code.indent}if (${id} !== null) `),
      after(handler, `(${who});${line}}`),
    ];
  if (!ts.isArrowFunction(handler) && !ts.isFunctionExpression(handler))
    return 'Its handler is created in the call.';
  const [parameter, ...others] = handler.parameters;
  if (others.length || !ts.isBlock(handler.body)) return 'Its handler is not a block with one parameter.';
  const start = handler.body.getStart() + 1;
  if (!parameter) return 'Its handler does not use who speaks.';
  const name = parameter.name.getText();
  const bound = `const ${name}${parameter.type ? `: ${parameter.type.getText()}` : ''} = ${who};`;
  return [
    // `participant => …` has no brackets of its own, and needs none.
    { start: parameter.getStart(), end: parameter.getEnd(), text: id },
    {
      start,
      end: start,
      text: `${line}${code.indent}if (${id} === null) return;${line}${code.indent}${bound}`,
    },
  ];
}

/** What the line of a node begins with. */
function indentOf(node: ts.Node): string {
  const { text } = node.getSourceFile();
  const line = text.lastIndexOf('\n', node.getStart()) + 1;
  return /^[ \t]*/.exec(text.slice(line))?.[0] ?? '';
}
