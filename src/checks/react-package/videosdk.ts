import { createElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { VideoSDK } from '@videosdk.live/js-sdk';
import * as sdk from '@videosdk.live/react-sdk';
import { getAccess } from 'your-backend';
import { done, failure, saw, until } from 'checks';

const { token, room: meetingId } = await getAccess();
/** Which callbacks were called, in their order. */
const heard: string[] = [];
const note =
  (name: string) =>
  (...args: unknown[]): void =>
    void heard.push([name, ...args.filter((arg) => typeof arg === 'string')].join(' '));
const texts: string[] = [];
const values: unknown[] = [];
const people = new Map<string, ReturnType<typeof sdk.useParticipant>>();
/** What the hooks gave when React rendered last. */
let call!: ReturnType<typeof sdk.useMeeting>;
let chat!: ReturnType<typeof sdk.usePubSub>;
let store!: ReturnType<typeof sdk.useRealtimeStore>;
let file!: ReturnType<typeof sdk.useFile>;
let board!: ReturnType<typeof sdk.useWhiteboard>;
let devices!: ReturnType<typeof sdk.useMediaDevice>;
let consumed: unknown;

function Call(): ReactNode {
  call = sdk.useMeeting({
    onMeetingJoined: note('onMeetingJoined'),
    onMeetingLeft: note('onMeetingLeft'),
    onParticipantJoined: ({ displayName }) => note('onParticipantJoined')(displayName),
    onError: ({ code }) => note('onError')(String(code)),
  });
  chat = sdk.usePubSub('check', { onMessageReceived: ({ message }) => void texts.push(message) });
  store = sdk.useRealtimeStore('colour', { onValueChanged: (value) => void values.push(value) });
  file = sdk.useFile();
  board = sdk.useWhiteboard();
  devices = sdk.useMediaDevice();
  return [...call.participants.keys()].map((id) => createElement(Person, { key: id, id }));
}

function Person({ id }: { id: string }): ReactNode {
  people.set(id, sdk.useParticipant(id, { onStreamEnabled: ({ kind }) => note('onStreamEnabled')(kind) }));
  return [
    createElement(sdk.VideoPlayer, { key: 'picture', participantId: id, type: 'video' }),
    createElement(sdk.AudioPlayer, { key: 'sound', participantId: id }),
  ];
}

const Consumer = (): ReactNode =>
  createElement(sdk.MeetingConsumer, {
    children: (value: unknown) => {
      consumed = value;
      return null;
    },
  });

const config = { meetingId, name: 'You', micEnabled: true, webcamEnabled: true, debugMode: false };
const root = createRoot(document.querySelector('#stage')!);
root.render(
  createElement(sdk.MeetingProvider, {
    ...{ config, token },
    children: [createElement(Call, { key: 'call' }), createElement(Consumer, { key: 'consumer' })],
  }),
);
await until(() => call, 'React has rendered');

const early = await failure(() => call.leave());
saw('react/useMeeting/result/leave', 'before join() it fails with', early, '3035');
saw('react/useMeeting/callback/onError', 'it tells that, too', heard.join(), 'onError 3035');
saw(
  'react/{useMeeting,useParticipant}',
  'a copy of what useMeeting() gives throws',
  await failure(() => ({ ...call })),
  'TypeError',
);
heard.length = 0;
// The provider gives the token to the SDK in an effect, which has been by now.
await call.join();
await until(() => call.isMeetingJoined && call.localMicOn && call.localWebcamOn, 'you are in');
saw(
  'react/{MeetingProvider,MeetingProvider/property/token,MeetingProvider/property/config,MeetingProvider/property/children,useMeeting/result/join,useMeeting/result/isMeetingJoined,useMeeting/callback/onMeetingJoined}',
  'isMeetingJoined after join(); how often onMeetingJoined came',
  [call.isMeetingJoined, heard.filter((name) => name.startsWith('onMeetingJoined')).length],
  [true, 1],
);
saw(
  'react/{useMeeting/result/meetingId,MeetingProvider/option/meetingId}',
  'meetingId is the one of config, and that of the plain meeting',
  [call.meetingId === meetingId, call.meeting.id === meetingId],
  [true, true],
);
saw('react/useMeeting/result/meeting', 'it is a plain meeting', typeof call.meeting.on, 'function');
saw(
  'react/MeetingConsumer',
  'its function gets what useMeeting() gives',
  'join' in (consumed as object),
  true,
);

await until(() => [...people.values()].some(({ displayName }) => displayName === 'Ada'), 'Ada is there');
const me = call.localParticipant;
const ada = (): ReturnType<typeof sdk.useParticipant> =>
  [...people.values()].find(({ displayName }) => displayName === 'Ada')!;
saw(
  'react/useMeeting/result/{participants,localParticipant}',
  'participants has you, and Ada',
  [call.participants.has(me.id), call.participants.has(ada().participant.id)],
  [true, true],
);
saw(
  'react/useMeeting/callback/onParticipantJoined',
  'it came for Ada',
  heard.includes('onParticipantJoined Ada'),
  true,
);
await until(() => ada().webcamStream && ada().micStream, 'Ada sends');
saw(
  'react/useParticipant/result/{displayName,isLocal,micOn,webcamOn,participant}',
  'Ada: displayName, isLocal, micOn, webcamOn; you: isLocal',
  [ada().displayName, ada().isLocal, ada().micOn, ada().webcamOn, people.get(me.id)!.isLocal],
  ['Ada', false, true, true, true],
);
saw(
  'react/useParticipant/result/{webcamStream,micStream}',
  'their kinds',
  [ada().webcamStream.kind, ada().micStream.kind],
  ['video', 'audio'],
);
saw(
  'react/useParticipant/callback/onStreamEnabled',
  'it came for pictures and sound',
  ['onStreamEnabled video', 'onStreamEnabled audio'].map((name) => heard.includes(name)),
  [true, true],
);
const shows = (kind: string): number =>
  [...document.querySelectorAll<HTMLMediaElement>(`#stage ${kind}`)].filter(({ srcObject }) => srcObject)
    .length;
await until(() => shows('video') === 2 && shows('audio') === 2, 'the players have their streams');
const own = document.querySelector<HTMLVideoElement>(`.participant-video-${me.id} video`)!;
saw(
  'react/{VideoPlayer,VideoPlayer/property/participantId,VideoPlayer/property/type,VideoPlayer/property/videoStyle}',
  'pictures shown; yours is mirrored',
  [shows('video'), own.style.transform],
  [2, 'scaleX(-1)'],
);
const sounds = [...document.querySelectorAll<HTMLAudioElement>('#stage audio')];
saw(
  'react/{AudioPlayer,AudioPlayer/property/participantId}',
  'sounds; of these muted: yours',
  [sounds.length, sounds.filter(({ muted }) => muted).length],
  [2, 1],
);

call.toggleMic();
await until(() => !call.localMicOn, 'the microphone is off');
await call.unmuteMic();
await until(() => call.localMicOn, 'the microphone is on');
saw(
  'react/useMeeting/result/{toggleMic,unmuteMic,localMicOn}',
  'localMicOn after both',
  call.localMicOn,
  true,
);
await call.disableWebcam();
await until(() => !call.localWebcamOn, 'the camera is off');
call.toggleWebcam();
await until(() => call.localWebcamOn, 'the camera is on');
saw(
  'react/useMeeting/result/{disableWebcam,toggleWebcam,localWebcamOn}',
  'localWebcamOn after both',
  call.localWebcamOn,
  true,
);

await chat.publish('hello', { persist: false }, {});
await until(() => texts.length > 0 && chat.messages.length > 0, 'the message comes back');
saw('react/{usePubSub,usePubSub/result/publish,usePubSub/callback/onMessageReceived}', 'received', texts, [
  'hello',
]);
saw(
  'react/usePubSub/result/messages',
  'messages',
  chat.messages.map(({ message }) => message),
  ['hello'],
);
await store.setValue('red');
saw(
  'react/{useRealtimeStore,useRealtimeStore/result/setValue,useRealtimeStore/result/getValue}',
  'getValue() after setValue("red")',
  await store.getValue(),
  'red',
);
await until(() => values.length, 'the value is told');
saw('react/useRealtimeStore/callback/onValueChanged', 'it was called', values.length > 0, true);
const url = await file.uploadBase64File({ token, fileName: 'hello.txt', base64Data: btoa('hello') });
const fetched = await file.fetchBase64File({ url: url!, token });
saw(
  'react/{useFile,useFile/result/uploadBase64File,useFile/result/fetchBase64File}',
  'the file comes back',
  fetched?.endsWith(btoa('hello')),
  true,
);
await board.startWhiteboard();
await until(() => board.whiteboardUrl, 'the whiteboard opens');
const opened = board.whiteboardUrl?.startsWith('https://');
await board.stopWhiteboard();
await until(() => board.whiteboardUrl === null, 'the whiteboard closes');
saw(
  'react/{useWhiteboard,useWhiteboard/result/startWhiteboard,useWhiteboard/result/stopWhiteboard,useWhiteboard/result/whiteboardUrl}',
  'whiteboardUrl is an address; after stopWhiteboard()',
  [opened, board.whiteboardUrl],
  [true, null],
);
const lists = await Promise.all([
  ...[devices.getCameras(), devices.getMicrophones(), devices.getPlaybackDevices(), devices.getDevices()],
]);
saw(
  'react/{useMediaDevice,useMediaDevice/result/getCameras,useMediaDevice/result/getMicrophones,useMediaDevice/result/getPlaybackDevices,useMediaDevice/result/getDevices}',
  'each finds some',
  lists.map((list) => list.length > 0),
  [true, true, true, true],
);
const permissions = await devices.checkPermissions();
saw('react/useMediaDevice/result/checkPermissions', 'it gives a Map', permissions instanceof Map, true);

const camera = await sdk.createCameraVideoTrack({ encoderConfig: 'h360p_w640p' });
saw(
  'react/{createCameraVideoTrack,createCameraVideoTrack/option/encoderConfig}',
  'width of its track',
  camera.getVideoTracks()[0]!.getSettings().width,
  640,
);
const microphone = await sdk.createMicrophoneAudioTrack({});
saw('react/createMicrophoneAudioTrack', 'tracks of sound', microphone.getAudioTracks().length, 1);
for (const track of [...camera.getTracks(), ...microphone.getTracks()]) track.stop();
saw(
  'react/Constants',
  'the very object of the plain SDK',
  (sdk.Constants as unknown) === VideoSDK.Constants,
  true,
);

await call.leave();
await until(() => !call.isMeetingJoined, 'you are out');
saw(
  'react/useMeeting/callback/onMeetingLeft',
  'how often it came',
  heard.filter((name) => name.startsWith('onMeetingLeft')).length,
  1,
);
saw('react/useMeeting/result/meeting', 'whether it is there after leave()', Boolean(call.meeting), false);
root.unmount();
done();
