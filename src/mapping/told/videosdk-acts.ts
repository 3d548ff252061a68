import type * as Sdk from '@videosdk.live/js-sdk';
import { concluded, heard, LOCAL, NOTHING, read, type Act, type MethodOf } from './told';

type Emitting = 'on' | 'off';
interface Methods {
  VideoSDK: Exclude<MethodOf<typeof Sdk.VideoSDK>, Emitting>;
  Meeting: Exclude<MethodOf<Sdk.Meeting>, Emitting>;
  Participant: Exclude<MethodOf<Sdk.Participant>, Emitting>;
  Stream: Exclude<MethodOf<Sdk.Stream>, Emitting>;
  pubSub: MethodOf<Sdk.pubSub>;
  realtimeStore: MethodOf<Sdk.realtimeStore>;
}

/** Said to all alike, yourself included. */
const all = (made: typeof heard, text: string): Act => made(text, `The same: ${lower(text)}`);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const streamOn = '`stream-enabled` and `media-status-changed` on the participant, with a new stream.';
const streamOff = '`stream-disabled` and `media-status-changed` on the participant.';
const changed = heard(
  '`stream-disabled`, `media-status-changed` and `stream-enabled` on the participant.',
  'The same, with a new stream: `stream-disabled`, `media-status-changed` and `stream-enabled`.',
);
const asked = (device: string, event: string, answer: string): Act =>
  concluded(
    `\`stream-enabled\` and \`media-status-changed\` on the participant, if the person ${answer}.`,
    `The person who is asked gets \`${event}\`; everyone gets the same as you once the ${device} is on.`,
  );
const service = (made: typeof heard, event: string): Act => all(made, `\`${event}\` on the meeting.`);
const received = concluded('`stream-enabled` on the participant.');
const receivedNoMore = concluded('`stream-disabled` on the participant.');
const layer = concluded('`video-quality-changed` on the participant, once another layer arrives.');

/** Every method of VideoSDK’s that an app can call: what it lets be observed, or that it stays with you. */
export const videosdkActs: {
  readonly [Class in keyof Methods]: Readonly<Record<Methods[Class], Act>>;
} = {
  VideoSDK: {
    config: LOCAL,
    initMeeting: LOCAL,
    createCameraVideoTrack: LOCAL,
    createMicrophoneAudioTrack: LOCAL,
    createScreenShareVideoTrack: LOCAL,
    getCameras: LOCAL,
    getMicrophones: LOCAL,
    getPlaybackDevices: LOCAL,
    getDevices: LOCAL,
    checkPermissions: LOCAL,
    requestPermission: LOCAL,
    setKeyProvider: concluded(
      '`e2ee-state-change` on the participants.',
      '`e2ee-state-change` on the participant; anyone without the key sees and hears nothing.',
    ),
    setLogLevel: LOCAL,
    runPreCallTest: LOCAL,
  },
  Meeting: {
    join: read(
      '`meeting-state-changed`, `meeting-joined`, and `participant-joined` for everyone who is there.',
      '`participant-joined` with a new participant; then `stream-enabled` and `media-status-changed` for what it sends.',
    ),
    leave: heard(
      '`meeting-state-changed` and `meeting-left` on the meeting, `stream-disabled` for what you sent.',
      '`participant-left` on the meeting; no event for what you sent.',
    ),
    changeMode: all(heard, '`participant-mode-changed` on the meeting.'),
    end: concluded(
      '`meeting-state-changed` and `meeting-left` on the meeting.',
      'The same: `meeting-state-changed` and `meeting-left`.',
    ),
    respondEntry: concluded(
      '`entry-responded`, and `participant-joined` where you allowed it.',
      'The person waiting gets `entry-responded`; the others get `participant-joined` where you allowed it.',
    ),
    muteMic: all(heard, streamOff),
    unmuteMic: all(heard, streamOn),
    disableWebcam: all(heard, streamOff),
    enableWebcam: all(heard, streamOn),
    disableScreenShare: all(
      heard,
      '`stream-disabled` and `media-status-changed` on the participant, `presenter-changed` on the meeting.',
    ),
    enableScreenShare: all(
      heard,
      '`stream-enabled` and `media-status-changed` on the participant, `presenter-changed` on the meeting.',
    ),
    send: heard(NOTHING, '`data` on the meeting.'),
    startTranscription: service(heard, 'transcription-state-changed'),
    stopTranscription: service(heard, 'transcription-state-changed'),
    startRecording: service(heard, 'recording-state-changed'),
    stopRecording: service(heard, 'recording-state-changed'),
    startLivestream: service(heard, 'livestream-state-changed'),
    stopLivestream: service(heard, 'livestream-state-changed'),
    startHls: service(heard, 'hls-state-changed'),
    stopHls: service(heard, 'hls-state-changed'),
    getMics: LOCAL,
    getWebcams: LOCAL,
    enableAdaptiveSubscription: concluded(
      '`stream-paused` and `stream-resumed` on the participants, when the service does so.',
    ),
    disableAdaptiveSubscription: concluded('`stream-resumed` on the participants whose stream was paused.'),
    switchTo: concluded(
      '`meeting-joined`, and `participant-joined` for everyone in the other meeting.',
      '`participant-left` where you were, `participant-joined` where you go.',
    ),
    requestMediaRelay: concluded(
      '`media-relay-request-response`, then `media-relay-started`.',
      'In the other meeting `media-relay-request-received`; in this one `media-relay-started`.',
    ),
    stopMediaRelay: concluded(
      '`media-relay-stopped` on the meeting.',
      'The same in both meetings: `media-relay-stopped`.',
    ),
    pauseAllStreams: heard('`paused-all-streams` on the meeting.'),
    resumeAllStreams: heard('`resumed-all-streams` on the meeting.'),
    changeMic: changed,
    changeWebcam: changed,
    replaceWebcamStream: heard(
      '`stream-enabled` on your participant.',
      'Nothing: it is the same stream with different video.',
    ),
    setWebcamQuality: heard(NOTHING, 'Nothing: it is the same stream in another quality.'),
    startWhiteboard: service(heard, 'whiteboard-started'),
    stopWhiteboard: service(heard, 'whiteboard-stopped'),
    uploadBase64File: read(NOTHING, 'Nothing: send them the URL.'),
    fetchBase64File: LOCAL,
  },
  Participant: {
    remove: concluded(
      '`participant-left` on the meeting.',
      'The person who is removed gets `meeting-state-changed` and `meeting-left`; the others get `participant-left`.',
    ),
    enableMic: asked('microphone', 'mic-requested', 'accepts'),
    disableMic: all(heard, streamOff),
    enableWebcam: asked('camera', 'webcam-requested', 'accepts'),
    disableWebcam: all(heard, streamOff),
    setQuality: layer,
    setScreenShareQuality: layer,
    setViewPort: layer,
    pin: all(heard, '`pin-state-changed` on the meeting.'),
    unpin: all(heard, '`pin-state-changed` on the meeting.'),
    renderVideo: LOCAL,
    renderAudio: LOCAL,
    captureImage: LOCAL,
    getVideoStats: LOCAL,
    getShareStats: LOCAL,
    getShareAudioStats: LOCAL,
    getAudioStats: LOCAL,
    getTransportStats: LOCAL,
    consumeMicStreams: received,
    consumeWebcamStreams: received,
    stopConsumingMicStreams: receivedNoMore,
    stopConsumingWebcamStreams: receivedNoMore,
  },
  Stream: { pause: heard(NOTHING), resume: heard(NOTHING) },
  pubSub: {
    publish: heard(
      'Nothing, unless you have subscribed to the topic: then your own message comes to `onMessageReceived`.',
      'Nothing, unless they have subscribed to the topic: `onMessageReceived`.',
    ),
    subscribe: read('Stored messages come to `onOldMessagesReceived`, later ones to `onMessageReceived`.'),
    unsubscribe: read(NOTHING),
  },
  realtimeStore: {
    setValue: read(
      'Nothing, unless you observe the key: then your callback is called.',
      'Nothing, unless they observe the key: their callback is called.',
    ),
    getValue: LOCAL,
    observe: read('Your callback is called when the value changes.'),
    stopObserving: read(NOTHING),
  },
};
