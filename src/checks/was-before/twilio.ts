import { connect, LocalAudioTrack, LocalDataTrack, LocalVideoTrack } from 'twilio-video';
import type { LocalTrack, Room } from 'twilio-video';
import { getAccess } from 'your-backend';
import { done, listen, saw, until } from 'checks';

/** Joins by a name of one's own: two rooms of this page are two people in one room. */
async function enter(person: string, tracks: LocalTrack[]): Promise<Room> {
  const { token, room: name } = await getAccess(person);
  const room = await connect(token, { name, tracks });
  addEventListener('pagehide', () => room.disconnect());
  return room;
}
const devices = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
const sound = new LocalAudioTrack(devices.getAudioTracks()[0]!);
const picture = new LocalVideoTrack(devices.getVideoTracks()[0]!);
const data = new LocalDataTrack({ name: 'chat' });

// What is so before you come.
const other = await enter('Other', [sound, picture, data]);
sound.disable();
const [published] = other.localParticipant.videoTracks.values();
published!.setPriority('high');
data.send('before');

const room = await enter('You', []);
const them = room.participants.get(other.localParticipant.sid)!;
const names = ['trackPublished', 'trackSubscribed', 'trackDisabled', 'trackPublishPriorityChanged'];
const inRoom = listen(room, 'participantConnected', ...names);
const ofThem = listen(them, ...names);
const texts: unknown[] = [];
room.on('trackMessage', (text) => texts.push(text));
const there = [room.participants.size, them.tracks.size];
await until(() => [...them.tracks.values()].every(({ isSubscribed }) => isSubscribed), 'all is subscribed');
await until(() => (data.send('after'), texts.length), 'a message comes');

saw(
  'events/Room/participantConnected',
  'who was there, with the guest: in room.participants; events participantConnected',
  [there[0]!, inRoom['participantConnected']],
  [2, 0],
);
saw(
  'events/{Room,RemoteParticipant}/trackPublished',
  'tracks from before you came: in participant.tracks; events trackPublished of room and participant',
  [there[1]!, inRoom['trackPublished'], ofThem['trackPublished']],
  [3, 0, 0],
);
saw(
  'events/{Room,RemoteParticipant}/trackSubscribed',
  'events trackSubscribed of the participant, for tracks from before you came',
  ofThem['trackSubscribed'],
  3,
);
const muted = [...them.audioTracks.values()][0]!;
saw(
  '{events/Room/trackDisabled,events/RemoteParticipant/trackDisabled,methods/RemoteAudioTrackPublication/isTrackEnabled}',
  'of one who muted before you came: events trackDisabled of room and participant; isTrackEnabled; there is a track',
  [inRoom['trackDisabled'], ofThem['trackDisabled'], muted.isTrackEnabled, muted.track !== null],
  [0, 0, false, true],
);
saw(
  '{events/Room/trackPublishPriorityChanged,events/RemoteParticipant/trackPublishPriorityChanged,methods/RemoteVideoTrackPublication/publishPriority}',
  'a priority from before you came: events of room and participant; publishPriority',
  [
    inRoom['trackPublishPriorityChanged'],
    ofThem['trackPublishPriorityChanged'],
    [...them.videoTracks.values()][0]!.publishPriority,
  ],
  [0, 0, 'high'],
);
saw(
  'events/Room/trackMessage',
  'the first message that came, of one sent before you came and others after',
  String(texts[0]),
  'after',
);
done();
