import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';
import { done, failure, saw, until } from 'checks';

const granted = await VideoSDK.checkPermissions();
saw(
  'methods/twilio-video/isSupported',
  '"isSupported" in VideoSDK; checkPermissions() gives a Map',
  ['isSupported' in VideoSDK, granted instanceof Map],
  [false, true],
);
saw('methods/twilio-video/version', '"version" in VideoSDK', 'version' in VideoSDK, false);

const camera = await VideoSDK.createCameraVideoTrack({ encoderConfig: 'h360p_w640p' });
const { width, height } = camera.getVideoTracks()[0]!.getSettings();
saw(
  '{methods/twilio-video/createLocalVideoTrack,methods/twilio-video/createLocalTracks,options/CreateLocalTracksOptions/video}',
  'a MediaStream; its tracks, and the size asked by name',
  [camera instanceof MediaStream, camera.getTracks().length, width, height],
  [true, 1, 640, 360],
);
const wrong = { encoderConfig: 'no-such-size' as never };
saw(
  'methods/twilio-video/createLocalVideoTrack',
  'a size that does not exist fails with',
  await failure(() => VideoSDK.createCameraVideoTrack(wrong)),
  '3053',
);
const [, second] = await VideoSDK.getCameras();
const other = await VideoSDK.createCameraVideoTrack({ cameraId: second!.deviceId });
saw(
  'options/CreateLocalTracksOptions/video',
  'with cameraId it is that camera',
  other.getVideoTracks()[0]!.label === second!.label,
  true,
);
const microphone = await VideoSDK.createMicrophoneAudioTrack({});
saw(
  '{methods/twilio-video/createLocalAudioTrack,methods/twilio-video/createLocalTracks,options/CreateLocalTracksOptions/audio}',
  'a MediaStream, with tracks of sound',
  [microphone instanceof MediaStream, microphone.getAudioTracks().length],
  [true, 1],
);
for (const track of other.getTracks()) track.stop();

const { token, room: meetingId } = await getAccess();
VideoSDK.config('nonsense');
const vain = VideoSDK.initMeeting({ meetingId, micEnabled: false, webcamEnabled: false });
const errors: { code: number; message: string }[] = [];
vain.on('error', (error) => void errors.push(error as never));
const rejected = await failure(() => vain.join());
await until(() => errors.length, 'the error is told');
saw(
  'methods/TwilioError/{code,message}',
  'code that join() rejects with, code of “error”, and it has a message',
  [rejected, errors[0]!.code, errors[0]!.message.length > 0],
  ['4002', 4002, true],
);

VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({
  ...{ meetingId, name: 'Me', participantId: 'number-1', micEnabled: true, webcamEnabled: true },
  ...{ customCameraVideoTrack: camera, customMicrophoneAudioTrack: microphone },
});
addEventListener('pagehide', () => meeting.leave());
const me = meeting.localParticipant;
saw(
  'methods/Room/localParticipant',
  'before join(): me.local; it has on()',
  [me.local, typeof me.on],
  [true, 'function'],
);
const states: string[] = [];
meeting.on('meeting-state-changed', ({ state }) => void states.push(state as string));
const came: string[] = [];
const before = meeting.participants.size;
meeting.on('participant-joined', ({ displayName }) => void came.push(displayName as string));
const joining = meeting.join();
saw(
  '{events/EventListener/connecting,options/ConnectOptions/eventListener}',
  'states as soon as join() is called',
  states,
  ['CONNECTING'],
);
await joining;
await until(() => states.includes('CONNECTED') && came.length, 'you are in');
saw('events/EventListener/{open,early}', 'states once joined', states, ['CONNECTING', 'CONNECTED']);
saw('methods/Room/name', 'meeting.id is the id that the room was given', meeting.id === meetingId, true);
const ada = [...meeting.participants.values()][0]!;
saw(
  'methods/Room/participants',
  'before joining: how many; then participant-joined of; it is by id; you are in it',
  [before, came.join(), meeting.participants.get(ada.id) === ada, meeting.participants.has(me.id)],
  [0, 'Ada', true, false],
);
const streamOf = (whose: typeof me, kind: string): Stream | undefined =>
  [...whose.streams.values()].find((each) => each.kind === kind);
await until(
  () => [me, ada].every((whose) => streamOf(whose, 'audio') && streamOf(whose, 'video')),
  'all streams come',
);
saw(
  'methods/twilio-video/createLocalTracks',
  'the tracks that were made are sent',
  [
    streamOf(me, 'video')!.track.id === camera.getTracks()[0]!.id,
    streamOf(me, 'audio')!.track.id === microphone.getTracks()[0]!.id,
  ],
  [true, true],
);
for (const [kind, participant] of [
  ['Local', me],
  ['Remote', ada],
] as const) {
  saw(
    `methods/${kind}Participant/identity`,
    'displayName; yours is what initMeeting() got',
    participant.displayName,
    kind === 'Local' ? 'Me' : 'Ada',
  );
  saw(
    `methods/${kind}Participant/sid`,
    'participant.id; yours is what initMeeting() got',
    participant.id,
    kind === 'Local' ? 'number-1' : 'guest-ada',
  );
  saw(
    `methods/${kind}Participant/state`,
    '"state" in participant; others are in meeting.participants',
    ['state' in participant, meeting.participants.has(ada.id)],
    [false, true],
  );
  saw(
    `methods/${kind}Participant/tracks`,
    'streams by id, of the kinds',
    [
      [...participant.streams].every(([id, stream]) => id === stream.id),
      ...[...participant.streams.values()].map((each) => each.kind).toSorted(),
    ],
    [true, 'audio', 'video'],
  );
  saw(
    `methods/${kind}Participant/{audioTracks,videoTracks}`,
    '"audioTracks" and "videoTracks" in participant',
    ['audioTracks' in participant, 'videoTracks' in participant],
    [false, false],
  );
}
await meeting.muteMic();
await until(() => !streamOf(me, 'audio'), 'you are muted');
saw(
  'methods/LocalParticipant/{tracks,audioTracks}',
  'kinds of your streams while muted',
  [...me.streams.values()].map(({ kind }) => kind),
  ['video'],
);
await ada.disableMic();
await until(() => !streamOf(ada, 'audio'), 'the guest is muted');
saw(
  'methods/RemoteParticipant/{tracks,audioTracks}',
  'kinds of the guest’s streams while muted',
  [...ada.streams.values()].map(({ kind }) => kind),
  ['video'],
);

let figures: unknown[] = [];
await until(async () => {
  figures = [await me.getVideoStats(), await ada.getVideoStats()];
  return figures.every((each) => Array.isArray(each));
}, 'there are figures');
saw(
  'methods/Room/getStats',
  '"getStats" in meeting; getVideoStats() of you, of the guest gives arrays',
  ['getStats' in meeting, ...figures.map((each) => Array.isArray(each))],
  [false, true, true],
);

// Listeners.
let heard = 0;
const hear = (): void => void heard++;
saw(
  'methods/EventEmitter/{on,addListener}',
  'on() gives',
  meeting.on('speaker-changed', hear) as unknown as undefined,
  undefined,
);
saw(
  'methods/EventEmitter/{off,removeListener}',
  'off() gives',
  meeting.off('speaker-changed', hear) as unknown as undefined,
  undefined,
);
saw(
  'methods/EventEmitter/{on,addListener}',
  'on() of a name that it does not know fails with',
  await failure(() => meeting.on('connected' as never, hear)),
  '3073',
);
saw(
  'methods/EventEmitter/{off,removeListener}',
  'off() of a name that it does not know fails with',
  await failure(() => meeting.off('connected' as never, hear)),
  '3073',
);
for (const name of ['once', 'removeAllListeners', 'listenerCount', 'emit'])
  saw(
    `methods/EventEmitter/${name}`,
    `"${name}" in meeting, in participant`,
    [name in meeting, name in me],
    [false, false],
  );
const paused = (): void => void heard++;
const stays = (): void => void heard++;
meeting.on('paused-all-streams', paused);
meeting.on('paused-all-streams', stays);
meeting.off('paused-all-streams', paused);
await meeting.pauseAllStreams();
await until(() => heard, 'the one that is left hears it');
saw(
  'methods/EventEmitter/{on,addListener,off,removeListener,listenerCount,removeAllListeners}',
  'of two listeners one was taken off; called were',
  heard,
  1,
);
let calls = 0;
const once = (): void => {
  meeting.off('resumed-all-streams', once);
  calls++;
};
meeting.on('resumed-all-streams', once);
await meeting.resumeAllStreams();
await until(() => calls, 'it hears the first');
await meeting.pauseAllStreams();
await meeting.resumeAllStreams();
await until(() => heard === 2, 'the other hears the second pause');
saw('methods/EventEmitter/once', 'calls of a listener that takes itself off, after two events', calls, 1);

saw(
  'methods/Room/state',
  '"state" in meeting; the last state that came',
  ['state' in meeting, states.at(-1)!],
  [false, 'CONNECTED'],
);
await meeting.leave();
await until(() => states.includes('DISCONNECTED'), 'you have left');
saw(
  '{events/EventListener/closed,methods/Room/state}',
  'the last state after leave()',
  states.at(-1),
  'DISCONNECTED',
);
await meeting.join();
await until(() => states.at(-1) === 'CONNECTED', 'you are in again');
saw(
  'methods/{Local,Remote}Participant/sid',
  'your id after leave() and join() is',
  meeting.localParticipant.id,
  'number-1',
);
done();
