import type { Observation } from '../../pane/observation';
import { JOINED } from '../../run/joined';
import type { Side } from '../../sides';

/** What the reader can do about an error that a service answers a join with, by the SDK's code. */
const ADVICE: Readonly<Record<Side, Readonly<Record<number, string>>>> = {
  twilio: {
    20101: 'Twilio cannot read the token. Copy the whole token again.',
    20102: 'The token’s header is wrong: check it in the token workbench.',
    20103: 'Twilio does not know the API key in the token, or the key belongs to another account.',
    20104: 'The token has expired. Make a new one.',
    20105: 'The token is not valid yet: compare its times with the clock of the server that created it.',
    20106: 'The token does not allow this room. It needs a video grant, for this room or for any room.',
    20107: 'The token’s signature is wrong: it was signed with another secret.',
    53000: 'Twilio’s signalling could not be reached. A firewall may block *.vss.twilio.com.',
    53105: 'The room is full.',
    53106: 'There is no such room, and this account does not let clients create one.',
    53205: 'Somebody else has joined with the identity of this token. Give each person a different one.',
  },
  videosdk: {
    3047: 'VideoSDK could not be reached. A firewall may block *.videosdk.live.',
    4001: 'VideoSDK does not know the API key in the token.',
    4002: 'VideoSDK does not accept the token: it has expired, is incomplete, or was signed with another secret.',
    4003: 'There is no room with this id. Create one with VideoSDK’s REST API.',
    4008: 'The token has no permission to join: it needs allow_join.',
    4022: 'The token is for another room.',
    4023: 'The token is for another participant.',
  },
};
const OFFLINE = 'This browser is offline: connect to the network and run again.';
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
    ? `${name} has not answered yet. It may be slow, or a firewall may block it. The program is still waiting; Stop ends it.`
    : OFFLINE;
