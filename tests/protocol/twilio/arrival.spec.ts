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
