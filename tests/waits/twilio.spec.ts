// What Twilio's SDK gives up after half a minute of its own clock.
import { expect, test } from '../support/app/lab';

test('whoever does not come back within the session time-out is gone for the others, and disconnected', async ({
  twilioPair: { ada, ben },
}) => {
  const watched = await ada.hold(({ joinTwilio }) => joinTwilio('One'));
  const gone = await ada.begin(
    async ({ once }, room) => (await once(room, 'participantDisconnected'))[0].identity,
    watched,
  );
  const left = await ben.run(async ({ crossfade, joinTwilio, once, until }) => {
    const room = await joinTwilio('Two');
    await until(() => room.participants.size === 1);
    const left = once(room, 'disconnected');
    await crossfade.faults.setOnline(false);
    const [{ state }, { code }] = await left;
    return [state, code];
  });
  expect(await gone()).toBe('Two');
  // Two timers of the same length run in the SDK, and each has a code of its own.
  expect([53000, 53001].map((code) => ['disconnected', code])).toContainEqual(left);
  const again = await ben.run(async ({ crossfade, joinTwilio }) => {
    await crossfade.faults.setOnline(true);
    return (await joinTwilio('Two')).state;
  });
  expect(again).toBe('connected');
});

test('media whose connection breaks is reconnecting with 53405, and disconnected with it after half a minute', async ({
  twilio,
}) => {
  const said = await twilio.run(
    async ({ crossfade, joinTwilio, remoteVideo, camera, guest, at, once, messageOf, firstFrame }) => {
      const { faults } = crossfade;
      const room = await joinTwilio('One', { tracks: [await camera()] });
      await guest('Ada');
      await firstFrame(await remoteVideo(room));
      const said: unknown[] = [await messageOf(faults.breakMedia(at('Ada')))];
      const [reconnecting, disconnected] = [once(room, 'reconnecting'), once(room, 'disconnected')];
      await faults.breakMedia(at('One'));
      said.push((await reconnecting)[0].code, room.participants.size, (await disconnected)[1].code);
      const again = await joinTwilio('One');
      await firstFrame(await remoteVideo(again));
      said.push('again');
      return said;
    },
  );
  expect(said).toEqual([
    'crossfade.faults.breakMedia: "Ada" is a guest, and has no media connection that could break.',
    53405,
    1,
    53405,
    'again',
  ]);
});
