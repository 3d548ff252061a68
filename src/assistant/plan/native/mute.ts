import ts from 'typescript';
import { calledAlone, roomOf, type Native } from './known';

const VERBS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  audioTracks: { disable: 'muteMic', enable: 'unmuteMic' },
  videoTracks: { disable: 'disableWebcam', enable: 'enableWebcam' },
};

/** `room.localParticipant.audioTracks.forEach((p) => p.track.disable())` is one call of the meeting. */
export const mute: Native = {
  id: 'mute',
  title: 'Mute and unmute',
  says: 'A loop that switches your tracks of one kind becomes one method of the meeting. What it refuses is told in the console.',
  find(node, file, known) {
    const call = calledAlone(node);
    if (!call || call.expression.name.text !== 'forEach' || call.arguments.length !== 1) return undefined;
    const tracks = call.expression.expression;
    if (!ts.isPropertyAccessExpression(tracks) || tracks.questionDotToken) return undefined;
    const verbs = VERBS[tracks.name.text];
    const use = verbs && known.at(file, tracks.name, 'LocalParticipant');
    const [callback] = call.arguments;
    const verb = callback && switched(callback);
    const method = verb && verbs?.[verb];
    const room = use && roomOf(tracks.expression, file, known);
    if (!room || !method) return undefined;
    const tier = room.tier === 'certain' && use.tier === 'certain' ? 'certain' : 'likely';
    return { text: `${room.text}.videosdk.${method}().catch(console.error)`, tier };
  },
};

/** `disable` of `(publication) => publication.track.disable()`, if that is all it does. */
function switched(callback: ts.Expression): string | undefined {
  if (!ts.isArrowFunction(callback) && !ts.isFunctionExpression(callback)) return undefined;
  const [parameter, ...others] = callback.parameters;
  if (!parameter || others.length || !ts.isIdentifier(parameter.name)) return undefined;
  const call = onlyExpression(callback.body);
  if (!call || !ts.isCallExpression(call) || call.arguments.length) return undefined;
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const track = unwrapped(expression.expression);
  const isTrack =
    ts.isPropertyAccessExpression(track) &&
    track.name.text === 'track' &&
    ts.isIdentifier(track.expression) &&
    track.expression.text === parameter.name.text;
  return isTrack ? expression.name.text : undefined;
}

function onlyExpression(body: ts.ConciseBody): ts.Expression | undefined {
  if (!ts.isBlock(body)) return body;
  const [statement, ...others] = body.statements;
  if (!statement || others.length) return undefined;
  if (ts.isExpressionStatement(statement)) return statement.expression;
  return ts.isReturnStatement(statement) ? statement.expression : undefined;
}

function unwrapped(expression: ts.Expression): ts.Expression {
  let inner = expression;
  while (ts.isParenthesizedExpression(inner) || ts.isNonNullExpression(inner) || ts.isAsExpression(inner))
    inner = inner.expression;
  return inner;
}
