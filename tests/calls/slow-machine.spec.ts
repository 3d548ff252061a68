// A slow machine: a page whose processor is slowed six times, as on a weak laptop, and one whose cores other work has taken.
// What nobody changed runs in the end, and nothing is blamed on it.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CDPSession, Page } from '@playwright/test';
import { DemoPage, SIDES } from '../support/demo';
import { expect, test } from '../support/fixtures';
import { DEMOS, pageOf, runAndJoin } from '../support/joined';

const TIMES = 6;
/** So many threads ask for each core beside the browser. */
const THREADS_A_CORE = 4;

/** Slows the page, and its panes where they have a process of their own. */
async function slowDown(page: Page): Promise<void> {
  const slow = (session: CDPSession) =>
    session.send('Emulation.setCPUThrottlingRate', { rate: TIMES }).then(() => undefined);
  await slow(await page.context().newCDPSession(page));
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) return;
    // A frame without a session of its own is slowed with the page.
    void page
      .context()
      .newCDPSession(frame)
      .then(slow, () => undefined);
  });
}

async function expectToRun(page: Page, name: string): Promise<void> {
  const demo = new DemoPage(page);
  await demo.open(pageOf(name));
  await runAndJoin(page, demo);
  for (const side of SIDES) {
    await expect(demo.region(side)).toHaveAttribute('data-state', 'running');
    // What shows people shows them.
    const tiles = demo.pane(side).locator('#tiles > li');
    if ((await tiles.count()) > 0) await expect(tiles.locator('video:visible').first()).toBeVisible();
  }
}

for (const name of DEMOS)
  test(`the demo “${name}” runs on a slow machine`, { tag: '@whole' }, async ({ page }) => {
    await slowDown(page);
    await expectToRun(page, name);
  });

test.describe('with all cores taken by other work', () => {
  test.setTimeout(600_000);

  for (const name of DEMOS)
    test(`the demo “${name}” runs`, { tag: '@whole' }, async ({ page }) => {
      const work = Array.from(
        { length: THREADS_A_CORE * availableParallelism() },
        () => new Worker('for (;;);', { eval: true }),
      );
      try {
        await expectToRun(page, name);
      } finally {
        await Promise.all(work.map((thread) => thread.terminate()));
      }
    });
});
