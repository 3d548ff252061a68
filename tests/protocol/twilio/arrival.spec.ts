// What overtakes what makes no difference: the unmodified SDK, with the paths of its messages slowed down by a seed.
import { expect, test } from '../../support/app/lab';

// Many more orders are tried without a browser: src/sandbox/twilio/arrival.test.ts.
for (const seed of [1, 2, 3])
  test(
    `joins, publications and reconnections end the same, of seed ${seed}`,
    { tag: seed > 1 ? ['@whole'] : [] },
    async ({ twilio }) => {
      const end = await twilio.run(async (tools, seed) => {
        const { Video, crossfade, joinTwilio, camera, until, sleep, lab } = tools;
        let state = seed;
        const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
        // Twilio's service takes its time; what goes past its signalling does not.
        await crossfade.faults.setLatency('twilio', 40);
        const slow = async (): Promise<void> => {
          await crossfade.faults.setDelay(Math.floor(random() * 120));
          await sleep(random() * 120);
        };
        const one = await joinTwilio('One', { dominantSpeaker: true });
        await slow();
        const joining = joinTwilio('Two', { tracks: [new Video.LocalDataTrack({ name: 'two' })] });
        const { localParticipant } = one;
        const publishing = [
          localParticipant.publishTrack(new Video.LocalDataTrack({ name: 'a' })),
          localParticipant.publishTrack(await camera({ name: 'camera' })),
        ];
        await slow();
        publishing.push(localParticipant.publishTrack(new Video.LocalDataTrack({ name: 'b' })));
        const two = await joining;
        await slow();
        await crossfade.faults.dropSockets('twilio');
        await slow();
        publishing.push(localParticipant.publishTrack(new Video.LocalDataTrack({ name: 'c' })));
        for (const publication of await Promise.all(publishing))
          if (publication.trackName === 'a') publication.unpublish();
        await crossfade.faults.setDelay(0);
        const seen = (room: typeof one) =>
          [...room.participants.values()].flatMap(({ tracks }) =>
            [...tracks.values()].filter(({ isSubscribed }) => isSubscribed).map(({ trackName }) => trackName),
          );
        const wanted = ['b', 'c', 'camera'].join();
        await until(() => seen(two).sort().join() === wanted && seen(one).join() === 'two');
        await until(() => [one, two].every((room) => room.state === 'connected'));
        const rooms = await crossfade.rooms();
        return rooms.find(({ room }) => room === lab)?.participants.map((each) => `${each.id} ${each.state}`);
      }, seed);
      expect(end).toEqual(['One connected', 'Two connected']);
    },
  );

test('what a slow service has not done yet overtakes nothing', async ({ twilio }) => {
  const seen = await twilio.run(async ({ Video, crossfade, joinTwilio, rest, once, until, lab }) => {
    const watcher = await joinTwilio('Watcher', { dominantSpeaker: true });
    const told: string[] = [];
    watcher.on('participantConnected', ({ identity }) => told.push(`${identity} came`));
    watcher.on('participantDisconnected', ({ identity }) => told.push(`${identity} went`));
    const first = await joinTwilio('One', { dominantSpeaker: true });
    await crossfade.faults.setLatency('twilio', 300);
    // Its channel is there long before the service has read what it is.
    const heard = once(watcher, 'trackSubscribed');
    await first.localParticipant.publishTrack(new Video.LocalDataTrack({ name: 'late' }));
    const [{ name }] = await heard;
    // Whoever comes again at once comes while the service still has the one who left.
    first.disconnect();
    const second = await joinTwilio('One');
    await until(() => told.length === 3);
    const met = { name, told, state: second.state, present: watcher.participants.size };
    // An app's server waits as well. The name of a room is taken until the service has ended the room.
    const start = performance.now();
    const [taken, , made] = await Promise.all([
      rest('POST', '', { UniqueName: lab }),
      rest('POST', `/${lab}`, { Status: 'completed' }),
      rest('POST', '', { UniqueName: lab }),
    ]);
    const waited = performance.now() - start >= 300;
    return { ...met, waited, taken: taken.code, made: made.status };
  });
  expect(seen).toEqual({
    name: 'late',
    told: ['One came', 'One went', 'One came'],
    state: 'connected',
    present: 1,
    waited: true,
    taken: 53113,
    made: 'in-progress',
  });
});
