import type { EventEmitter } from 'events';
import Video, {
  connect,
  createLocalAudioTrack,
  createLocalTracks,
  createLocalVideoTrack,
} from 'twilio-video';
import type { ConnectOptions } from 'twilio-video';
import { getAccess } from 'your-backend';
import { done, failure, listen, saw, until } from 'checks';

saw('methods/twilio-video/isSupported', 'isSupported', Video.isSupported, true);
saw('methods/twilio-video/version', 'version has three numbers', /^\d+\.\d+\.\d+$/.test(Video.version), true);

const tracks = await createLocalTracks();
saw(
  'methods/twilio-video/createLocalTracks',
  'kinds of what createLocalTracks() gives',
  tracks.map(({ kind }) => kind).toSorted(),
  ['audio', 'video'],
);
const alone = [await createLocalTracks({ audio: true }), await createLocalTracks({ video: { width: 320 } })];
saw(
  'options/CreateLocalTracksOptions/audio',
  'kinds with { audio: true }',
  alone[0]!.map(({ kind }) => kind),
  ['audio'],
);
saw(
  'options/CreateLocalTracksOptions/video',
  'kinds with { video: … }',
  alone[1]!.map(({ kind }) => kind),
  ['video'],
);
const camera = await createLocalVideoTrack({ width: 640, height: 360 });
const { width, height } = camera.mediaStreamTrack.getSettings();
saw(
  'methods/twilio-video/createLocalVideoTrack',
  'kind and size, asked by constraints',
  [camera.kind, width, height],
  ['video', 640, 360],
);
const microphone = await createLocalAudioTrack();
saw('methods/twilio-video/createLocalAudioTrack', 'kind', microphone.kind, 'audio');
for (const track of [...tracks, ...alone.flat(), camera, microphone]) if (track.kind !== 'data') track.stop();

const { token, room: name } = await getAccess('Me');
const refused = await connect('nonsense', { name, tracks: [] }).catch(
  (error: Error & { code: number }) => error,
);
if ('code' in refused)
  saw(
    'methods/TwilioError/{code,message}',
    'code of a refused connect(), and it has a message',
    [refused.code, refused.message.length > 0],
    [20101, true],
  );

const signals: string[] = [];
const eventListener = {
  emit: (_event: string, { name: signal }: { name: string }) => signals.push(signal) > 0,
};
const options = {
  name,
  audio: true,
  video: true,
  eventListener,
  networkQuality: true,
} as unknown as ConnectOptions;
const room = await connect(token, options);
addEventListener('pagehide', () => room.disconnect());
saw(
  '{events/EventListener/connecting,options/ConnectOptions/eventListener}',
  'the listener heard “connecting”',
  signals.includes('connecting'),
  true,
);
saw(
  'events/EventListener/{open,early}',
  'signals before the room is there',
  signals.filter((each) => ['early', 'connecting', 'open'].includes(each)),
  ['early', 'connecting', 'open'],
);

const me = room.localParticipant;
saw('methods/Room/localParticipant', 'room.localParticipant.identity is the token’s', me.identity, 'Me');
saw('methods/Room/name', 'room.name is what was asked for', room.name === name, true);
await until(() => room.participants.size === 1, 'the guest is there');
const ada = [...room.participants.values()][0]!;
saw(
  'methods/Room/participants',
  'it is by SID; you are in it',
  [room.participants.get(ada.sid) === ada, room.participants.has(me.sid)],
  [true, false],
);
await until(() => ada.tracks.size >= 2 && me.tracks.size === 2, 'all tracks are there');
for (const [kind, participant] of [
  ['Local', me],
  ['Remote', ada],
] as const) {
  const { sid, state, tracks: all, audioTracks, videoTracks } = participant;
  saw(
    `methods/${kind}Participant/identity`,
    'participant.identity',
    participant.identity,
    kind === 'Local' ? 'Me' : 'Ada',
  );
  saw(`methods/${kind}Participant/sid`, 'participant.sid begins with PA', sid.startsWith('PA'), true);
  saw(`methods/${kind}Participant/state`, 'participant.state', state, 'connected');
  saw(
    `methods/${kind}Participant/tracks`,
    'publications by SID',
    [...all].every(([id, { trackSid }]) => id === trackSid),
    true,
  );
  saw(
    `methods/${kind}Participant/{audioTracks,videoTracks}`,
    'how many of sound, of video',
    [audioTracks.size, videoTracks.size],
    [1, 1],
  );
}
const [sound] = [...me.audioTracks.values()];
sound!.track.disable();
saw('methods/LocalParticipant/{tracks,audioTracks}', 'audioTracks.size while muted', me.audioTracks.size, 1);

const [report] = await room.getStats();
saw(
  'methods/Room/getStats',
  'one report has arrays for sound and video, of you and of others',
  [
    report!.localAudioTrackStats,
    report!.localVideoTrackStats,
    report!.remoteAudioTrackStats,
    report!.remoteVideoTrackStats,
  ].map((each) => Array.isArray(each)),
  [true, true, true, true],
);

// Listeners.
const emitter = room as EventEmitter;
let heard = 0;
const hear = (): void => void heard++;
saw(
  'methods/EventEmitter/{on,addListener}',
  'on() and addListener() give the emitter',
  [emitter.on('hello', hear) === emitter, emitter.addListener('hello', hear) === emitter],
  [true, true],
);
emitter.emit('hello');
saw(
  'methods/EventEmitter/{on,addListener,emit}',
  'listeners called by emit() of a name that nobody knows',
  heard,
  2,
);
saw('methods/EventEmitter/listenerCount', 'listenerCount()', emitter.listenerCount('hello'), 2);
emitter.off('hello', hear);
emitter.removeListener('hello', hear);
saw(
  'methods/EventEmitter/{off,removeListener}',
  'listenerCount() after off() and removeListener()',
  emitter.listenerCount('hello'),
  0,
);
emitter.once('hello', hear);
emitter.emit('hello');
emitter.emit('hello');
saw('methods/EventEmitter/once', 'calls of a listener of once(), after two events', heard - 2, 1);
emitter.on('hello', hear);
emitter.removeAllListeners('hello');
saw('methods/EventEmitter/removeAllListeners', 'listenerCount() after it', emitter.listenerCount('hello'), 0);
saw(
  'methods/EventEmitter/{on,addListener,off,removeListener}',
  'on() of a name that nobody knows fails with',
  await failure(() => emitter.on('connected', hear)),
  'nothing',
);

const over = listen(room, 'disconnected');
const before = room.state;
room.disconnect();
await until(() => over['disconnected'], 'the room is left');
saw(
  'methods/Room/state',
  'room.state before and after disconnect()',
  [before, room.state],
  ['connected', 'disconnected'],
);
await until(() => signals.includes('closed'), 'the listener hears the end');
saw('events/EventListener/closed', 'the listener heard “closed”', signals.includes('closed'), true);
const again = await connect(token, { name, tracks: [] });
addEventListener('pagehide', () => again.disconnect());
saw(
  'methods/{Local,Remote}Participant/sid',
  'the SID of a second connection is the same',
  again.localParticipant.sid === me.sid,
  false,
);
done();
