import { concluded, LOCAL, NOTHING, read, type Act } from './told';
import type { VideosdkOptions } from '../names/videosdk';

const broughtAlong = concluded(
  '`stream-enabled` and `media-status-changed` on your participant.',
  '`stream-enabled` and `media-status-changed` after `participant-joined`.',
);
const coarser = read(NOTHING, 'Nothing: the stream arrives in another quality.');
const picture = read(NOTHING, 'Nothing: only the video differs.');

/** A test before a call is in no meeting. */
type Outside = 'runPreCallTest options';

/** Every option of VideoSDK’s: what it lets be observed, or that it stays with you. */
export const videosdkOptions: {
  readonly [Options in Exclude<keyof VideosdkOptions, Outside>]: Readonly<
    Record<VideosdkOptions[Options], Act>
  >;
} = {
  'initMeeting options': {
    meetingId: read('`id` of the meeting.', '`participant-joined` in the meeting of that id.'),
    customCameraVideoTrack: broughtAlong,
    customMicrophoneAudioTrack: broughtAlong,
    autoConsume: concluded('With false, no `stream-enabled` for the others until you consume each stream.'),
    preferredProtocol: LOCAL,
    mode: read('`mode` of your participant.', '`mode` of the participant.'),
    multiStream: read(NOTHING, 'Nothing: each receiver can ask for its own layer.'),
    participantId: read('`id` of your participant.', '`id` of the participant.'),
    name: read('`displayName` of your participant.', '`displayName` of the participant.'),
    micEnabled: broughtAlong,
    webcamEnabled: broughtAlong,
    maxResolution: coarser,
    metaData: read('`metaData` of your participant.', '`metaData` of the participant.'),
    debugMode: LOCAL,
    signalingBaseUrl: LOCAL,
    defaultCamera: LOCAL,
    pubsubWorkerUrl: LOCAL,
    codecSwitchEnabled: concluded(
      '`codec-changed`, when somebody joins who cannot decode your codec.',
      'The stream in a codec that they can decode.',
    ),
  },
  'createCameraVideoTrack options': {
    cameraId: LOCAL,
    encoderConfig: picture,
    facingMode: LOCAL,
    optimizationMode: picture,
    multiStream: read(NOTHING, 'Nothing: each receiver can ask for its own layer.'),
    bitrateMode: coarser,
    maxLayer: coarser,
    codec: read(NOTHING, '`codec` of the stream.'),
  },
  'createMicrophoneAudioTrack options': {
    encoderConfig: read(NOTHING, 'Nothing: only the audio differs.'),
    microphoneId: LOCAL,
    noiseConfig: LOCAL,
  },
  'send options': { reliability: read(NOTHING, '`reliability` of what `data` brings.') },
};
