import ts from 'typescript';
import { isMethodCall, tierOf, type Code } from './code';
import { byPlace, instead, type Native, type Outcome } from './pattern';
import { hatched, roomOf } from './room';
import { sentBy, type Sent } from './sent';
import { following, standing } from './standing';
import { OTHER, loopAt, loopedOver, type Verb } from './switching';

const ID = 'mute';

const VERBS: Readonly<Record<string, Readonly<Record<Verb, string>>>> = {
  audioTracks: { disable: 'muteMic', enable: 'unmuteMic' },
  videoTracks: { disable: 'disableWebcam', enable: 'enableWebcam' },
};

/** `room.localParticipant.audioTracks.forEach((p) => p.track.disable())` is one call of the meeting. */
export const mute: Native = {
  id: ID,
  title: 'Mute and unmute',
  says: 'A loop that switches your tracks of one kind becomes one method call of the meeting, which opens the device if nothing of that kind is published. Your tracks report the change when VideoSDK has made it, not before the next line runs. Errors go to the console.',
  find(codes, { asksForScreens }) {
    const sent = sentBy(codes, asksForScreens);
    return byPlace(ID, (node, code) => {
      const loop = rewritten(node, code, sent);
      if (loop) return loop;
      if (!isMethodCall(node)) return undefined;
      const { name } = node.expression;
      if (!/^(?:en|dis)able$/.test(name.text)) return undefined;
      if (!code.use(name, 'LocalAudioTrack', 'LocalVideoTrack', 'LocalTrack') || isInLoop(node, code))
        return undefined;
      return isOfEach(node, code)
        ? 'The loop checks each track separately, or does more than switch it.'
        : `\`${name.text}()\` is called on one track: it is not clear which of the meeting’s devices that is.`;
    })(codes);
  },
};

function rewritten(node: ts.Node, code: Code, sent: Sent = {}): Outcome {
  const loop = loopAt(node);
  if (!loop || !ts.isPropertyAccessExpression(loop.tracks)) return undefined;
  const { call, tracks, when, then } = loop;
  const use = code.use(tracks.name, 'LocalParticipant');
  if (!use) return undefined;
  const methods = VERBS[tracks.name.text];
  const room = roomOf(tracks.expression, code);
  if (!methods) return 'It switches tracks of all kinds, or does more than switch them.';
  if (!room) return 'It is not clear which room the participant belongs to.';
  if (call && standing(call) !== 'alone') return 'Its return value is used.';
  if (sent.screens && tracks.name.text === 'videoTracks')
    return 'The app may also publish a screen, which the loop switches with the camera. The meeting would switch the camera alone.';
  if (sent[tracks.name.text === 'audioTracks' ? 'audio' : 'video'] && (when || then === 'enable'))
    return 'The app may have published no such track here, and then the meeting would open a device.';
  if ([...following(node)].some((next) => asksIfOn(next, code)))
    return 'The code after it asks whether the track is on, which changes only when VideoSDK has switched it.';
  const tier = tierOf(use, room.use);
  const asks = (verb: Verb) => `${hatched(room)}.${methods[verb]}().catch(console.error)`;
  const made = (text: string): Outcome => ({ tier, puts: [instead(node, text)] });
  // A loop that is a statement has its end within it.
  const end = call ? '' : code.semicolon;
  if (!when) return made(asks(then) + end);
  const [yes, no] = [asks(then), asks(OTHER[then])];
  if (call && !ts.isExpressionStatement(call.parent)) return made(`(${when.getText()} ? ${yes} : ${no})`);
  const between = besides(node);
  const middle = between === ' ' ? ';' : code.semicolon;
  return made(`if (${when.getText()}) ${yes}${middle}${between}else ${no}${end}`);
}

/** `track.isEnabled`, `publication.isTrackEnabled`, `mediaStreamTrack.enabled`. */
function asksIfOn(node: ts.Node, code: Code): boolean {
  if (ts.isBindingElement(node)) {
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) && /^is(?:Track)?Enabled$/.test(name.text) && !!code.anyUse(name);
  }
  if (!ts.isPropertyAccessExpression(node)) return false;
  if (/^is(?:Track)?Enabled$/.test(node.name.text)) return !!code.anyUse(node.name);
  return node.name.text === 'enabled' && /\bmediaStreamTrack$/.test(node.expression.getText());
}

/** A line further, as far in as the statement is. */
function besides(node: ts.Node): string {
  const source = node.getSourceFile();
  const start = node.getStart();
  const line = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start);
  const end = source.text.includes('\r\n') ? '\r\n' : '\n';
  return /^[ \t]*$/.test(line) ? end + line : ' ';
}

/** Within a loop that is a pattern itself, and has its own answer. */
function isInLoop(node: ts.Node, code: Code): boolean {
  for (let outer = node.parent; !ts.isSourceFile(outer); outer = outer.parent)
    if (rewritten(outer, code)) return true;
  return false;
}

/** Within a loop over one's own tracks that is no pattern. */
function isOfEach(node: ts.Node, code: Code): boolean {
  for (let outer = node.parent; !ts.isSourceFile(outer); outer = outer.parent) {
    const tracks = loopedOver(outer);
    if (tracks && ts.isPropertyAccessExpression(tracks) && code.use(tracks.name, 'LocalParticipant'))
      return tracks.name.text in VERBS;
  }
  return false;
}
