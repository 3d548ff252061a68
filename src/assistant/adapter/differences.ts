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
  /** Met by every app that calls others, whichever names it uses. */
  always?: true;
}

export const DIFFERENCES: readonly Difference[] = [
  {
    id: 'room',
    what: 'A room',
    twilio: 'Made by its name',
    adapter: 'Has an id from your server',
    seen: { twilio: 'in', adapter: 'refused' },
    always: true,
  },
  {
    id: 'identity',
    what: 'Identity',
    twilio: 'Signed into the token',
    adapter: 'What that person’s browser says: do not authorise by it',
    seen: { twilio: 'Ben', adapter: 'Mallory' },
    always: true,
  },
  {
    id: 'unpublished-camera',
    what: 'A camera that is unpublished',
    twilio: '`trackUnsubscribed`',
    adapter: '`trackDisabled`: VideoSDK says the same for both',
    seen: { twilio: 'trackUnsubscribed', adapter: 'trackDisabled' },
    always: true,
  },
  {
    id: 'muted-from-the-start',
    what: 'Whoever comes in muted',
    twilio: 'Has a publication, disabled',
    adapter: 'Has none until they unmute',
    seen: { twilio: 1, adapter: 0 },
    always: true,
  },
  {
    id: 'same-track-after-mute',
    what: 'Somebody’s muted track',
    twilio: 'Shows black, stays the same `mediaStreamTrack`',
    adapter: 'Its elements are empty; afterwards it is another `mediaStreamTrack`',
    seen: { twilio: true, adapter: false },
    always: true,
  },
  {
    id: 'track-name',
    what: 'Names of others’ tracks',
    twilio: 'As they were given',
    adapter: '`screen` for a screen, else the kind',
    seen: { twilio: 'my-camera', adapter: 'video' },
    always: true,
  },
  {
    id: 'second-of-a-kind',
    what: 'Tracks that you send',
    twilio: 'Many',
    adapter: 'One camera, one microphone, one screen: a second camera goes out as a screen, more are refused',
    seen: { twilio: ['second', 'published'], adapter: ['screen', 'refused'] },
    always: true,
  },
  {
    id: 'data-announced',
    what: 'Data tracks',
    twilio: 'Told when they are published',
    adapter: 'Told with their first message; all names share one channel',
    seen: { twilio: true, adapter: false },
  },
  {
    id: 'data-size',
    what: 'A message of more than 15 KiB',
    twilio: 'Arrives, as a rule',
    adapter: 'Is not sent, and the console says so',
    seen: { twilio: 'arrived', adapter: 'lost' },
  },
  {
    id: 'error-codes',
    what: 'Codes of errors',
    twilio: '20104 for an expired token',
    adapter: '20101, as for any token that VideoSDK refuses; where Twilio has no such code, VideoSDK’s own',
    seen: { twilio: 20104, adapter: 20101 },
    always: true,
  },
  {
    id: 'sid',
    what: '`sid` of a room or a person',
    twilio: 'New in each session',
    adapter: 'VideoSDK’s id: a room’s is always the same, a person’s is the one that your server gives',
    seen: { twilio: 'new', adapter: 'the same' },
  },
  {
    id: 'track-sid',
    what: '`sid` of a track',
    twilio: 'The same for all',
    adapter: 'Made by each browser for itself',
    seen: { twilio: 'the same', adapter: 'another' },
  },
  {
    id: 'speaker',
    what: 'Who speaks',
    twilio: 'Told where `dominantSpeaker: true` asks for it',
    adapter: 'Always told; VideoSDK decides who it is',
    seen: { twilio: 'silence', adapter: 'told' },
  },
  {
    id: 'restart',
    what: '`restart()` of a track that is sent',
    twilio: 'Others notice nothing',
    adapter: 'Others are told `trackDisabled` and `trackEnabled`: VideoSDK sends it anew',
    seen: { twilio: [], adapter: ['trackDisabled', 'trackEnabled'] },
  },
  {
    id: 'subscription',
    what: '`automaticSubscription: false`',
    twilio: 'Tracks are published, and your server subscribes to them',
    adapter: 'Nothing is told until `participant.videosdk` consumes it; your server cannot subscribe',
    seen: { twilio: 'published', adapter: 'nothing' },
  },
  {
    id: 'recording',
    what: 'Who comes later to a recording',
    twilio: 'Reads it in `isRecording` at once',
    adapter: 'Is told `recordingStarted` a moment later',
    seen: { twilio: 'known', adapter: 'told' },
  },
  {
    id: 'codecs',
    what: '`preferredVideoCodecs`',
    twilio: 'Which codecs, in their order',
    adapter: 'Only whether a picture is sent in several sizes',
    inferred: 'which codec a picture has is read from statistics alone, and they have another form',
  },
  {
    id: 'listeners',
    what: '`removeAllListeners()`',
    twilio: 'Of a participant: the room hears no more of them',
    adapter: 'Takes away your listeners alone',
    seen: { twilio: 'nothing', adapter: 'trackDisabled' },
  },
  {
    id: 'loose-types',
    what: 'Types of logs and codecs, and of some options',
    twilio: 'Say what can be written',
    adapter: 'Are there, and allow everything',
    inferred: 'types are gone when a program runs',
  },
  {
    id: 'version-1',
    what: 'Tracks of a participant, in an app for version 1 of twilio-video',
    twilio: '`tracks` holds tracks, and listeners get them',
    adapter: '`tracks` holds publications, as in version 2: their `track` is what you had',
    inferred: 'version 1 is not among what is tested here',
  },
  {
    id: 'reconnecting',
    what: 'Somebody who loses the connection',
    twilio: '`participantReconnecting`, for half a minute',
    adapter: 'The same, for ten seconds',
    seen: { twilio: 'reconnecting', adapter: 'disconnected' },
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
