// What the others are told of what you do, and what you are: by which object, or by none.
import { expect, test } from '../../support/app/lab';
import { eventsSaid, ofRuns } from '../../support/told';
import { twilioActs } from '../../../src/mapping/told/twilio-acts';

/** Events of the SDK's public types that say of a track what has become of it. */
const EVENTS = [
  ...['disabled', 'enabled', 'stopped', 'subscribed', 'unsubscribed', 'publishPriorityChanged'],
  ...['trackDisabled', 'trackEnabled', 'trackStopped', 'trackPublishPriorityChanged'],
  ...['trackPublished', 'trackUnpublished', 'trackSubscribed', 'trackUnsubscribed'],
  ...['started', 'trackStarted', 'switchedOff', 'switchedOn', 'trackSwitchedOff', 'trackSwitchedOn'],
  ...['message', 'trackMessage', 'participantConnected', 'participantDisconnected', 'disconnected'],
];

const { LocalDataTrack, LocalParticipant, LocalVideoTrack, LocalVideoTrackPublication, Room } = twilioActs;

/** By call: what the mapping says of it, what your objects tell, and what those of the others do. */
const TOLD = {
  'publishTrack()': [
    LocalParticipant.publishTrack,
    'participant trackPublished',
    'participant trackPublished, participant trackStarted, participant trackSubscribed, publication subscribed, room trackPublished, room trackStarted, room trackSubscribed, track started',
  ],
  'disable()': [
    LocalVideoTrack.disable,
    'participant trackDisabled, publication trackDisabled, track disabled',
    'participant trackDisabled, publication trackDisabled, room trackDisabled, track disabled',
  ],
  'enable()': [
    LocalVideoTrack.enable,
    'participant trackEnabled, publication trackEnabled, track enabled',
    'participant trackEnabled, publication trackEnabled, room trackEnabled, track enabled',
  ],
  'setPriority()': [
    LocalVideoTrackPublication.setPriority,
    '',
    'participant trackPublishPriorityChanged, publication publishPriorityChanged, room trackPublishPriorityChanged',
  ],
  'setParameters()': [LocalParticipant.setParameters, '', ''],
  'restart()': [
    LocalVideoTrack.restart,
    'participant trackStarted, participant trackStopped, track started, track stopped',
    '',
  ],
  'stop()': [LocalVideoTrack.stop, 'participant trackStopped, track stopped', ''],
  'send()': [LocalDataTrack.send, '', 'data message, participant trackMessage, room trackMessage'],
  'unpublish()': [
    LocalVideoTrackPublication.unpublish,
    '',
    'participant trackUnpublished, participant trackUnsubscribed, publication unsubscribed, room trackUnpublished, room trackUnsubscribed',
  ],
  'disconnect()': [
    Room.disconnect,
    'participant disconnected, received unsubscribed, room disconnected, room trackUnsubscribed, them trackUnsubscribed',
    'participant disconnected, participant trackUnsubscribed, publication unsubscribed, room participantDisconnected, room trackUnsubscribed',
  ],
} as const;
const HEARD = Object.entries(TOLD).map(([call, [, ...heard]]): [string, string[]] => [call, heard]);
/** Events of the texts above, without their emitters. */
const names = (text: string): string[] =>
  [...new Set(text.split(', ').flatMap((heard) => heard.split(' ')[1] ?? []))].sort();

test('what the mapping says is told of each call is what runs here', () => {
  const tellings = Object.values(TOLD);
  for (const [act, you, others] of tellings) expect(eventsSaid(act)).toEqual([names(you), names(others)]);
  expect(new Set(tellings.map(([act]) => act))).toEqual(ofRuns(twilioActs));
});

test('what is done to a track is told to its own side and to the others', async ({ twilio }) => {
  const told = await twilio.run(
    async ({ Video, joinTwilio, camera, once, sleep, until }, { events, calls }) => {
      const heard = [new Set<string>(), new Set<string>()];
      const known = new WeakSet<object>();
      /** @param whose 0 for yours, 1 for the others' */
      const watch = (whose: 0 | 1, emitter: object | null | undefined, name: string): void => {
        if (!emitter || known.has(emitter)) return;
        known.add(emitter);
        const target = emitter as { emit: (event: string, ...args: never[]) => boolean };
        const emit = target.emit.bind(target);
        target.emit = (event, ...args) => {
          if (events.includes(event)) heard[whose]!.add(`${name} ${event}`);
          return emit(event, ...args);
        };
      };
      const you = await joinTwilio('You');
      const other = await joinTwilio('Other');
      const them = other.participants.get(you.localParticipant.sid)!;
      const track = await camera({ name: 'camera' });
      const data = new Video.LocalDataTrack();
      const received = once(them, 'trackSubscribed');
      await you.localParticipant.publishTrack(data);
      const [theirData, ofData] = await received;
      watch(1, theirData, 'data');
      watch(1, ofData, 'publication');
      const mineOfTheirs = you.participants.get(other.localParticipant.sid)!;
      const fromThem = once(mineOfTheirs, 'trackSubscribed');
      await other.localParticipant.publishTrack(new Video.LocalDataTrack());
      watch(0, (await fromThem)[1], 'received');
      watch(0, mineOfTheirs, 'them');
      // A track starts with its first picture.
      await until(() => track.isStarted);
      watch(0, you, 'room');
      watch(0, you.localParticipant, 'participant');
      watch(0, track, 'track');
      watch(1, other, 'room');
      watch(1, them, 'participant');
      them.on('trackPublished', (publication) => watch(1, publication, 'publication'));
      them.on('trackSubscribed', (track) => watch(1, track, 'track'));
      const mine = () => [...you.localParticipant.videoTracks.values()][0]!;
      const theirs = () => [...them.videoTracks.values()][0];
      const acts: Record<string, () => unknown> = {
        'publishTrack()': async () => {
          watch(0, await you.localParticipant.publishTrack(track), 'publication');
          await until(() => theirs()?.track?.isStarted);
        },
        'disable()': () => track.disable(),
        'enable()': () => track.enable(),
        'setPriority()': () => mine().setPriority('high'),
        'setParameters()': () => you.localParticipant.setParameters({ maxVideoBitrate: 100_000 }),
        'restart()': () => track.restart(),
        'stop()': () => track.stop(),
        'send()': () => data.send('hello'),
        'unpublish()': () => mine().unpublish(),
        'disconnect()': () => you.disconnect(),
      };
      const texts = () => heard.map((set) => [...set].sort().join(', '));
      const told: Record<string, string[]> = {};
      for (const [call, expected] of calls) {
        for (const set of heard) set.clear();
        await acts[call]!();
        // Then nobody is to hear of anything else for a while.
        for (let tries = 0; tries < 100 && texts().join() !== expected.join(); tries++) await sleep(50);
        await sleep(200);
        told[call] = texts();
      }
      return told;
    },
    { events: EVENTS, calls: HEARD },
  );
  expect(told).toEqual(Object.fromEntries(HEARD));
});

test('who spoke last stays the dominant speaker: more words and a mute are not told, leaving is', async ({
  twilio,
}) => {
  const told = await twilio.run(async ({ joinTwilio, guest, once, sleep }) => {
    const room = await joinTwilio('Me', { dominantSpeaker: true });
    const told: unknown[] = [];
    room.on('dominantSpeakerChanged', (speaker) => told.push(speaker?.identity ?? null));
    const ada = await guest('Ada');
    const speaks = once(room, 'dominantSpeakerChanged');
    await ada.speak(0.3);
    await speaks;
    for (const act of [() => ada.speak(0.3), ada.mute, ada.unmute, () => ada.speak(0.3)]) {
      await act();
      await sleep(300);
    }
    const gone = once(room, 'dominantSpeakerChanged');
    await ada.leave();
    await gone;
    return told;
  });
  expect(told).toEqual(['Ada', null]);
});
