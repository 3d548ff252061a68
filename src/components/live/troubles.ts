import type { Observation } from '../../pane/observation';
import { JOINED } from '../../run/joined';
import type { Side } from '../../sides';

/** What the reader can do about an error that a service answers a join with, by the SDK's code. */
const ADVICE: Readonly<Record<Side, Readonly<Record<number, string>>>> = {
  twilio: {
    20101: 'Twilio cannot read the token. Copy it again, whole.',
    20102: 'The header of the token is wrong: look at it in the token workbench.',
    20103: 'Twilio does not know the API key that the token names, or it belongs to another account.',
    20104: 'The token has expired. Make a new one.',
    20105: 'The token is not valid yet: compare its times with the clock of the server that made it.',
    20106: 'The token does not grant this room. Its grant video has to be there, and name this room or none.',
    20107: 'The signature of the token is wrong: it was made with another secret.',
    53000: 'Twilio’s signalling could not be reached. A firewall may keep *.vss.twilio.com away.',
    53105: 'The room is full.',
    53106: 'There is no such room, and this account does not let clients make one.',
    53205: 'Somebody else has come in with the identity of this token. Give everyone an own one.',
  },
  videosdk: {
    3047: 'VideoSDK could not be reached. A firewall may keep *.videosdk.live away.',
    4001: 'VideoSDK does not know the API key of the token.',
    4002: 'VideoSDK does not take the token: it is expired, cut short, or signed with another secret.',
    4003: 'There is no room with this id. Make one with VideoSDK’s REST API.',
    4008: 'The permissions of the token let nobody in: it needs allow_join.',
    4022: 'The token is for another room.',
    4023: 'The token is for another participant.',
  },
};
const OFFLINE = 'This browser is offline: connect it, and run again.';
const FAILURE = /rejected$|^error$/;

/**
 * What to tell the reader about an event of a join.
 * @returns nothing to say when it changes nothing; an empty text when all is well again.
 */
export function troubleIn(
  side: Side,
  { event, error }: Pick<Observation, 'event' | 'error'>,
  online: boolean,
): string | undefined {
  if (event === JOINED[side]) return '';
  if (!FAILURE.test(event)) return undefined;
  if (!online) return OFFLINE;
  return ADVICE[side][error?.code ?? NaN];
}

/** What to say when a service has not answered for a long time. */
export const silenceOf = (name: string, online: boolean): string =>
  online
    ? `${name} has not answered yet. It may be slow, or a firewall may keep it away. The program still waits: Stop ends it.`
    : OFFLINE;
