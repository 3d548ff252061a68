/*
 * Where the adapter differs from twilio-video, as its page lists it. If a run can show the difference, `seen` has what the same
 * program observes on both services, and a test checks it (tests/protocol/adapter/differences.spec.ts).
 */

type Seen = string | number | boolean | null | readonly string[];

export interface Difference {
  id: string;
  what: string;
  twilio: string;
  adapter: string;
  /** What a program observes on each. */
  seen?: { twilio: Seen; adapter: Seen };
  /** Why no run here can show it, in a few words. */
  inferred?: string;
  /** Affects every app that makes calls, whichever names it uses. */
  always?: true;
}

export const DIFFERENCES: readonly Difference[] = [
  {
    id: 'room',
    what: 'A room',
    twilio: 'Created by its name',
    adapter: 'Has an id, which your server provides',
    seen: { twilio: 'in', adapter: 'refused' },
    always: true,
  },
  {
    id: 'identity',
    what: 'Identity',
    twilio: 'Signed into the token',
    adapter: 'What that person’s browser claims: do not use it for authorisation',
    seen: { twilio: 'Ben', adapter: 'Mallory' },
    always: true,
  },
  {
    id: 'unpublished-camera',
    what: 'A camera that is unpublished',
    twilio: '`trackUnsubscribed`',
    adapter: '`trackDisabled`: VideoSDK reports the same for both',
    seen: { twilio: 'trackUnsubscribed', adapter: 'trackDisabled' },
    always: true,
  },
  {
    id: 'muted-from-the-start',
    what: 'Someone who joins muted',
    twilio: 'Has a publication, which is disabled',
    adapter: 'Has none until they unmute',
    seen: { twilio: 1, adapter: 0 },
    always: true,
  },
  {
    id: 'same-track-after-mute',
    what: 'A remote track that is muted',
    twilio: 'Shows black and keeps its `mediaStreamTrack`',
    adapter: 'Its elements are empty; after unmuting it has another `mediaStreamTrack`',
    seen: { twilio: true, adapter: false },
    always: true,
  },
  {
    id: 'track-name',
    what: 'Names of remote tracks',
    twilio: 'The names that they were given',
    adapter: '`screen` for a screen, otherwise the kind',
    seen: { twilio: 'my-camera', adapter: 'video' },
    always: true,
  },
  {
    id: 'second-of-a-kind',
    what: 'Tracks that you send',
    twilio: 'Many',
    adapter:
      'One camera, one microphone and one screen: a second camera is sent as a screen, more are refused',
    seen: { twilio: ['second', 'published'], adapter: ['screen', 'refused'] },
    always: true,
  },
  {
    id: 'data-announced',
    what: 'Data tracks',
    twilio: 'Announced when they are published',
    adapter: 'Announced with their first message; all names share one channel',
    seen: { twilio: true, adapter: false },
  },
  {
    id: 'data-size',
    what: 'A message of more than 15 KiB',
    twilio: 'Usually arrives',
    adapter: 'Is not sent; the console says so',
    seen: { twilio: 'arrived', adapter: 'lost' },
  },
  {
    id: 'error-codes',
    what: 'Error codes',
    twilio: '20104 for an expired token',
    adapter:
      '20101, as for any token that VideoSDK refuses; VideoSDK’s own code if Twilio has none for the error',
    seen: { twilio: 20104, adapter: 20101 },
    always: true,
  },
  {
    id: 'sid',
    what: '`sid` of a room or a person',
    twilio: 'New in each session',
    adapter: 'VideoSDK’s id: a room’s is always the same, a person’s is the one that your server assigns',
    seen: { twilio: 'new', adapter: 'the same' },
  },
  {
    id: 'track-sid',
    what: '`sid` of a track',
    twilio: 'The same for everyone',
    adapter: 'Each browser generates its own',
    seen: { twilio: 'the same', adapter: 'another' },
  },
  {
    id: 'speaker',
    what: 'The dominant speaker',
    twilio: 'Reported if you pass `dominantSpeaker: true`',
    adapter: 'Always reported; VideoSDK decides who it is',
    seen: { twilio: 'silence', adapter: 'told' },
  },
  {
    id: 'restart',
    what: '`restart()` of a published track',
    twilio: 'The others notice nothing',
    adapter: 'The others get `trackDisabled` and `trackEnabled`: VideoSDK sends the track again',
    seen: { twilio: [], adapter: ['trackDisabled', 'trackEnabled'] },
  },
  {
    id: 'subscription',
    what: '`automaticSubscription: false`',
    twilio: 'Tracks are published, and your server subscribes to them',
    adapter: 'Nothing is reported until `participant.videosdk` consumes it; your server cannot subscribe',
    seen: { twilio: 'published', adapter: 'nothing' },
  },
  {
    id: 'recording',
    what: 'Someone who joins during a recording',
    twilio: 'Sees it in `isRecording` at once',
    adapter: 'Gets `recordingStarted` a moment later',
    seen: { twilio: 'known', adapter: 'told' },
  },
  {
    id: 'codecs',
    what: '`preferredVideoCodecs`',
    twilio: 'Sets which codecs are used, and their order',
    adapter: 'Only decides whether video is sent in several sizes',
    inferred: 'only statistics show which codec is used, and they have another form',
  },
  {
    id: 'listeners',
    what: '`removeAllListeners()`',
    twilio: 'On a participant: the room gets no more events about them',
    adapter: 'Removes only your own listeners',
    seen: { twilio: 'nothing', adapter: 'trackDisabled' },
  },
  {
    id: 'loose-types',
    what: 'Types of logs and codecs, and of some options',
    twilio: 'Say which values are allowed',
    adapter: 'Exist, but allow everything',
    inferred: 'types do not exist at run time',
  },
  {
    id: 'version-1',
    what: 'Tracks of a participant, in an app for version 1 of twilio-video',
    twilio: '`tracks` holds tracks, and listeners get tracks',
    adapter: '`tracks` holds publications, as in version 2; their `track` is what you had',
    inferred: 'our tests do not include version 1',
  },
  {
    id: 'reconnecting',
    what: 'A remote participant who loses the connection',
    twilio: '`participantReconnecting`, for half a minute',
    adapter: 'The same, for ten seconds',
    seen: { twilio: 'reconnecting', adapter: 'disconnected' },
  },
  {
    id: 'priority',
    what: 'Priorities, bandwidth profile, switched-off tracks, network quality levels',
    twilio: 'Exist',
    adapter: 'Do nothing, or never fire',
    seen: { twilio: 'high', adapter: null },
  },
  {
    id: 'statistics',
    what: 'Processors, statistics, preflight',
    twilio: 'Exist',
    adapter: 'Do not exist: VideoSDK has its own, in other forms',
    seen: { twilio: true, adapter: false },
  },
];

/** The cells of a row of the page's table. */
export const cellsOf = ({ what, twilio, adapter, inferred }: Difference): string[] => [
  what,
  twilio,
  inferred === undefined ? adapter : `${adapter}; _inferred_: ${inferred}`,
];
