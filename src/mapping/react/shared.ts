import { rows } from '../rows';
import type { Row } from '../schema';
import type { ReactRow } from './names';

/* Much of what hooks give are members of the plain SDK's classes under the same name. What Twilio has in their place is
 * what the plain mapping says, so it is taken from there. */

type PlainClass = 'Meeting' | 'Participant' | 'Stream' | 'pubSub' | 'realtimeStore' | 'VideoSDK';

/** Members that an app does not call but reads. */
const READ =
  /State$|Urls$|Device$|Participants?$|^participants$|SpeakerId$|On$|^(displayName|mode|metaData|kind|codec|track|displaySurface|paused)$/;

/** A member of a class of the plain SDK, with what the plain mapping says of it. */
export function member(of: PlainClass, name: string): ReactRow {
  return { plain: `\`${of}.${name}${READ.test(name) ? '' : '()'}\``, twilio: twilioOf(of, name) };
}

/** Rows of names that a class of the plain SDK has too: they do there what they do here. */
export const sharedWith = <Names extends string>(
  of: PlainClass,
  names: readonly Names[],
): Readonly<Record<Names, ReactRow>> =>
  Object.fromEntries(names.map((name) => [name, member(of, name)])) as Record<Names, ReactRow>;

/**
 * Names of Twilio's whose rows lead to a member, at most three. Where none leads there, those that lead elsewhere and name it
 * besides; and only then those without a counterpart, which name it as the way out.
 */
function twilioOf(of: string, name: string): string {
  const named = (all: readonly { class: string; name: string }[]): boolean =>
    all.some((each) => each.class === of && each.name === name);
  const namesOf = (fits: (row: Row) => boolean) => rows.filter(fits).flatMap(({ twilio }) => twilio ?? []);
  const [nearest = []] = [
    namesOf(({ videosdk }) => videosdk !== null && named([videosdk])),
    namesOf(({ also, relation }) => named(also) && relation !== 'none'),
    namesOf(({ also }) => named(also)),
  ].filter((names) => names.length > 0);
  const found = [...new Set(nearest.map(written))].slice(0, 3);
  return found.length > 0 ? found.join(', ') : 'Nothing';
}

/** A name as apps write it: a call of the REST API is the server's. */
const written = ({ class: of, name }: { class: string; name: string }): string => {
  if (/REST|callback|AccessToken/.test(of)) return `\`${name}\` on your server`;
  return of === 'twilio-video' ? `\`${name}()\`` : `\`${of}.${name}\``;
};
