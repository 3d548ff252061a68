import { connect, createLocalVideoTrack, LocalAudioTrack, LocalVideoTrack } from 'twilio-video';
import type { LocalTrackPublication, VideoTrack } from 'twilio-video';
import { getAccess } from 'your-backend';
import { done, listen, saw, until } from 'checks';

const { token, room: name } = await getAccess();
const room = await connect(token, { name, audio: true, video: true });
addEventListener('pagehide', () => room.disconnect());
const me = room.localParticipant;
await until(() => me.tracks.size === 2, 'your tracks are published');

for (const publication of [...me.audioTracks.values(), ...me.videoTracks.values()]) {
  const { track } = publication;
  const kind = track.kind === 'audio' ? 'Audio' : 'Video';
  const { mediaStreamTrack } = track;

  saw(`methods/Local${kind}Track/kind`, 'track.kind', track.kind, kind.toLowerCase());
  saw(`methods/Local${kind}Track/name`, 'track.name is the id of the track', track.name === track.id, true);
  await until(() => track.isStarted, 'the track starts');
  saw(`methods/Local${kind}Track/isStarted`, 'track.isStarted, in the end', track.isStarted, true);
  const isTrack = mediaStreamTrack instanceof MediaStreamTrack;
  saw(`methods/Local${kind}Track/mediaStreamTrack`, 'it is a MediaStreamTrack', isTrack, true);

  const element = track.attach();
  if (kind === 'Audio')
    saw('methods/LocalAudioTrack/attach', 'the element of attach() is muted', element.muted, true);
  const freed = track.detach();
  saw(
    `methods/Local${kind}Track/detach`,
    'detach() gives the element; tracks left in its stream',
    [freed.length, freed.includes(element), (element.srcObject as MediaStream).getTracks().length],
    [1, true, 0],
  );

  const { id } = track;
  const enabled = track.isEnabled;
  track.disable();
  saw(
    `methods/Local${kind}Track/isEnabled`,
    'track.isEnabled before disable(), and at once after',
    [enabled, track.isEnabled],
    [true, false],
  );
  saw(`methods/Local${kind}Track/isMuted`, 'track.isMuted after disable()', track.isMuted, false);
  saw(
    `methods/Local${kind}TrackPublication/isTrackEnabled`,
    'publication.isTrackEnabled after disable(), and the track is there',
    [publication.isTrackEnabled, publication.track === track],
    [false, true],
  );
  await track.restart();
  saw(
    `methods/Local${kind}Track/restart`,
    'after restart() while disabled: isEnabled, another device track, the same publication',
    [track.isEnabled, track.mediaStreamTrack !== mediaStreamTrack, publication.track === track],
    [false, true, true],
  );
  track.enable();
  saw(`methods/Local${kind}Track/id`, 'track.id is the same after enable()', track.id === id, true);

  saw(`methods/Local${kind}TrackPublication/kind`, 'publication.kind', publication.kind, kind.toLowerCase());
  saw(
    `methods/Local${kind}TrackPublication/trackName`,
    'publication.trackName is the name of the track',
    publication.trackName === track.name,
    true,
  );
  saw(
    `methods/Local${kind}TrackPublication/track`,
    'publication.track is a class of Twilio’s',
    publication.track instanceof (kind === 'Audio' ? LocalAudioTrack : LocalVideoTrack),
    true,
  );
  saw(
    `methods/Local${kind}TrackPublication/isEnabled`,
    '"isEnabled" in publication',
    'isEnabled' in publication,
    false,
  );
  if (track.kind === 'video') await seeVideo(track as LocalVideoTrack);

  const stopped = track.isStopped;
  const events = listen(track, 'stopped');
  track.stop();
  await until(() => events['stopped'], 'the track stops');
  saw(
    `methods/Local${kind}Track/{stop,isStopped}`,
    'track.isStopped before and after stop(), and the state of the device’s track',
    [stopped, track.isStopped, track.mediaStreamTrack.readyState],
    [false, true, 'ended'],
  );
  publication.unpublish();
  const left: LocalTrackPublication | undefined = me.tracks.get(publication.trackSid);
  saw(`methods/Local${kind}TrackPublication/unpublish`, 'the publication is gone', left === undefined, true);
}

const [camera, other] = [await createLocalVideoTrack(), await createLocalVideoTrack()];
const all = await me.publishTracks([camera]);
saw(
  'methods/LocalParticipant/publishTracks',
  'publications that publishTracks() gives, and their kind',
  [all.length, all[0]?.kind],
  [1, 'video'],
);
const { size } = me.videoTracks;
me.unpublishTracks([camera]);
saw(
  'methods/LocalParticipant/unpublishTracks',
  'videoTracks.size before and after; the device’s track goes on',
  [size, me.videoTracks.size, camera.mediaStreamTrack.readyState],
  [1, 0, 'live'],
);
const wrapped = new LocalVideoTrack(other.mediaStreamTrack, { name: 'mine', logLevel: 'warn' });
saw(
  'methods/LocalVideoTrack/constructor',
  'name and kind of the track made',
  [wrapped.name, wrapped.kind],
  ['mine', 'video'],
);
camera.stop();
other.stop();
done();

async function seeVideo(track: LocalVideoTrack): Promise<void> {
  await until(() => track.dimensions.width, 'the track tells its size');
  const { width, height } = track.mediaStreamTrack.getSettings();
  saw(
    'methods/LocalVideoTrack/dimensions',
    'track.dimensions is the size of the device’s picture',
    [track.dimensions.width === width, track.dimensions.height === height],
    [true, true],
  );
  const processor = { processFrame: () => {} };
  track.addProcessor(processor);
  const { processor: held, processedTrack } = track as VideoTrack;
  saw('methods/LocalVideoTrack/processor', 'track.processor is what was added', held === processor, true);
  saw(
    'methods/LocalVideoTrack/processedTrack',
    'track.processedTrack is another than the device’s',
    processedTrack instanceof MediaStreamTrack && processedTrack !== track.mediaStreamTrack,
    true,
  );
  saw(
    'methods/LocalVideoTrack/addProcessor',
    'after addProcessor() there is a processor, and the publication still has the track',
    [
      Boolean(track.processor),
      [...me.videoTracks.values()].some((publication) => publication.track === track),
    ],
    [true, true],
  );
  track.removeProcessor(processor);
  saw(
    'methods/LocalVideoTrack/removeProcessor',
    'after removeProcessor() there is a processor, or a processed track',
    [track.processor, (track as VideoTrack).processedTrack].map(Boolean),
    [false, false],
  );
}
