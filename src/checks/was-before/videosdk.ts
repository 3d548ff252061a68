import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Meeting, Participant } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';
import { done, saw, until } from 'checks';

const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
/** What a meeting, and those in it, have told. */
let told: Record<string, unknown[]> = {};
const EVENTS = [
  ...['participant-joined', 'data', 'presenter-changed', 'pin-state-changed', 'recording-state-changed'],
  ...['livestream-state-changed', 'hls-state-changed', 'transcription-state-changed', 'whiteboard-started'],
];
const TRACKS = ['stream-enabled', 'stream-disabled', 'media-status-changed'];

function tell(emitter: Meeting | Participant, names: readonly string[]): void {
  for (const name of names) {
    told[name] ??= [];
    emitter.on(name as never, ((what: unknown) => void told[name]!.push(what)) as never);
  }
}

/** Joins, with all listeners in place before. */
async function enter(): Promise<Meeting> {
  told = {};
  const meeting = VideoSDK.initMeeting({ meetingId, name: 'You', micEnabled: false, webcamEnabled: false });
  tell(meeting, EVENTS);
  meeting.on('participant-joined', (participant) => tell(participant, TRACKS));
  addEventListener('pagehide', () => meeting.leave());
  await meeting.join();
  await until(() => meeting.participants.size === 1, 'you are in');
  return meeting;
}

// What is so before you come, and stays so, since the guest is in the meeting.
const first = await enter();
const guest = [...first.participants.values()][0]!;
await until(() => guest.streams.size === 2, 'both streams come');
await guest.disableMic();
await until(() => !guest.micOn, 'the guest is muted');
await guest.pin('CAM');
const config = { layout: { type: 'GRID', priority: 'SPEAKER', gridSize: 4 } } as const;
await first.startRecording();
await first.startLivestream([{ url: 'rtmps://live.example.com/app', streamKey: 'a-key' }], config);
await first.startHls(config);
await first.startTranscription();
await first.realtimeStore.setValue('colour', 'red');
await first.pubSub.publish('chat', 'kept', { persist: true });
await first.pubSub.publish('chat', 'passing', { persist: false });
await until(() => first.hlsUrls?.playbackHlsUrl, 'all runs');
await first.leave();

const meeting = await enter();
const ada = [...meeting.participants.values()][0]!;
await until(() => ada.streams.size > 0, 'a stream comes');
const old: string[] = [];
await meeting.pubSub.subscribe('chat', {
  onMessageReceived: () => {},
  onOldMessagesReceived: (messages: { message: string }[]) =>
    void old.push(...messages.map(({ message }) => message)),
} as never);
await until(() => old.length, 'what was kept comes');

saw(
  'events/Room/participantConnected',
  'events participant-joined of who was there; it is in meeting.participants',
  [told['participant-joined']!.length, meeting.participants.size],
  [1, 1],
);
const streams = (name: string): string =>
  told[name]!.map((stream) => (stream as { kind: string }).kind).join(' ');
saw(
  'events/{Room,RemoteParticipant}/{trackPublished,trackSubscribed}',
  'kinds of stream-enabled, of one whose camera was on and whose microphone was off',
  streams('stream-enabled'),
  'video',
);
saw(
  '{events/Room/trackDisabled,events/RemoteParticipant/trackDisabled,methods/RemoteAudioTrackPublication/isTrackEnabled}',
  'of one who muted before you came: kinds of stream-disabled; micOn; kinds of the streams that are there',
  [streams('stream-disabled'), ada.micOn, [...ada.streams.values()].map(({ kind }) => kind).join(' ')],
  ['', false, 'video'],
);
saw(
  '{events/Room/trackPublishPriorityChanged,events/RemoteParticipant/trackPublishPriorityChanged,methods/RemoteVideoTrackPublication/publishPriority}',
  'what you asked for before is yours no more: participant.quality; "priority" in a stream',
  [ada.quality, 'priority' in [...ada.streams.values()][0]!],
  ['low', false],
);
saw(
  'events/Room/trackMessage',
  'kept messages that subscribe() brought; events “data” of what was sent before',
  [old.join(' '), told['data']!.length],
  ['kept', 0],
);
saw(
  'methods/videosdk-realtimeStore/getValue',
  'a value that was set before you came',
  (await meeting.realtimeStore.getValue('colour')) as string,
  'red',
);
for (const [event, property, started] of [
  ['livestream-state-changed', 'livestreamState', 'LIVESTREAM_STARTED'],
  ['hls-state-changed', 'hlsState', 'HLS_PLAYABLE'],
  ['transcription-state-changed', 'transcriptionState', 'TRANSCRIPTION_STARTED'],
] as const)
  saw(
    `methods/videosdk-Meeting/${property}`,
    `what ran before you came: ${event} has come; ${property} is`,
    [told[event]!.length > 0, meeting[property]],
    [true, started],
  );
saw(
  'methods/videosdk-{Meeting/pinnedParticipants,Participant/pinState}',
  'one who was pinned before you came: events pin-state-changed; size of pinnedParticipants; participant.pinState.cam',
  [told['pin-state-changed']!.length, meeting.pinnedParticipants.size, ada.pinState.cam],
  [0, 0, false],
);
done();
