import { VideoSDK } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';
import { done, failure, saw, until } from 'checks';

/** What the SDK asks of its channels, by their labels. */
const channels = new Map<string, RTCDataChannelInit>();
const { createDataChannel } = RTCPeerConnection.prototype;
RTCPeerConnection.prototype.createDataChannel = function (label, init = {}) {
  channels.set(label, init);
  return createDataChannel.call(this, label, init);
};

const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({ meetingId, name: 'You', micEnabled: false, webcamEnabled: false });
addEventListener('pagehide', () => meeting.leave());
const early = await failure(() => meeting.send('hello'));
let joined = false;
meeting.on('meeting-joined', () => (joined = true));
await meeting.join();
await until(() => joined && meeting.participants.size === 1, 'you are in');
const [me, ada] = [meeting.localParticipant, [...meeting.participants.values()][0]!];
const silent = await failure(() => meeting.send('hello'));
await meeting.unmuteMic();
let sent: unknown;
await until(async () => {
  sent = await meeting.send('hello').catch(() => undefined);
  return sent !== undefined;
}, 'a message can be sent');
const large = new Uint8Array(15 * 1024 + 1);
const full = new Uint8Array(15 * 1024);
saw(
  'methods/LocalDataTrack/send',
  'send() fails before joining, before anything is sent, with more than 15 KiB; and gives',
  [
    early,
    silent,
    await failure(() => meeting.send(large)),
    await failure(() => meeting.send(full)),
    sent as boolean,
  ],
  ['3035', '3048', '3072', 'nothing', true],
);
const reliable = await meeting.send('one', { reliability: 'RELIABLE' });
const unreliable = await meeting.send('two', { reliability: 'UNRELIABLE' });
saw(
  '{methods/LocalDataTrack/{id,kind,maxPacketLifeTime,maxRetransmits,ordered,reliable},options/LocalDataTrackOptions/{ordered,maxRetransmits,maxPacketLifeTime}}',
  'send() with RELIABLE and with UNRELIABLE gives',
  [reliable as unknown as boolean, unreliable as unknown as boolean],
  [true, true],
);
const asked = ['reliable_data_producer', 'unreliable_data_producer'].map((label) => channels.get(label));
saw(
  '{methods/LocalDataTrack/{id,kind,maxPacketLifeTime,maxRetransmits,ordered,reliable},options/LocalDataTrackOptions/{ordered,maxRetransmits,maxPacketLifeTime}}',
  'ordered, maxRetransmits of the channel for RELIABLE; ordered of the one for UNRELIABLE',
  [asked[0]?.ordered, asked[0]?.maxRetransmits, asked[1]?.ordered],
  [false, 5, false],
);
saw(
  'methods/LocalDataTrack/constructor',
  '"LocalDataTrack" in VideoSDK; nothing was made or published before send()',
  'LocalDataTrack' in VideoSDK,
  false,
);
const topics: string[] = [];
const hear = (topic: string) => ({ onMessageReceived: () => void topics.push(topic) }) as never;
await meeting.pubSub.subscribe('chat', hear('chat'));
await meeting.pubSub.subscribe('files', hear('files'));
await meeting.pubSub.publish('chat', 'hello', { persist: false });
await until(() => topics.length, 'the message of the topic comes');
saw(
  '{methods/LocalDataTrack/name,options/LocalDataTrackOptions/name,methods/{Local,Remote}Participant/dataTracks,methods/LocalDataTrackPublication/{isEnabled,isTrackEnabled,kind,trackName,trackSid,track,priority,setPriority,unpublish},methods/RemoteDataTrackPublication/{isEnabled,isTrackEnabled,isSubscribed,kind,trackName,trackSid,track,publishPriority},methods/RemoteDataTrack/{isEnabled,isSubscribed,kind,name,sid,priority,setPriority},events/RemoteDataTrackPublication/unsubscribed}',
  '"dataTracks" in you, in the guest; topics of which a message came, after publish() on “chat”',
  ['dataTracks' in me, 'dataTracks' in ada, topics.join()],
  [false, false, 'chat'],
);
done();
