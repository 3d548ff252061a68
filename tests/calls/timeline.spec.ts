// Real runs, aligned. With RECORD_TIMELINE=1 what was observed is written to src/timeline/recorded, for the unit tests.
import { writeFileSync } from 'node:fs';
import { ACTIONS } from '../../src/run/actions';
import type { ActionName } from '../../src/demos/demo';
import type { Cause, Sighting } from '../../src/timeline/align';
import { DemoPage, SIDES, type Side } from '../support/demo';
import { expect, test } from '../support/fixtures';

interface Step {
  action: ActionName;
  /** What each side has to report before the next action, after this one. */
  until: Record<Side, string>;
}

const RUNS: Record<string, readonly Step[]> = {
  connect: [
    { action: 'guest-joins', until: { twilio: 'participantConnected', videosdk: 'participant-joined' } },
    { action: 'guest-leaves', until: { twilio: 'participantDisconnected', videosdk: 'participant-left' } },
  ],
  mute: [
    { action: 'guest-mutes', until: { twilio: 'trackDisabled', videosdk: 'stream-disabled' } },
    { action: 'you-mute', until: { twilio: 'trackDisabled', videosdk: 'stream-disabled' } },
  ],
  leave: [
    { action: 'network-drops', until: { twilio: 'reconnecting', videosdk: 'meeting-state-changed' } },
    { action: 'network-returns', until: { twilio: 'reconnected', videosdk: 'meeting-state-changed' } },
    { action: 'you-leave', until: { twilio: 'disconnected', videosdk: 'meeting-left' } },
  ],
};
/** For what follows the event that was waited for. */
const AFTERMATH_MS = 1500;

for (const [name, steps] of Object.entries(RUNS)) {
  test(`the run "${name}" stands in the timeline, each event once and under its action`, async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open(`steps/${name}/`);
    const now = () => page.evaluate(() => Date.now());
    const causes: Cause[] = [{ label: 'Run both', time: await now() }];
    await demo.runBoth();
    for (const side of SIDES) await demo.expectPlaying(side, 'Ada');
    for (const { action, until } of steps) {
      const time = await now();
      causes.push({ label: ACTIONS[action].label, time });
      await demo.actByName(action);
      for (const side of SIDES) {
        const reported = async () =>
          (await demo.observed(side)).some((o) => o.event === until[side] && o.time >= time);
        await expect.poll(reported, { message: `${side}: ${until[side]}`, timeout: 30_000 }).toBe(true);
      }
      await page.waitForTimeout(AFTERMATH_MS);
    }
    await page.getByText('Timeline: both sides, aligned').click();
    for (const { label } of causes) await expect(page.getByRole('table', { name: label })).toBeVisible();
    await demo.button('Stop').click();
    const sightings = await sightingsOf(demo);
    await expect(page.locator('.timeline td .log-event')).toHaveCount(sightings.length);
    if (process.env.RECORD_TIMELINE === '1')
      writeFileSync(
        `src/timeline/recorded/${name}.json`,
        `${JSON.stringify({ causes, sightings }, null, 2)}\n`,
      );
  });
}

/** What both logs hold, as the timeline gets it. */
async function sightingsOf(demo: DemoPage): Promise<Sighting[]> {
  const bySide = await Promise.all(
    SIDES.map((side) =>
      demo
        .log(side)
        .getByRole('listitem')
        .evaluateAll(
          (items, side) =>
            (items as HTMLElement[]).map((item): Sighting => {
              const { emitter = '', event = '', time } = item.dataset;
              const text = (part: string): string => item.querySelector(`.log-${part}`)?.textContent ?? '';
              const subject = text('emitter').slice(emitter.length + 1);
              const payload = text('payload');
              return { side, emitter, ...(subject ? { subject } : {}), event, payload, time: Number(time) };
            }),
          side,
        ),
    ),
  );
  return bySide.flat();
}
