// The windows that a worker keeps, put to the test: nothing of a test gets into the next, and none goes unwatched. What is
// provoked is taken out of the record, so that the watch lets it pass.
import { expect, test } from '../support/app/lab';

test.describe('of a test in a window that is kept', () => {
  test('a request to another origin counts against it', async ({ lab, watched }) => {
    const kept = await lab('twilio');
    const address = 'http://localhost:9/elsewhere';
    await (await kept.window(0)).run(async ({ codeOf }, url) => void (await codeOf(fetch(url))), address);
    await expect(kept.startAfresh([])).rejects.toThrow('requests and sockets that left the site');
    expect([...kept.watched.left]).toEqual([address]);
    // Whose test opens the window, has it watched like any other besides.
    for (const { left } of [kept.watched, watched]) left.clear();
  });

  test('an error that nobody catches counts against it', async ({ lab, watched }) => {
    const kept = await lab('twilio');
    await (await kept.window(0)).run(() => void setTimeout(() => Promise.reject(new Error('uncaught'))));
    await expect.poll(() => kept.watched.errors).toEqual([expect.stringContaining('uncaught')]);
    await expect(kept.startAfresh([])).rejects.toThrow('uncaught errors and policy violations');
    await kept.startAfresh([/uncaught/]);
    for (const { errors } of [kept.watched, watched]) errors.length = 0;
  });

  test('rooms, guests, cameras and faults are gone after it', async ({ lab }) => {
    const kept = await lab('twilio');
    const app = await kept.window(0);
    const left = await app.hold(async ({ crossfade, joinTwilio, camera, guest, show }) => {
      const track = await camera();
      const room = await joinTwilio('One', { tracks: [track] });
      await guest('Ada');
      show(track);
      await crossfade.faults.setDelay(1000);
      await crossfade.faults.setRefusing(true);
      await crossfade.faults.setBusy('twilio', true);
      await crossfade.faults.failNext('videosdk', 2);
      return { room, track };
    });
    await kept.startAfresh([]);
    expect(await left.evaluate(({ room, track }) => [room.state, track.isStopped])).toEqual([
      'disconnected',
      true,
    ]);
    const after = await app.run(async ({ crossfade, joinTwilio, createMeeting }) => {
      const rooms = await crossfade.rooms();
      return {
        rooms,
        pictures: document.querySelectorAll('video').length,
        joined: (await joinTwilio('One')).state,
        // Only a fault would keep it from being made.
        made: (await createMeeting()) !== undefined,
      };
    });
    expect(after).toEqual({ rooms: [], pictures: 0, joined: 'connected', made: true });
  });
});
