import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Participant, Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';
import { done, failure, saw, until } from 'checks';

const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);

const cameras = await VideoSDK.getCameras();
saw(
  'methods/videosdk-VideoSDK/getCameras',
  'how many cameras, as enumerateDevices() lists',
  cameras.length,
  await count('videoinput'),
);
const microphones = await VideoSDK.getMicrophones();
saw(
  'methods/videosdk-VideoSDK/getMicrophones',
  'how many microphones, likewise',
  microphones.length,
  await count('audioinput'),
);
const speakers = await VideoSDK.getPlaybackDevices();
saw(
  'methods/videosdk-VideoSDK/getPlaybackDevices',
  'how many loudspeakers, likewise',
  speakers.length,
  await count('audiooutput'),
);
const { permission } = VideoSDK.Constants;
const both = await VideoSDK.requestPermission(permission.AUDIO_AND_VIDEO);
const sound = await VideoSDK.requestPermission(permission.AUDIO);
saw(
  'methods/videosdk-VideoSDK/requestPermission',
  'entries of the Map, asked for both and for audio alone',
  [...both, ...sound].flat(),
  ['audio_video', true, 'audio', true],
);
const screen = await VideoSDK.createScreenShareVideoTrack({});
saw(
  'methods/videosdk-VideoSDK/createScreenShareVideoTrack',
  'a stream with so many tracks of video',
  screen.getVideoTracks().length,
  1,
);

const meeting = VideoSDK.initMeeting({
  ...{ meetingId, name: 'You', participantId: 'me', micEnabled: false, webcamEnabled: true },
  ...{ autoConsume: false, metaData: { team: 'blue' } },
});
addEventListener('pagehide', () => meeting.leave());
const me = meeting.localParticipant;
/** What the events looked at bring, as far as it is looked at. */
interface Brought {
  id: string;
  accept(): void;
}
/** What the meeting has said: the event’s name with what came. */
const said: { event: string; data: unknown[] }[] = [];
const told = (event: string): unknown[] | undefined => said.findLast((each) => each.event === event)?.data;
const all = (event: string): Brought[] =>
  said.filter((each) => each.event === event).map(({ data }) => data[0] as Brought);
const last = (event: string): Brought => all(event).at(-1)!;
for (const event of [
  ...['meeting-joined', 'presenter-changed', 'main-participant-changed'],
  ...['mic-requested', 'webcam-requested', 'pin-state-changed', 'paused-all-streams'],
  'resumed-all-streams',
] as const)
  meeting.on(event as 'error', (...data: unknown[]) => void said.push({ event, data }));
await meeting.join();
await until(() => told('meeting-joined') && meeting.participants.size === 1, 'you and the guest are in');
const ada = [...meeting.participants.values()][0]!;
const streamOf = (whose: Participant, kind: string): Stream | undefined =>
  [...whose.streams.values()].find((each) => each.kind === kind);

saw(
  'methods/videosdk-Participant/local',
  'participant.local of you and of the guest',
  [me.local, ada.local],
  [true, false],
);
saw(
  'methods/videosdk-Participant/metaData',
  'me.metaData is what initMeeting() got',
  JSON.stringify(me.metaData),
  '{"team":"blue"}',
);
saw(
  'methods/videosdk-Participant/mode',
  'participant.mode of you and of the guest',
  [me.mode, ada.mode],
  ['SEND_AND_RECV', 'SEND_AND_RECV'],
);
await until(() => told('main-participant-changed'), 'somebody is suggested');
saw(
  '{events/videosdk-Meeting/main-participant-changed,methods/videosdk-Meeting/mainParticipantId}',
  'main-participant-changed brings the guest; mainParticipantId is the guest’s',
  [last('main-participant-changed').id === ada.id, meeting.mainParticipantId === ada.id],
  [true, true],
);
saw(
  'methods/videosdk-Meeting/{getMics,getWebcams}',
  'how many',
  [(await meeting.getMics()).length, (await meeting.getWebcams()).length],
  [microphones.length, cameras.length],
);

// What is received, where `autoConsume` is false.
const none = ada.streams.size;
await ada.consumeMicStreams();
await ada.consumeWebcamStreams();
await until(() => ada.streams.size === 2, 'both streams come');
await ada.stopConsumingMicStreams();
await until(() => !streamOf(ada, 'audio'), 'the sound goes');
saw(
  'methods/videosdk-Participant/stopConsumingMicStreams',
  'streams before consuming, of both, and of sound in the end',
  [none, 2, streamOf(ada, 'audio') ? 1 : 0],
  [0, 2, 0],
);
await ada.stopConsumingWebcamStreams();
await until(() => ada.streams.size === 0, 'the camera goes');
saw('methods/videosdk-Participant/stopConsumingWebcamStreams', 'streams left', ada.streams.size, 0);
await ada.consumeMicStreams();
await ada.consumeWebcamStreams();
await until(() => ada.streams.size === 2, 'both streams come again');

const quality = ada.quality;
await ada.setQuality('high');
saw(
  'methods/videosdk-Participant/quality',
  'participant.quality before and after setQuality("high")',
  [quality, ada.quality],
  ['low', 'high'],
);
saw(
  'methods/videosdk-Participant/screenShareQuality',
  'participant.screenShareQuality',
  ada.screenShareQuality,
  'high',
);
saw(
  'methods/videosdk-Participant/setScreenShareQuality',
  'while there is no share it fails with',
  await failure(() => ada.setScreenShareQuality('low')),
  '3068',
);
const picture = await ada.captureImage({ width: 64, height: 36 });
saw(
  'methods/videosdk-Participant/captureImage',
  'captureImage() gives a text of Base64',
  /^(data:image\/\w+;base64,)?[\w+/]+=*$/.test(picture ?? ''),
  true,
);
await until(() => streamOf(me, 'video'), 'your camera is on');
saw('methods/videosdk-Stream/codec', 'stream.codec of your camera', streamOf(me, 'video')!.codec, 'VP8');
saw(
  'methods/videosdk-Meeting/selectedCameraDevice',
  'its label is that of the camera’s track',
  meeting.selectedCameraDevice.label === streamOf(me, 'video')!.track.label,
  true,
);

// What a moderator does to others.
const heard = ada.micOn;
await ada.disableMic();
await until(() => !ada.micOn, 'the guest is muted');
saw(
  'methods/videosdk-Participant/disableMic',
  'micOn of the guest before and after',
  [heard, ada.micOn],
  [true, false],
);
await ada.enableMic();
await until(() => ada.micOn, 'the guest unmutes');
const shown = ada.webcamOn;
await ada.disableWebcam();
await until(() => !ada.webcamOn, 'the guest’s camera is off');
saw(
  'methods/videosdk-Participant/disableWebcam',
  'webcamOn of the guest before and after',
  [shown, ada.webcamOn],
  [true, false],
);
await ada.enableWebcam();
await until(() => ada.webcamOn, 'the guest’s camera is on');
await me.enableMic();
await until(() => told('mic-requested'), 'you are asked to unmute');
const asked = me.micOn;
last('mic-requested').accept();
await until(() => me.micOn, 'you unmute');
saw(
  '{events/videosdk-Meeting/mic-requested,methods/videosdk-Participant/enableMic}',
  'mic-requested comes; micOn before and after accept()',
  [asked, me.micOn],
  [false, true],
);
await meeting.disableWebcam();
await until(() => !me.webcamOn, 'your camera is off');
await me.enableWebcam();
await until(() => told('webcam-requested'), 'you are asked for the camera');
const dark = me.webcamOn;
last('webcam-requested').accept();
await until(() => me.webcamOn, 'your camera is on');
saw(
  '{events/videosdk-Meeting/webcam-requested,methods/videosdk-Participant/enableWebcam}',
  'webcam-requested comes; webcamOn before and after accept()',
  [dark, me.webcamOn],
  [false, true],
);
await ada.pin('CAM');
await until(() => told('pin-state-changed') && ada.pinState.cam, 'the guest is pinned');
saw(
  '{events/videosdk-Meeting/pin-state-changed,methods/videosdk-Participant/pin,methods/videosdk-Participant/pinState}',
  'pin-state-changed comes to whoever is in; participant.pinState.cam, .share after pin("CAM")',
  [ada.pinState.cam, ada.pinState.share],
  [true, false],
);
saw(
  'methods/videosdk-Meeting/pinnedParticipants',
  'the guest is in it',
  meeting.pinnedParticipants.has(ada.id),
  true,
);
await ada.unpin('CAM');
await until(() => !ada.pinState.cam, 'the pin is taken away');
saw(
  'methods/videosdk-Participant/unpin',
  'participant.pinState.cam after unpin("CAM")',
  ada.pinState.cam,
  false,
);

await meeting.pauseAllStreams();
await until(() => told('paused-all-streams'), 'all is paused');
const paused = [...ada.streams.values()].every((stream) => stream.paused);
await meeting.resumeAllStreams();
await until(() => told('resumed-all-streams'), 'all goes on');
saw(
  'events/videosdk-Meeting/{paused-all-streams,resumed-all-streams}',
  'both come; streams are paused, and again',
  [paused, [...ada.streams.values()].some((stream) => stream.paused)],
  [true, false],
);

// The screen.
await meeting.enableScreenShare(screen);
await until(() => told('presenter-changed')?.[0] === me.id && streamOf(me, 'share'), 'you share');
saw(
  '{events/videosdk-Meeting/presenter-changed,methods/videosdk-Meeting/activePresenterId}',
  'presenter-changed brings your id, which is activePresenterId',
  meeting.activePresenterId === me.id,
  true,
);
saw(
  'methods/videosdk-Stream/displaySurface',
  'stream.displaySurface of the screen',
  streamOf(me, 'share')!.displaySurface,
  'monitor',
);
saw(
  'methods/videosdk-Participant/screenShareAudioOn',
  'of a screen without sound',
  me.screenShareAudioOn,
  false,
);
await meeting.disableScreenShare();
await until(() => told('presenter-changed')?.[0] === null, 'you share no longer');
saw(
  'events/videosdk-Meeting/presenter-changed',
  'after disableScreenShare() it brings null; activePresenterId',
  [told('presenter-changed')?.[0] as null, meeting.activePresenterId],
  [null, null],
);

await meeting.changeMode('SIGNALLING_ONLY');
await until(() => me.mode === 'SIGNALLING_ONLY', 'you only signal');
saw(
  'methods/videosdk-Meeting/changeMode',
  'me.mode and streams received after changeMode("SIGNALLING_ONLY")',
  [me.mode, ada.streams.size],
  ['SIGNALLING_ONLY', 0],
);
done();

async function count(kind: MediaDeviceKind): Promise<number> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter((device) => device.kind === kind).length;
}
