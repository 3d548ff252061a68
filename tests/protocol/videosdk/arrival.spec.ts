// What overtakes what makes no difference: the unmodified SDK, with the paths of its messages slowed down by a seed.
import type { JSHandle, Page } from '@playwright/test';
import type { Meeting } from '@videosdk.live/js-sdk';
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/app/own-app';

// A request of the SDK’s own that was under way when its socket was dropped ends in a rejection that it handles nowhere.
test.use({ expectErrors: /ERROR_OPERATION_TIMED_OUT/ });

/** Two windows of a browser, not those of other tests: what such a request makes of itself comes seconds later. */
async function twoApps(page: Page): Promise<{ ada: OwnApp; ben: OwnApp }> {
  const init = { sdks: ['videosdk'] } as const;
  const ada = await OwnApp.open(page, init);
  return { ada, ben: await OwnApp.open(await page.context().newPage(), init) };
}

/** Who is there for a client, with the kinds of their streams. */
const seen = (app: OwnApp, meeting: JSHandle<Meeting>): Promise<string[]> =>
  app.run(
    (_, meeting) =>
      [...meeting.participants.values()].map(({ displayName, streams }) =>
        [displayName, ...[...streams.values()].map(({ kind }) => kind).sort()].join(' '),
      ),
    meeting,
  );

// Many more orders are tried without a browser: src/sandbox/videosdk/arrival.test.ts.
for (const seed of [1, 2, 3])
  test(
    `joins, streams and reconnections end the same, of seed ${seed}`,
    { tag: seed > 1 ? ['@whole'] : [] },
    async ({ page }) => {
      const { ada, ben } = await twoApps(page);
      const room = await ada.run(async ({ crossfade, createMeeting }) => {
        // The service takes its time; what goes past its signalling does not.
        await crossfade.faults.setLatency('videosdk', 40);
        return createMeeting();
      });
      const coming = ben.hold(async ({ crossfade, joinVideoSdk }, room) => {
        await crossfade.faults.setDelay(60);
        const meeting = await joinVideoSdk('Ben', room, { participantId: 'ben', micEnabled: true });
        await crossfade.faults.setDelay(0);
        return meeting;
      }, room);
      const adas = await ada.hold(
        async ({ crossfade, joinVideoSdk, sleep, once, until }, { room, seed }) => {
          let state = seed;
          const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
          const slow = async (): Promise<void> => {
            await crossfade.faults.setDelay(Math.floor(random() * 120));
            await sleep(random() * 120);
          };
          const meeting = await joinVideoSdk('Ada', room, { participantId: 'ada' });
          const me = meeting.localParticipant;
          await slow();
          void meeting.enableWebcam();
          void meeting.unmuteMic();
          await slow();
          await until(() => me.webcamOn && me.micOn);
          await slow();
          await meeting.muteMic();
          const back = once(meeting, 'meeting-joined');
          await crossfade.faults.dropSockets('videosdk');
          await slow();
          await back;
          await crossfade.faults.setDelay(0);
          return meeting;
        },
        { room, seed },
      );
      const bens = await coming;
      await expect.poll(() => seen(ben, bens)).toEqual(['Ada video']);
      await expect.poll(() => seen(ada, adas)).toEqual(['Ben audio']);
    },
  );

test('what a slow service has not done yet overtakes nothing', { tag: '@whole' }, async ({ page }) => {
  const { ada, ben } = await twoApps(page);
  const watching = await ada.hold(({ meet }) => meet('Ada', { participantId: 'ada' }));
  const room = await watching.evaluate(({ id }) => id);
  const told = await ada.begin(async ({ crossfade, until }, meeting) => {
    const told: string[] = [];
    meeting.on('participant-joined', ({ displayName }) => told.push(`${displayName} came`));
    meeting.on('participant-left', ({ displayName }) => told.push(`${displayName} went`));
    await crossfade.faults.setLatency('videosdk', 300);
    await until(() => told.length === 3);
    return told;
  }, watching);
  // Whoever comes again at once comes while the service still has the one who left.
  await ben.run(async ({ joinVideoSdk }, room) => {
    const first = await joinVideoSdk('Ben', room, { participantId: 'ben' });
    const leaving = first.leave();
    await joinVideoSdk('Ben', room, { participantId: 'ben' });
    await leaving;
  }, room);
  expect(await told()).toEqual(['Ben came', 'Ben went', 'Ben came']);
  // An app's server waits as well.
  const waited = await ben.run(async ({ createMeeting }) => {
    const start = performance.now();
    await createMeeting();
    return performance.now() - start;
  });
  expect(waited).toBeGreaterThanOrEqual(300);
  await expect.poll(() => seen(ada, watching)).toEqual(['Ben']);
});
