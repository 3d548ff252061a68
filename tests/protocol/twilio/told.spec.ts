// What the others are told of what you do, and what you are: by which object, or by none.
import { expect, test } from '../../support/app/lab';

/** Events of the SDK's public types that say of a track what has become of it. */
const EVENTS = [
  ...['disabled', 'enabled', 'stopped', 'subscribed', 'unsubscribed', 'publishPriorityChanged'],
  ...['trackDisabled', 'trackEnabled', 'trackStopped', 'trackPublishPriorityChanged'],
  ...['trackPublished', 'trackUnpublished', 'trackSubscribed', 'trackUnsubscribed'],
];

/** By call: what your objects tell, and what those of the others do. */
const TOLD = {
  'publishTrack()': [
    'participant trackPublished',
    'participant trackPublished, participant trackSubscribed, publication subscribed, room trackPublished, room trackSubscribed',
  ],
  'disable()': [
    'participant trackDisabled, publication trackDisabled, track disabled',
    'participant trackDisabled, publication trackDisabled, room trackDisabled, track disabled',
  ],
  'enable()': [
    'participant trackEnabled, publication trackEnabled, track enabled',
    'participant trackEnabled, publication trackEnabled, room trackEnabled, track enabled',
  ],
  'setPriority()': [
    '',
    'participant trackPublishPriorityChanged, publication publishPriorityChanged, room trackPublishPriorityChanged',
  ],
  'stop()': ['participant trackStopped, track stopped', ''],
  'unpublish()': [
    '',
    'participant trackUnpublished, participant trackUnsubscribed, publication unsubscribed, room trackUnpublished, room trackUnsubscribed',
  ],
};

test('what is done to a track is told to its own side and to the others', async ({ twilio }) => {
  const told = await twilio.run(
    async ({ joinTwilio, camera, sleep, until }, { events, calls }) => {
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
      watch(0, you, 'room');
      watch(0, you.localParticipant, 'participant');
      watch(0, track, 'track');
      watch(1, other, 'room');
      watch(1, them, 'participant');
      them.on('trackPublished', (publication) => watch(1, publication, 'publication'));
      const mine = () => [...you.localParticipant.videoTracks.values()][0]!;
      const theirs = () => [...them.videoTracks.values()][0];
      const acts: Record<string, () => unknown> = {
        'publishTrack()': async () => {
          watch(0, await you.localParticipant.publishTrack(track), 'publication');
          await until(() => theirs()?.track);
          watch(1, theirs()!.track, 'track');
        },
        'disable()': () => track.disable(),
        'enable()': () => track.enable(),
        'setPriority()': () => mine().setPriority('high'),
        'stop()': () => track.stop(),
        'unpublish()': () => mine().unpublish(),
      };
      const texts = () => heard.map((set) => [...set].sort().join(', '));
      const told: Record<string, string[]> = {};
      for (const [call, expected] of Object.entries(calls)) {
        for (const set of heard) set.clear();
        await acts[call]!();
        // Then nobody is to hear of anything else for a while.
        for (let tries = 0; tries < 100 && texts().join() !== expected.join(); tries++) await sleep(50);
        await sleep(200);
        told[call] = texts();
      }
      return told;
    },
    { events: EVENTS, calls: TOLD },
  );
  expect(told).toEqual(TOLD);
});
