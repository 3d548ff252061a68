import type { Side } from '../sides';

/** What each side reports when its program has come in. */
export const JOINED: Readonly<Record<Side, string>> = {
  twilio: 'connect() resolved',
  videosdk: 'meeting-joined',
};

const FAILURE = /rejected$|^error$/;

/** Whether an event is the service's answer to a join, for better or for worse. */
export const isAnswer = (side: Side, event: string): boolean => event === JOINED[side] || FAILURE.test(event);
