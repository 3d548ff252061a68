import { connect, LocalDataTrack } from 'twilio-video';
import type { RemoteDataTrack, Room } from 'twilio-video';
import { getAccess } from 'your-backend';
import { done, listen, saw, until } from 'checks';

/** Joins by a name of one's own: two rooms of this page are two people in one room. */
async function enter(person: string): Promise<Room> {
  const { token, room: name } = await getAccess(person);
  const room = await connect(token, { name, tracks: [] });
  addEventListener('pagehide', () => room.disconnect());
  return room;
}
const [room, other] = [await enter('You'), await enter('Other')];
const track = new LocalDataTrack({ name: 'chat', ordered: false, maxRetransmits: 3 });
const brief = new LocalDataTrack({ maxPacketLifeTime: 200 });
const plain = new LocalDataTrack();
saw(
  'methods/LocalDataTrack/{constructor,kind,id,name}',
  'kind, name, and whether there is an id',
  [track.kind, track.name, track.id.length > 0],
  ['data', 'chat', true],
);
saw('options/LocalDataTrackOptions/name', 'name of the track made with it', track.name, 'chat');
saw(
  '{methods/LocalDataTrack,options/LocalDataTrackOptions}/{ordered,maxRetransmits,maxPacketLifeTime}',
  'ordered, maxRetransmits of one made so; maxPacketLifeTime of another; all three of a plain one',
  [
    track.ordered,
    track.maxRetransmits,
    brief.maxPacketLifeTime,
    plain.ordered,
    plain.maxRetransmits,
    plain.maxPacketLifeTime,
  ],
  [false, 3, 200, true, null, null],
);
saw(
  'methods/LocalDataTrack/reliable',
  'reliable of one with maxRetransmits, and of a plain one',
  [track.reliable, plain.reliable],
  [false, true],
);

const sender = await other.localParticipant.publishTrack(track);
await until(
  () => room.participants.get(other.localParticipant.sid)?.dataTracks.size === 1,
  'it is published',
);
const them = room.participants.get(other.localParticipant.sid)!;
const publication = [...them.dataTracks.values()][0]!;
const events = listen(publication, 'subscribed', 'unsubscribed', 'publishPriorityChanged');
await until(() => publication.track, 'it is received');
const received = publication.track as RemoteDataTrack;
saw(
  'methods/{Local,Remote}Participant/dataTracks',
  'how many data tracks the sender has, as both see it',
  [other.localParticipant.dataTracks.size, them.dataTracks.size],
  [1, 1],
);
saw(
  'methods/LocalDataTrackPublication/{isTrackEnabled,kind,trackName,track}',
  'isTrackEnabled, kind, trackName; track is what was published',
  [sender.isTrackEnabled, sender.kind, sender.trackName, sender.track === track],
  [true, 'data', 'chat', true],
);
saw(
  'methods/LocalDataTrackPublication/isEnabled',
  '"isEnabled" in publication',
  'isEnabled' in sender,
  false,
);
saw(
  'methods/{Local,Remote}DataTrackPublication/trackSid',
  'trackSid is the same on both sides',
  sender.trackSid === publication.trackSid,
  true,
);
saw(
  'methods/RemoteDataTrackPublication/{isTrackEnabled,isSubscribed,kind,trackName,track}',
  'isTrackEnabled, isSubscribed, kind, trackName, kind of the track',
  [
    publication.isTrackEnabled,
    publication.isSubscribed,
    publication.kind,
    publication.trackName,
    received.kind,
  ],
  [true, true, 'data', 'chat', 'data'],
);
saw(
  'methods/RemoteDataTrackPublication/isEnabled',
  '"isEnabled" in publication',
  'isEnabled' in publication,
  false,
);
saw(
  'methods/RemoteDataTrack/{isEnabled,kind,name,sid}',
  'isEnabled, kind, name; sid is the publication’s',
  [received.isEnabled, received.kind, received.name, received.sid === publication.trackSid],
  [true, 'data', 'chat', true],
);
saw('methods/RemoteDataTrack/isSubscribed', '"isSubscribed" in track', 'isSubscribed' in received, false);
const before = [sender.priority, publication.publishPriority];
sender.setPriority('high');
await until(() => events['publishPriorityChanged'], 'the priority comes');
saw(
  '{methods/LocalDataTrackPublication/priority,methods/LocalDataTrackPublication/setPriority,methods/RemoteDataTrackPublication/publishPriority}',
  'priority and publishPriority before and after setPriority("high")',
  [...before, sender.priority, publication.publishPriority],
  ['standard', 'standard', 'high', 'high'],
);
const { priority } = received;
received.setPriority('low');
saw(
  'methods/RemoteDataTrack/{priority,setPriority}',
  'track.priority before and after setPriority("low")',
  [priority, received.priority],
  [null, 'low'],
);

const messages: unknown[] = [];
received.on('message', (data) => messages.push(data));
await until(() => (track.send('hello'), messages.length), 'a message comes');
saw(
  'methods/LocalDataTrack/send',
  'send() gives nothing; the message comes',
  [track.send('again') as undefined, messages[0] as string],
  [undefined, 'hello'],
);
sender.unpublish();
await until(() => events['unsubscribed'] && them.dataTracks.size === 0, 'it is gone');
saw(
  'methods/LocalDataTrackPublication/unpublish',
  'data tracks of the sender, as both see it',
  [other.localParticipant.dataTracks.size, them.dataTracks.size],
  [0, 0],
);
saw('events/RemoteDataTrackPublication/unsubscribed', '“unsubscribed” after it', events['unsubscribed'], 1);
done();
