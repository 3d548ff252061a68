import type { Observation } from '../pane/observation';
import type { Side } from '../sides';

/** What each side reports when its program has come in. */
export const JOINED: Readonly<Record<Side, string>> = {
  twilio: 'connect() resolved',
  videosdk: 'meeting-joined',
};

/** What says so when it is out again, for good. Twilio’s participants have an event of the same name as the room. */
const LEFT: Readonly<Record<Side, string>> = {
  twilio: 'Room disconnected',
  videosdk: 'Meeting meeting-left',
};

const FAILURE = /rejected$|^error$/;

/** Whether an event is the service's answer to a join, for better or for worse. */
export const isAnswer = (side: Side, event: string): boolean => event === JOINED[side] || FAILURE.test(event);

/** Whether you are in the room by what a side reports: nothing where an event does not tell. */
export function presenceAfter(
  side: Side,
  { emitter, event }: Pick<Observation, 'emitter' | 'event'>,
): boolean | undefined {
  if (event === JOINED[side]) return true;
  return `${emitter} ${event}` === LEFT[side] ? false : undefined;
}
