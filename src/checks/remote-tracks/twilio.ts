import { connect } from 'twilio-video';
import type { Room } from 'twilio-video';
import { getAccess } from 'your-backend';
import { done, listen, saw, until } from 'checks';

/** Joins by a name of one's own: two rooms of this page are two people in one room. */
async function enter(person: string): Promise<Room> {
  const { token, room: name } = await getAccess(person);
  const room = await connect(token, {
    name,
    audio: true,
    video: { width: 640, height: 360 },
    bandwidthProfile: { video: { clientTrackSwitchOffControl: 'manual', contentPreferencesMode: 'manual' } },
  });
  addEventListener('pagehide', () => room.disconnect());
  return room;
}

const room = await enter('You');
const events = listen(room, 'trackPublishPriorityChanged');
const started: string[] = [];
room.on(
  'trackSubscribed',
  (track) => track.kind !== 'data' && track.on('started', ({ kind }) => started.push(kind)),
);
const other = await enter('Other');
const { sid } = other.localParticipant;
await until(() => room.participants.get(sid)?.tracks.size === 2, 'the other comes');
const them = room.participants.get(sid)!;
const seenOfThem = listen(them, 'trackPublishPriorityChanged');
await until(() => [...them.tracks.values()].every(({ track }) => track), 'their tracks come');

for (const publication of [...them.audioTracks.values(), ...them.videoTracks.values()]) {
  const track = publication.track!;
  const kind = track.kind === 'audio' ? 'Audio' : 'Video';
  const sender = [...other.localParticipant.tracks.values()].find(
    ({ trackSid }) => trackSid === publication.trackSid,
  )!;
  const local = sender.track.kind === 'data' ? undefined : sender.track;

  saw(
    `methods/Remote${kind}{Track,TrackPublication}/kind`,
    'kind of the track and its publication',
    [track.kind, publication.kind],
    [kind.toLowerCase(), kind.toLowerCase()],
  );
  saw(
    `methods/Remote${kind}{Track/name,TrackPublication/trackName}`,
    'name and trackName are the sender’s',
    [track.name === local?.name, publication.trackName === local?.name],
    [true, true],
  );
  await until(() => track.isStarted, 'the track starts');
  saw(`methods/Remote${kind}Track/isStarted`, 'track.isStarted, in the end', track.isStarted, true);
  saw(
    `methods/Remote${kind}Track/mediaStreamTrack`,
    'it is a MediaStreamTrack, and live',
    [track.mediaStreamTrack instanceof MediaStreamTrack, track.mediaStreamTrack.readyState],
    [true, 'live'],
  );
  saw(
    `methods/Remote${kind}TrackPublication/{track,isSubscribed}`,
    'publication.isSubscribed; its track has attach() and wraps a MediaStreamTrack',
    [publication.isSubscribed, 'attach' in track, track.mediaStreamTrack instanceof MediaStreamTrack],
    [true, true, true],
  );
  saw(
    `methods/Remote${kind}TrackPublication/isEnabled`,
    '"isEnabled" in publication',
    'isEnabled' in publication,
    false,
  );

  const element = track.attach();
  const { tagName, muted } = element;
  if (kind === 'Audio')
    saw(
      'methods/RemoteAudioTrack/attach',
      'element of attach(), and muted',
      [tagName, muted],
      ['AUDIO', false],
    );
  const freed = track.detach();
  saw(
    `methods/Remote${kind}Track/detach`,
    'detach() gives the element; tracks left in its stream',
    [freed.includes(element), (element.srcObject as MediaStream).getTracks().length],
    [true, 0],
  );

  local?.disable();
  await until(() => !track.isEnabled, 'it is disabled');
  saw(
    `methods/Remote${kind}{Track/isEnabled,TrackPublication/isTrackEnabled}`,
    'after disable(): track.isEnabled, publication.isTrackEnabled, and the track is still there',
    [track.isEnabled, publication.isTrackEnabled, publication.track === track],
    [false, false, true],
  );
  local?.enable();

  const noticed = listen(publication, 'publishPriorityChanged');
  const before = [sender.priority, publication.publishPriority];
  sender.setPriority('high');
  await until(() => publication.publishPriority === 'high', 'the priority comes');
  saw(
    `methods/{Local${kind}TrackPublication/priority,Local${kind}TrackPublication/setPriority,Remote${kind}TrackPublication/publishPriority}`,
    'priority and publishPriority before and after setPriority("high")',
    [...before, sender.priority, publication.publishPriority],
    ['standard', 'standard', 'high', 'high'],
  );
  await until(() => noticed['publishPriorityChanged'], 'the publication tells');
  saw(
    `events/Remote${kind}TrackPublication/publishPriorityChanged`,
    'events publishPriorityChanged after setPriority()',
    noticed['publishPriorityChanged'],
    1,
  );
  const priority = track.priority;
  track.setPriority('low');
  saw(
    `methods/Remote${kind}Track/{priority,setPriority}`,
    'track.priority before and after setPriority("low")',
    [priority, track.priority],
    [null, 'low'],
  );
}
saw(
  'events/{Room,RemoteParticipant}/trackPublishPriorityChanged',
  'events of room and participant after two changes',
  [events['trackPublishPriorityChanged'], seenOfThem['trackPublishPriorityChanged']],
  [2, 2],
);

const video = [...them.videoTracks.values()][0]!;
const track = video.track!;
await until(() => track.dimensions.width, 'the picture has a size');
saw(
  'methods/RemoteVideoTrack/dimensions',
  'track.dimensions',
  [track.dimensions.width, track.dimensions.height],
  [640, 360],
);

const before = track.isSwitchedOff;
track.switchOff();
await until(() => track.isSwitchedOff, 'it is switched off');
const off = track.isSwitchedOff;
track.switchOn();
await until(() => !track.isSwitchedOff, 'it is switched on');
saw(
  'methods/RemoteVideoTrack/{switchOff,switchOn,isSwitchedOff}',
  'track.isSwitchedOff before, after switchOff(), after switchOn()',
  [before, off, track.isSwitchedOff],
  [false, true, false],
);
const processor = { processFrame: () => {} };
track.addProcessor(processor);
const { processor: held } = track;
const processed = track.processedTrack instanceof MediaStreamTrack;
track.removeProcessor(processor);
saw(
  'methods/RemoteVideoTrack/{addProcessor,removeProcessor,processor,processedTrack}',
  'after addProcessor(): processor is it, processedTrack is a track; after removeProcessor(): it is null',
  [held === processor, processed, track.processor === null],
  [true, true, true],
);

const camera = [...other.localParticipant.videoTracks.values()][0]!.track;
const ofCamera = listen(camera, 'dimensionsChanged');
const ofOther = listen(other.localParticipant, 'trackDimensionsChanged');
await camera.restart({ width: 320, height: 180 });
await until(() => camera.dimensions.width === 320, 'the size changes');
const some = (count: number | undefined): boolean => Boolean(count);
saw(
  'events/{LocalVideoTrack/dimensionsChanged,LocalParticipant/trackDimensionsChanged}',
  'dimensionsChanged of your track and participant after restart() with another size',
  [some(ofCamera['dimensionsChanged']), some(ofOther['trackDimensionsChanged'])],
  [true, true],
);
saw('events/RemoteAudioTrack/started', '“started” of their sound has come', started.includes('audio'), true);
done();
