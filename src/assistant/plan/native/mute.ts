import ts from 'typescript';
import { bare, isMethodCall, settled, standing, tierOf, type Code } from './code';
import { byPlace, instead, type Native } from './pattern';
import { hatched, roomOf } from './room';

const ID = 'mute';

const VERBS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  audioTracks: { disable: 'muteMic', enable: 'unmuteMic' },
  videoTracks: { disable: 'disableWebcam', enable: 'enableWebcam' },
};

/** `room.localParticipant.audioTracks.forEach((p) => p.track.disable())` is one call of the meeting. */
export const mute: Native = {
  id: ID,
  title: 'Mute and unmute',
  says: 'A loop that switches your tracks of one kind becomes one method of the meeting. What it refuses is told in the console.',
  find: byPlace(ID, (node, code) => {
    if (!isMethodCall(node)) return undefined;
    const loop = loopOf(node, code);
    if (loop) return loop;
    const { name } = node.expression;
    return /^(?:en|dis)able$/.test(name.text) &&
      code.use(name, 'LocalAudioTrack', 'LocalVideoTrack', 'LocalTrack') &&
      !isInLoop(node, code)
      ? `\`${name.text}()\` of one track: which of the meeting’s devices it is does not show here.`
      : undefined;
  }),
};

function loopOf(call: ts.CallExpression & { expression: ts.PropertyAccessExpression }, code: Code) {
  if (call.expression.name.text !== 'forEach' || call.arguments.length !== 1) return undefined;
  const tracks = bare(call.expression.expression);
  if (!ts.isPropertyAccessExpression(tracks)) return undefined;
  const use = code.use(tracks.name, 'LocalParticipant');
  const [callback] = call.arguments;
  const verb = callback && switched(callback);
  if (!use || !verb) return undefined;
  const method = VERBS[tracks.name.text]?.[verb];
  const room = roomOf(tracks.expression, code);
  if (!method) return 'It switches tracks of all kinds, or does more than switch them.';
  if (!room) return 'The room that the participant is of does not show here.';
  if (standing(call) === 'used') return 'Something is done with what it gives.';
  return {
    tier: tierOf(use, room.use),
    puts: [instead(call, `${hatched(room)}.${method}()${settled(call)}`)],
  };
}

/** Within a loop that is a pattern itself, and has its own answer. */
function isInLoop(node: ts.Node, code: Code): boolean {
  for (let outer = node.parent; !ts.isSourceFile(outer); outer = outer.parent)
    if (isMethodCall(outer) && loopOf(outer, code)) return true;
  return false;
}

/** `disable` of `(publication) => publication.track.disable()`, if that is all it does. */
function switched(callback: ts.Expression): string | undefined {
  if (!ts.isArrowFunction(callback) && !ts.isFunctionExpression(callback)) return undefined;
  const [parameter, ...others] = callback.parameters;
  if (!parameter || others.length || !ts.isIdentifier(parameter.name)) return undefined;
  const call = onlyExpression(callback.body);
  if (!call || !ts.isCallExpression(call) || call.arguments.length) return undefined;
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const track = bare(expression.expression);
  const isTrack =
    ts.isPropertyAccessExpression(track) &&
    track.name.text === 'track' &&
    ts.isIdentifier(track.expression) &&
    track.expression.text === parameter.name.text;
  return isTrack && /^(?:en|dis)able$/.test(expression.name.text) ? expression.name.text : undefined;
}

function onlyExpression(body: ts.ConciseBody): ts.Expression | undefined {
  if (!ts.isBlock(body)) return body;
  const [statement, ...others] = body.statements;
  if (!statement || others.length) return undefined;
  if (ts.isExpressionStatement(statement)) return statement.expression;
  return ts.isReturnStatement(statement) ? statement.expression : undefined;
}
