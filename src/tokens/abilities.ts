import { textsOf } from './checks/videosdk';
import type { Claims } from './read';
import type { Side } from '../sides';

/** One thing that a token lets its holder do, or does not. */
export interface Ability {
  allowed: boolean;
  /** Begins with a verb; code stands in backticks. */
  text: string;
}

/** What a token lets its holder do while it is valid, by its claims alone. */
export function abilitiesOf(payload: Claims, vendor: Side): Ability[] {
  return vendor === 'twilio' ? twilioAbilities(payload) : videosdkAbilities(payload);
}

function twilioAbilities({ grants }: Claims): Ability[] {
  const { identity, video } = (grants ?? {}) as { identity?: unknown; video?: { room?: unknown } };
  const may = typeof video === 'object' && video !== null;
  const room = may && video.room !== undefined ? `the room ${code(video.room)}` : 'any room of the account';
  return [
    { allowed: may, text: `Enter ${room}` },
    { allowed: false, text: identity ? `Enter as anybody but ${code(identity)}` : 'Enter with a name' },
    { allowed: may, text: 'Send and receive there, and create the room by joining first' },
    {
      allowed: false,
      text: 'Mute or remove others, or end the room for all: your server does that over REST',
    },
    { allowed: false, text: 'Call the REST API, which needs the key and its secret' },
  ];
}

function videosdkAbilities(payload: Claims): Ability[] {
  const permissions = textsOf(payload['permissions']);
  const { roles, roomId, participantId } = payload;
  const inMeetings = roles === undefined || textsOf(roles).includes('rtc');
  const moderates = inMeetings && permissions.includes('allow_mod');
  const joins = moderates || (inMeetings && permissions.includes('allow_join'));
  const asks = inMeetings && permissions.includes('ask_join');
  const room = roomId === undefined ? 'any room of the account' : `the room ${code(roomId)}`;
  return [
    joins || !asks
      ? { allowed: joins, text: `Enter ${room}` }
      : { allowed: true, text: `Ask to enter ${room}; somebody inside has to agree` },
    participantId === undefined
      ? { allowed: joins || asks, text: 'Choose any participant id' }
      : { allowed: false, text: `Enter as anybody but ${code(participantId)}` },
    { allowed: moderates, text: 'Mute and remove others, admit people who ask, end the meeting for all' },
    {
      allowed: roles === undefined || textsOf(roles).includes('crawler'),
      text: 'Call the REST API: create and close rooms',
    },
  ];
}

const code = (value: unknown): string => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
