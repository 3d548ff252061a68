import type { Side } from '../sides';

/** What each side reports when its program has come in. */
export const JOINED: Readonly<Record<Side, string>> = {
  twilio: 'connect() resolved',
  videosdk: 'meeting-joined',
};
