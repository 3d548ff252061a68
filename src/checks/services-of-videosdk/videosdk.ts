import { VideoSDK } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';
import { done, saw, until } from 'checks';

const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({ meetingId, name: 'You', micEnabled: false, webcamEnabled: false });
addEventListener('pagehide', () => meeting.leave());
/** What the events looked at bring, as far as it is looked at. */
interface Brought {
  status: string;
}
/** What the meeting has said: the event’s name with what came. */
const said: { event: string; data: unknown[] }[] = [];
const told = (event: string): unknown[] | undefined => said.findLast((each) => each.event === event)?.data;
const all = (event: string): Brought[] =>
  said.filter((each) => each.event === event).map(({ data }) => data[0] as Brought);
for (const event of [
  ...['meeting-joined', 'livestream-state-changed', 'hls-state-changed', 'transcription-state-changed'],
  ...['whiteboard-started', 'whiteboard-stopped'],
] as const)
  meeting.on(event as 'error', (...data: unknown[]) => void said.push({ event, data }));
await meeting.join();
await until(() => told('meeting-joined'), 'you are in');

// Messages by topic, and values that all share.
const received: string[] = [];
const listeners = { onMessageReceived: ({ message }: { message: string }) => void received.push(message) };
await meeting.pubSub.subscribe('chat', listeners as never);
await meeting.pubSub.publish('chat', 'one', { persist: false });
await until(() => received.length, 'your own message comes back');
await meeting.pubSub.unsubscribe('chat', listeners as never);
await meeting.pubSub.publish('chat', 'two', { persist: false });
await meeting.pubSub.subscribe('chat', {
  onMessageReceived: ({ message }: { message: string }) => void received.push(`again ${message}`),
} as never);
await meeting.pubSub.publish('chat', 'three', { persist: false });
await until(() => received.includes('again three'), 'the third comes');
saw(
  'methods/videosdk-pubSub/unsubscribe',
  'messages received: before, and by the later subscription',
  received,
  ['one', 'again three'],
);
saw('methods/videosdk-Meeting/pubSub', 'a message of a topic comes to its subscriber', received[0], 'one');
const store = meeting.realtimeStore;
const values: (string | null)[] = [];
const observed = await store.observe(
  'colour',
  (value: unknown) => void values.push(typeof value === 'string' ? value : JSON.stringify(value)),
);
await store.setValue('colour', 'red');
await until(() => values.length, 'the value comes');
saw('methods/videosdk-realtimeStore/observe', 'it was called', values.length > 0, true);
saw(
  'methods/videosdk-{realtimeStore/getValue,realtimeStore/setValue,Meeting/realtimeStore}',
  'getValue() after setValue("red")',
  await store.getValue('colour'),
  'red',
);
await store.stopObserving(observed as never);
const calls = values.length;
await store.setValue('colour', null);
saw(
  'methods/videosdk-realtimeStore/setValue',
  'getValue() after setValue(null)',
  (await store.getValue('colour')) ?? null,
  null,
);
saw('methods/videosdk-realtimeStore/stopObserving', 'calls after it', values.length - calls, 0);
const file = { token, fileName: 'hello.txt', base64Data: btoa('hello') };
const url = await meeting.uploadBase64File(file);
saw('methods/videosdk-Meeting/uploadBase64File', 'it gives an address', url?.startsWith('https://'), true);
const fetched = await meeting.fetchBase64File({ url: url!, token });
saw(
  'methods/videosdk-Meeting/fetchBase64File',
  'it gives the file back',
  fetched?.endsWith(btoa('hello')),
  true,
);

// What runs beside the call.
const config = { layout: { type: 'GRID', priority: 'SPEAKER', gridSize: 4 } } as const;
await meeting.startLivestream([{ url: 'rtmps://live.example.com/app', streamKey: 'a-key' }], config);
await until(() => meeting.livestreamState === 'LIVESTREAM_STARTED', 'the livestream runs');
await meeting.stopLivestream();
await until(() => meeting.livestreamState === 'LIVESTREAM_STOPPED', 'the livestream has ended');
saw(
  '{events/videosdk-Meeting/livestream-state-changed,methods/videosdk-Meeting/livestreamState,methods/videosdk-Meeting/startLivestream,methods/videosdk-Meeting/stopLivestream}',
  'states that livestream-state-changed brought; livestreamState in the end',
  [...all('livestream-state-changed').map(({ status }) => status), meeting.livestreamState],
  [
    'LIVESTREAM_STARTING',
    'LIVESTREAM_STARTED',
    'LIVESTREAM_STOPPING',
    'LIVESTREAM_STOPPED',
    'LIVESTREAM_STOPPED',
  ],
);
await meeting.startHls(config);
await until(() => meeting.hlsUrls?.playbackHlsUrl, 'the broadcast can be played');
const playback = meeting.hlsUrls.playbackHlsUrl;
await meeting.stopHls();
await until(() => meeting.hlsState === 'HLS_STOPPED', 'the broadcast has ended');
saw(
  '{events/videosdk-Meeting/hls-state-changed,methods/videosdk-Meeting/hlsState,methods/videosdk-Meeting/startHls,methods/videosdk-Meeting/stopHls}',
  'states that hls-state-changed brought; hlsState in the end',
  [...all('hls-state-changed').map(({ status }) => status), meeting.hlsState],
  ['HLS_STARTING', 'HLS_STARTED', 'HLS_PLAYABLE', 'HLS_STOPPING', 'HLS_STOPPED', 'HLS_STOPPED'],
);
saw(
  'methods/videosdk-Meeting/hlsUrls',
  'hlsUrls.playbackHlsUrl, once it is playable',
  playback?.endsWith('.m3u8'),
  true,
);
await meeting.startTranscription();
await until(() => meeting.transcriptionState === 'TRANSCRIPTION_STARTED', 'the transcription runs');
await meeting.stopTranscription();
await until(() => meeting.transcriptionState === 'TRANSCRIPTION_STOPPED', 'the transcription has ended');
saw(
  'methods/videosdk-Meeting/{transcriptionState,stopTranscription}',
  'states that transcription-state-changed brought; transcriptionState in the end',
  [...all('transcription-state-changed').map(({ status }) => status), meeting.transcriptionState],
  [
    'TRANSCRIPTION_STARTING',
    'TRANSCRIPTION_STARTED',
    'TRANSCRIPTION_STOPPING',
    'TRANSCRIPTION_STOPPED',
    'TRANSCRIPTION_STOPPED',
  ],
);
await meeting.startWhiteboard();
await until(() => told('whiteboard-started'), 'the whiteboard opens');
await meeting.stopWhiteboard();
await until(() => told('whiteboard-stopped'), 'the whiteboard closes');
saw(
  '{events/videosdk-Meeting/whiteboard-started,events/videosdk-Meeting/whiteboard-stopped,methods/videosdk-Meeting/startWhiteboard,methods/videosdk-Meeting/stopWhiteboard}',
  'whiteboard-started brings an address; whiteboard-stopped came, so many times',
  [JSON.stringify(told('whiteboard-started')).includes('https://'), all('whiteboard-stopped').length],
  [true, 1],
);

done();
