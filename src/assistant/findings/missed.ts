import ts from 'typescript';
import type { Finding } from '../contract';
import { isCode } from '../project/accept';
import { at, isOfTests, type Context, type Rule } from './context';

/*
 * What an app never hears of: it looks once at who or what is there, and is not told of what comes later, or the other way round.
 * Each is said only where no file has so much as the name of what would tell it, and every listener's event is known.
 */

type Places = Context['uses'];

/** Whether some code names one of these, in whatever way. */
function isNamed({ files, uses }: Context, names: RegExp): boolean {
  return (
    uses.some(({ name }) => names.test(name)) ||
    [...files].some(([path, text]) => isCode(path) && names.test(text))
  );
}

/** Whether a listener's event is known to nobody but the running app, or what is there is looked at again and again. */
const isUnsure = ({ files, uses, app }: Context): boolean =>
  app.major === 1 ||
  uses.some(({ kind, name }) => kind === 'member' && /^(?:on|once|addListener)$/.test(name)) ||
  [...files].some(([path, text]) => isCode(path) && /\b(?:setInterval|requestAnimationFrame)\b/.test(text));

const sure = ({ uses }: Context): Places =>
  uses.filter(({ tier, file }) => tier !== 'possible' && !isOfTests(file));

/** Tracks of others that are put into elements, and that cannot be one's own. */
const attached = (context: Context): Places =>
  sure(context).filter(
    ({ kind, name, classes }) =>
      kind === 'member' &&
      name === 'attach' &&
      classes.every((item) => /^Remote(?:Audio|Video)Track$/.test(item)),
  );

const first = (uses: Places, rule: string, says: string): Finding[] =>
  uses.slice(0, 1).map((use) => ({ rule, kind: 'wrong', ...at(use), says }));

/** Tracks that are there are attached, and those that come are not told of. */
const neverSubscribed: Rule = (context) =>
  isUnsure(context) || isNamed(context, /(?<!\bis|un)subscribed|trackStarted/i)
    ? []
    : first(
        attached(context),
        'never-subscribed',
        `Nothing listens for \`trackSubscribed\`: a track that arrives after this line has run is attached only if the line runs again.${ofPublished(context)}`,
      );

/** Many take `trackPublished` for it. */
const ofPublished = ({ uses }: Context): string =>
  uses.some(
    ({ kind, name, classes }) =>
      kind === 'event' &&
      name === 'trackPublished' &&
      classes.some((item) => item === 'Room' || item === 'RemoteParticipant'),
  )
    ? ' `trackPublished` fires before there is a track: `publication.track` is still `null` then.'
    : '';

/** Those who come are told of, and those who are there already are not looked at. */
const peopleThere: Rule = (context) =>
  isUnsure(context) ||
  isNamed(context, /^participants$|[.?]participants\b|\bparticipants\b[^;()]*\}\s*[=)]|['"]participants['"]/)
    ? []
    : first(
        sure(context).filter(
          ({ kind, name, classes, at: node }) =>
            kind === 'event' && name === 'participantConnected' && classes.join() === 'Room' && isAdded(node),
        ),
        'people-there',
        '`participantConnected` fires only for people who join later. Nothing reads `room.participants`, so people who are already in the room are never shown.',
      );

/** Those who are there are gone through, and those who come are not told of. */
const peopleToCome: Rule = (context) => {
  if (isUnsure(context) || isNamed(context, /participantConnected/) || attached(context).length === 0)
    return [];
  const others = context.uses.some(
    ({ kind, name, classes }) =>
      kind === 'event' &&
      classes.includes('Room') &&
      !/^(?:disconnected|reconnect\w+|participantDisconnected)$/.test(name),
  );
  if (others) return [];
  return first(
    sure(context).filter(({ name, at: node }) => name === 'participants' && isGoneThrough(node)),
    'people-to-come',
    'Nothing listens for `participantConnected`: people who join after this line has run are never shown.',
  );
};

/** The app takes tracks back, and the others are not told of it. */
const neverUnsubscribed: Rule = (context) =>
  isUnsure(context) ||
  !context.uses.some(({ name }) => /^unpublishTracks?$/.test(name)) ||
  isNamed(context, /unsubscribed|trackUnpublished|trackRemoved|\bdetach\b/i)
    ? []
    : first(
        attached(context),
        'never-unsubscribed',
        'Nothing listens for `trackUnsubscribed` or calls `detach()`: when others unpublish video, as this app does, its last picture stays, frozen.',
      );

/** `room.on(…)`, and not `room.off(…)`. */
function isAdded(event: ts.Node | undefined): boolean {
  const call = event?.parent;
  return (
    !!call &&
    ts.isCallExpression(call) &&
    ts.isPropertyAccessExpression(call.expression) &&
    /^(?:on|addListener)$/.test(call.expression.name.text)
  );
}

/** `room.participants.forEach(…)`, `for (const [id, person] of room.participants)`. */
function isGoneThrough(name: ts.Node | undefined): boolean {
  const access = name?.parent;
  if (!access || !ts.isPropertyAccessExpression(access)) return false;
  const { parent } = access;
  if (ts.isForOfStatement(parent)) return parent.expression === access;
  return ts.isPropertyAccessExpression(parent) && parent.name.text === 'forEach';
}

export const missed = (context: Context): Finding[] =>
  [neverSubscribed, peopleThere, peopleToCome, neverUnsubscribed].flatMap((rule) => rule(context));
