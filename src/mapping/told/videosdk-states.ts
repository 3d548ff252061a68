import type * as Sdk from '@videosdk.live/js-sdk';
import { FIXED, known, MOMENT, seen, supposed, YOURS, type MethodOf, type State } from './told';
import type { VideosdkEvents } from '../names/videosdk';

/** Of whom there is something before you come: the meeting, and the others in it with what they send. */
interface Of {
  Meeting: Sdk.Meeting;
  Participant: Sdk.Participant;
  Stream: Sdk.Stream;
}
type PropertyOf<Class extends keyof Of> = Exclude<keyof Of[Class], MethodOf<Of[Class]>>;

const joined = seen('`participant-joined` fires for everyone who was there, after `meeting-joined`.');
const streams = seen(
  '`stream-enabled` fires for what is already being sent; what is off has no stream and no event.',
);
const off = seen('No event: the flag of the participant is false, and there is no stream.');
const pinned = supposed(
  'Nothing in the sandbox: the SDK starts without pins, and knows none until `pin-state-changed` fires.',
);
const told = (event: string): State =>
  supposed(
    `In the sandbox \`${event}\` says what is running: the SDK starts with stopped and waits for the event.`,
  );
const presenter = known('`presenter-changed`, when the stream of the screen has arrived.');
const speaker = supposed(
  '`activeSpeakerId` is null until the service names the speaker with `speaker-changed`.',
);
const main = known('`main-participant-changed`, when the SDK has picked somebody who is there.');
const mode = known('No event: read `mode` of the participant.');
const kept = seen('Stored messages come to `onOldMessagesReceived` of `subscribe()`; the others are lost.');
const values = seen('`getValue()` returns what was set before.');
const whiteboard = supposed(
  'Whether the service tells newcomers about an open whiteboard could not be tested; the SDK has no property for it.',
);
const relay = supposed(
  'Whether the service tells newcomers about a running relay could not be tested; the SDK has no property for it.',
);
const waiting = supposed('Whether a moderator who joins later is told who is waiting could not be tested.');
const identity = known('A property that is correct from the start and does not change.');
const gone = known('Nothing: people who have left are not there.');

/** Every property of these classes: how one who joins later learns what it was. */
export const videosdkStates: { readonly [Class in keyof Of]: Readonly<Record<PropertyOf<Class>, State>> } = {
  Meeting: {
    id: FIXED,
    activeSpeakerId: speaker,
    activePresenterId: presenter,
    mainParticipantId: main,
    localParticipant: YOURS,
    participants: joined,
    livestreamState: told('livestream-state-changed'),
    recordingState: told('recording-state-changed'),
    hlsState: told('hls-state-changed'),
    hlsUrls: told('hls-state-changed'),
    transcriptionState: told('transcription-state-changed'),
    isE2EEEnabled: YOURS,
    pinnedParticipants: pinned,
    selectedCameraDevice: YOURS,
    selectedMicrophoneDevice: YOURS,
    pubSub: kept,
    realtimeStore: values,
  },
  Participant: {
    id: FIXED,
    displayName: identity,
    streams,
    quality: YOURS,
    screenShareQuality: YOURS,
    local: FIXED,
    pinState: pinned,
    webcamOn: off,
    micOn: off,
    screenShareOn: off,
    screenShareAudioOn: off,
    mode,
    metaData: identity,
  },
  Stream: { id: FIXED, kind: FIXED, codec: FIXED, track: FIXED, displaySurface: FIXED, paused: YOURS },
};

/** Every event of these classes, likewise: of what it tells, when that was so before. */
export const videosdkStateEvents: {
  readonly [Class in keyof Of]: Readonly<Record<VideosdkEvents[Class], State>>;
} = {
  Meeting: {
    'meeting-joined': YOURS,
    'meeting-left': YOURS,
    'meeting-state-changed': YOURS,
    'participant-joined': joined,
    'participant-left': gone,
    'participant-mode-changed': mode,
    'speaker-changed': speaker,
    'presenter-changed': presenter,
    'main-participant-changed': main,
    'entry-requested': waiting,
    'entry-responded': MOMENT,
    'recording-state-changed': told('recording-state-changed'),
    'livestream-state-changed': told('livestream-state-changed'),
    'hls-state-changed': told('hls-state-changed'),
    'whiteboard-started': whiteboard,
    'whiteboard-stopped': whiteboard,
    'mic-requested': YOURS,
    'webcam-requested': YOURS,
    'pin-state-changed': pinned,
    error: MOMENT,
    'transcription-state-changed': told('transcription-state-changed'),
    'transcription-text': known('Nothing: earlier texts are not sent again.'),
    'paused-all-streams': YOURS,
    'resumed-all-streams': YOURS,
    'media-relay-started': relay,
    'media-relay-stopped': relay,
    'media-relay-error': MOMENT,
    'media-relay-request-response': MOMENT,
    'media-relay-request-received': MOMENT,
    'quality-limitation': YOURS,
    'audio-input-silence': YOURS,
    data: seen('Nothing: messages sent before are lost.'),
    'codec-changed': YOURS,
  },
  Participant: {
    'stream-enabled': streams,
    'stream-disabled': off,
    'media-status-changed': off,
    'video-quality-changed': YOURS,
    'stream-paused': YOURS,
    'stream-resumed': YOURS,
    'e2ee-state-change': YOURS,
  },
  Stream: { state: YOURS },
};
