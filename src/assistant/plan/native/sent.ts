import ts from 'typescript';
import { bare, isMethodCall, type Code, type MethodCall } from './code';
import { isOther, screenKind, valuesOf } from './screens';

/** What an app sends besides the one camera and the one microphone that it enters a room with. */
export interface Sent {
  /** It may publish a screen. */
  screens?: boolean;
  /** It may be in a room without a published track of the kind. */
  audio?: boolean;
  video?: boolean;
}

/** @param asksForScreens whether any of the app's code asks the browser for a screen */
export function sentBy(codes: readonly Code[], asksForScreens: boolean): Sent {
  const sent: Sent = {};
  for (const code of codes)
    for (const node of code.nodes()) {
      if (isMethodCall(node)) publishes(node, code, asksForScreens, sent);
      else if (ts.isPropertyAssignment(node) && node.initializer.kind === ts.SyntaxKind.FalseKeyword) {
        const name = node.name.getText();
        if ((name === 'audio' || name === 'video') && code.use(node.name, 'ConnectOptions'))
          sent[name] = true;
      }
    }
  return sent;
}

function publishes(
  { expression: { name }, arguments: given }: MethodCall,
  code: Code,
  asksForScreens: boolean,
  sent: Sent,
): void {
  const own = code.anyUse(name)?.classes.some((one) => one.startsWith('Local'));
  if (!own || !/^(?:un)?publish(?:Tracks?)?$/.test(name.text)) return;
  if (asksForScreens && name.text.startsWith('publish') && !given.every((one) => isOther(one, code)))
    sent.screens = true;
  // Without a track in brackets, it is `publication.unpublish()`.
  for (const one of given.length ? given : [undefined]) {
    const made = one && madeOf(one, code);
    if (made === 'Data' || (one && screenKind(one, code, new Set()))) continue;
    if (made !== 'Video') sent.audio = true;
    if (made !== 'Audio') sent.video = true;
  }
}

/** Which kind of track it is, if the file shows how it is made. */
function madeOf(given: ts.Expression, code: Code): string | undefined {
  const track = bare(given);
  const symbol = ts.isIdentifier(track) ? code.symbol(track) : undefined;
  const values = symbol ? valuesOf(symbol, code) : [track];
  const kinds = new Set(
    values.map(
      (one) => one !== 'screen' && /\b(?:createL|L)ocal(Audio|Video|Data)Track\s*\(/.exec(one.getText())?.[1],
    ),
  );
  const [kind] = kinds;
  return kinds.size === 1 && kind ? kind : undefined;
}
