import type {
  Meeting,
  MeetingEvent,
  Participant,
  ParticipantEvent,
  Stream,
  StreamEvent,
  VideoSDK,
  VideosdkEvent,
} from '@videosdk.live/js-sdk';
import { dataFacts, meetingFacts } from './videosdk-facts';
import type { Emitter, Registry } from './registry';

export type VideoSdkClass = typeof VideoSDK;

/** Records, not lists: an event that a new release of the SDK adds is a compile error until it stands here. */
export const MEETING_EVENTS: Record<keyof MeetingEvent, true> = {
  'participant-joined': true,
  'participant-left': true,
  'participant-mode-changed': true,
  'speaker-changed': true,
  'presenter-changed': true,
  'entry-requested': true,
  'entry-responded': true,
  'main-participant-changed': true,
  'recording-state-changed': true,
  'livestream-state-changed': true,
  'hls-state-changed': true,
  'whiteboard-started': true,
  'whiteboard-stopped': true,
  'mic-requested': true,
  'webcam-requested': true,
  'meeting-joined': true,
  'meeting-left': true,
  'pin-state-changed': true,
  'meeting-state-changed': true,
  error: true,
  'transcription-state-changed': true,
  'transcription-text': true,
  'paused-all-streams': true,
  'resumed-all-streams': true,
  'media-relay-request-received': true,
  'media-relay-request-response': true,
  'media-relay-started': true,
  'media-relay-stopped': true,
  'media-relay-error': true,
  'quality-limitation': true,
  'audio-input-silence': true,
  data: true,
  'codec-changed': true,
};

export const PARTICIPANT_EVENTS: Record<keyof ParticipantEvent, true> = {
  'stream-enabled': true,
  'stream-disabled': true,
  'media-status-changed': true,
  'video-quality-changed': true,
  'stream-paused': true,
  'stream-resumed': true,
  'e2ee-state-change': true,
};

export const STREAM_EVENTS: Record<keyof StreamEvent, true> = { state: true };

export const VIDEOSDK_EVENTS: Record<keyof VideosdkEvent, true> = { 'device-changed': true };

const MEETING = { emitter: 'Meeting' };
const VIDEOSDK = { emitter: 'VideoSDK' };

/** Methods whose failures are reported. `join` is reported when it resolves, too. */
const MEETING_CALLS = [
  'on',
  'leave',
  'end',
  'muteMic',
  'unmuteMic',
  'disableWebcam',
  'enableWebcam',
  'disableScreenShare',
  'enableScreenShare',
  'changeMic',
  'changeWebcam',
  'replaceWebcamStream',
  'setWebcamQuality',
  'send',
  'switchTo',
  'changeMode',
  'startRecording',
  'stopRecording',
  'startLivestream',
  'stopLivestream',
  'startHls',
  'stopHls',
  'startTranscription',
  'stopTranscription',
  'startWhiteboard',
  'stopWhiteboard',
  'requestMediaRelay',
  'stopMediaRelay',
] satisfies (keyof Meeting)[];
const PARTICIPANT_CALLS = [
  'remove',
  'enableMic',
  'disableMic',
  'enableWebcam',
  'disableWebcam',
  'setQuality',
] satisfies (keyof Participant)[];
const STATIC_CALLS = [
  'config',
  'createCameraVideoTrack',
  'createMicrophoneAudioTrack',
  'createScreenShareVideoTrack',
] satisfies (keyof VideoSdkClass)[];

/**
 * What an app gets as `VideoSDK`: the SDK's own class, whose `initMeeting` gives a Meeting that is observed, and whose test
 * before a call is. A Proxy, because the class has to stay itself in every other respect.
 */
export function observeVideoSdk(sdk: VideoSdkClass, registry: Registry): VideoSdkClass {
  registry.watch(sdk, emitterOf(sdk), { label: VIDEOSDK, events: Object.keys(VIDEOSDK_EVENTS) });
  const initMeeting: VideoSdkClass['initMeeting'] = (options) => {
    const meeting = sdk.initMeeting(options);
    watchMeeting(meeting, registry);
    return meeting;
  };
  const runPreCallTest: VideoSdkClass['runPreCallTest'] = (options) => {
    const promise = sdk.runPreCallTest(options);
    registry.reportSettled(VIDEOSDK, 'runPreCallTest()', promise);
    return promise;
  };
  const watched = (name: string): unknown =>
    registry.watchedCall(sdk, VIDEOSDK, name, Reflect.get(sdk, name) as () => unknown);
  const replaced: Record<string | symbol, unknown> = { initMeeting, runPreCallTest };
  for (const name of STATIC_CALLS) replaced[name] = watched(name);
  return new Proxy(sdk, {
    get: (target, name) =>
      Object.hasOwn(replaced, name) ? replaced[name] : (Reflect.get(target, name) as unknown),
  });
}

/** VideoSDK, Meeting, Participant and Stream keep their emitter in this property; the types do not show it. */
interface WithEmitter {
  eventEmitter: Emitter;
}

const emitterOf = (object: object): Emitter => (object as WithEmitter).eventEmitter;

function watchMeeting(meeting: Meeting, registry: Registry): void {
  registry.watch(meeting, emitterOf(meeting), {
    label: MEETING,
    events: Object.keys(MEETING_EVENTS),
    onEvent(event, [first]) {
      if (event === 'participant-joined') watchParticipant(first as Participant, registry);
    },
    tell: (event, args) => meetingFacts(meeting, event, args),
  });
  watchParticipant(meeting.localParticipant, registry);
  registry.watchCalls(meeting, MEETING, MEETING_CALLS);

  const join = meeting.join;
  Object.defineProperty(meeting, 'join', {
    configurable: true,
    writable: true,
    value: (...args: Parameters<typeof join>): ReturnType<typeof join> => {
      const promise = join.apply(meeting, args);
      registry.reportSettled(MEETING, 'join()', promise);
      return promise;
    },
  });
}

function watchParticipant(participant: Participant, registry: Registry): void {
  const owner = participant.displayName;
  registry.watch(participant, emitterOf(participant), {
    label: { emitter: 'Participant', person: owner },
    events: Object.keys(PARTICIPANT_EVENTS),
    tell: (_event, [first]) => dataFacts(first),
    onEvent(event, [first]) {
      if (event === 'stream-enabled') watchStream(first as Stream, owner, registry);
    },
  });
  registry.watchCalls(participant, { emitter: 'Participant', person: owner }, PARTICIPANT_CALLS);
}

function watchStream(stream: Stream, owner: string, registry: Registry): void {
  registry.watch(stream, emitterOf(stream), {
    label: { emitter: 'Stream', person: owner, kind: stream.kind },
    events: Object.keys(STREAM_EVENTS),
    tell: (_event, [first]) => dataFacts(first),
  });
}
