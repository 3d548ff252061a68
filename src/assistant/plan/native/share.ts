import ts from 'typescript';
import { bare, isMethodCall, type Code, type MethodCall } from './code';
import { instead, left, rewriting, type Native, type Put, type Rewritings } from './pattern';
import { hatched, roomOf } from './room';
import { isOther, screenKind } from './screens';
import { settled, standing } from './standing';

const ID = 'share';

/** A screen that is published and taken back by one variable is the meeting's to share and to end. */
export const share: Native = {
  id: ID,
  title: 'Share the screen',
  says: 'If a variable holds the screen, `publishTrack()` of it becomes `enableScreenShare()` of the meeting, and `unpublishTrack()` becomes `disableScreenShare()`. The screen is then no longer a track of your own participant: `localParticipant.tracks` does not contain it.',
  find(codes) {
    const all: Rewritings = { found: [], left: [] };
    const byList = codes.some(unpublishesFromList);
    for (const code of codes) {
      for (const [symbol, screen] of screensIn(code, all)) {
        const answer = byList
          ? 'Elsewhere the app unpublishes tracks of `localParticipant.tracks`, among which the screen would no longer be.'
          : moved(symbol, screen, code);
        if (typeof answer === 'string') all.left.push(left(ID, code, screen.published, answer));
        else all.found.push(rewriting(ID, code, screen.published, { tier: 'likely', puts: answer }));
      }
    }
    return all;
  },
};

/** Whether the app takes tracks back that it finds among those of the participant: a screen may be one. */
function unpublishesFromList(code: Code): boolean {
  for (const node of code.nodes()) {
    if (!isMethodCall(node)) continue;
    const { expression, arguments: given } = node;
    const { name } = expression;
    if (name.text === 'unpublish' && code.anyUse(name)?.classes.some((one) => /^Local/.test(one)))
      return true;
    if (!/^unpublishTracks?$/.test(name.text) || !code.anyUse(name)) continue;
    if (name.text === 'unpublishTracks' || given.some((one) => isListed(one, code))) return true;
  }
  return false;
}

/** `publication.track`, and a variable that may hold such a track. */
function isListed(given: ts.Expression, code: Code): boolean {
  const track = bare(given);
  if (ts.isPropertyAccessExpression(track)) return track.name.text === 'track';
  const symbol = ts.isIdentifier(track) ? code.symbol(track) : undefined;
  if (!symbol) return false;
  return !isOther(track, code) && screenKind(track, code, new Set()) === undefined;
}

interface Screen {
  /** Where it is published first. */
  published: MethodCall;
  /** Whether the variable holds the browser's own track, and not one of twilio-video's. */
  plain: boolean;
}

/** The variables that hold a screen and are published. What is published without one stays, and is said. */
function screensIn(code: Code, all: Rewritings): Map<ts.Symbol, Screen> {
  const screens = new Map<ts.Symbol, Screen>();
  for (const node of code.nodes()) {
    if (!isMethodCall(node) || !isOfMe(node, 'publishTrack', code)) continue;
    const [given] = node.arguments;
    if (!given) continue;
    const track = bare(given);
    const symbol = ts.isIdentifier(track) ? code.symbol(track) : undefined;
    const kind = screenKind(track, code, new Set());
    if (kind === undefined) continue;
    if (!symbol)
      all.left.push(
        left(ID, code, node, 'No variable holds the screen, so it is not clear how it is unpublished.'),
      );
    else if (!screens.has(symbol)) screens.set(symbol, { published: node, plain: kind === 'plain' });
  }
  return screens;
}

const isOfMe = ({ expression: { name, expression } }: MethodCall, method: string, code: Code): boolean =>
  name.text === method && !!code.use(name, 'LocalParticipant') && !!roomOf(expression, code);

/** Everything that becomes of a variable, or why it stays. */
function moved(symbol: ts.Symbol, { plain }: Screen, code: Code): Put[] | string {
  const puts: Put[] = [];
  let ends = 0;
  for (const place of code.places(symbol)) {
    const call = place.parent;
    const mine = isMethodCall(call) && call.arguments[0] === place ? call : undefined;
    if (mine && isOfMe(mine, 'publishTrack', code)) {
      if (standing(mine) === 'used') return 'The return value of `publishTrack()` is used.';
      const track = plain ? symbol.name : `${symbol.name}.mediaStreamTrack`;
      // VideoSDK takes no stream without this mark (3049).
      const stream = `Object.assign(new MediaStream([${track}]), { multiStream: false })`;
      puts.push(instead(mine, `${meetingOf(mine, code)}.enableScreenShare(${stream})${settled(mine)}`));
    } else if (mine && isOfMe(mine, 'unpublishTrack', code)) {
      if (standing(mine) === 'used') return 'The return value of `unpublishTrack()` is used.';
      ends += 1;
      puts.push(instead(mine, `${meetingOf(mine, code)}.disableScreenShare()${settled(mine)}`));
    } else if (!isHarmless(place)) {
      return `\`${symbol.name}\` is passed on: this file does not show what else is done with the screen.`;
    }
  }
  return ends ? puts : `Nothing in this file unpublishes \`${symbol.name}\`.`;
}

function meetingOf({ expression }: MethodCall, code: Code): string {
  const room = roomOf(expression.expression, code);
  return room ? hatched(room) : '';
}

/** What does not change who shares: tests, assignments, `stop()`, listeners for the end. */
function isHarmless(place: ts.Identifier): boolean {
  const { parent } = place;
  if (ts.isVariableDeclaration(parent) || ts.isBindingElement(parent)) return parent.name === place;
  if (ts.isPrefixUnaryExpression(parent) || ts.isIfStatement(parent)) return true;
  if (ts.isBinaryExpression(parent)) return parent.left === place;
  if (ts.isConditionalExpression(parent)) return parent.condition === place;
  if (ts.isNewExpression(parent)) return /(?:^|\.)LocalVideoTrack$/.test(parent.expression.getText());
  return (
    ts.isPropertyAccessExpression(parent) &&
    parent.expression === place &&
    /^(?:stop|mediaStreamTrack|onended|addEventListener|on|once|kind|id|attach|detach)$/.test(
      parent.name.text,
    )
  );
}
