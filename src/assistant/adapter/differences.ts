/*
 * Where the adapter is not as twilio-video, as its page lists it. What a run can show is written down as a run of the same
 * program on both services gives it, and a test holds it so (tests/protocol/adapter/differences.spec.ts).
 */

type Seen = string | number | boolean | null | readonly string[];

export interface Difference {
  id: string;
  what: string;
  twilio: string;
  adapter: string;
  /** What a program sees on each. */
  seen?: { twilio: Seen; adapter: Seen };
  /** Why no run here can show it, in a few words. */
  inferred?: string;
}

export const DIFFERENCES: readonly Difference[] = [
  {
    id: 'room',
    what: 'A room',
    twilio: 'Made by its name',
    adapter: 'Has an id from your server',
    seen: { twilio: 'in', adapter: 'refused' },
  },
  {
    id: 'identity',
    what: 'Identity',
    twilio: 'Signed into the token',
    adapter: 'What that person’s browser says: do not authorise by it',
    seen: { twilio: 'Ben', adapter: 'Mallory' },
  },
  {
    id: 'unpublished-camera',
    what: 'A camera that is unpublished',
    twilio: '`trackUnsubscribed`',
    adapter: '`trackDisabled`: VideoSDK says the same for both',
    seen: { twilio: 'trackUnsubscribed', adapter: 'trackDisabled' },
  },
  {
    id: 'muted-from-the-start',
    what: 'Whoever comes in muted',
    twilio: 'Has a publication, disabled',
    adapter: 'Has none until they unmute',
    seen: { twilio: 1, adapter: 0 },
  },
  {
    id: 'same-track-after-mute',
    what: 'Somebody’s muted track',
    twilio: 'Shows black, stays the same `mediaStreamTrack`',
    adapter: 'Its elements are empty; afterwards it is another `mediaStreamTrack`',
    seen: { twilio: true, adapter: false },
  },
  {
    id: 'track-name',
    what: 'Names of others’ tracks',
    twilio: 'As they were given',
    adapter: '`screen` for a screen, else the kind',
    seen: { twilio: 'my-camera', adapter: 'video' },
  },
  {
    id: 'second-of-a-kind',
    what: 'Tracks that you send',
    twilio: 'Many',
    adapter: 'One camera, one microphone, one screen: a second camera goes out as a screen, more are refused',
    seen: { twilio: ['second', 'published'], adapter: ['screen', 'refused'] },
  },
  {
    id: 'data-announced',
    what: 'Data tracks',
    twilio: 'Told when they are published',
    adapter: 'Told with their first message; all names share one channel',
    seen: { twilio: true, adapter: false },
  },
  {
    id: 'expired-token',
    what: 'An expired token',
    twilio: '20104',
    adapter: '20101, as for any token that VideoSDK refuses',
    seen: { twilio: 20104, adapter: 20101 },
  },
  {
    id: 'reconnecting',
    what: 'Somebody who loses the connection',
    twilio: '`participantReconnecting`',
    adapter: 'The same, for ten seconds',
    inferred: 'only the real service shows whether it keeps their id',
  },
  {
    id: 'priority',
    what: 'Priorities, bandwidth profile, switched-off tracks, network quality levels',
    twilio: 'Are there',
    adapter: 'Do nothing, or are never told',
    seen: { twilio: 'high', adapter: null },
  },
  {
    id: 'statistics',
    what: 'Processors, statistics, preflight',
    twilio: 'Are there',
    adapter: 'Are not: VideoSDK has its own, in other forms',
    seen: { twilio: true, adapter: false },
  },
];

/** The cells of a row of the page's table. */
export const cellsOf = ({ what, twilio, adapter, inferred }: Difference): string[] => [
  what,
  twilio,
  inferred === undefined ? adapter : `${adapter}; _inferred_: ${inferred}`,
];
