// A page whose processor is slowed six times, as on a weak laptop or a busy one. What nobody changed runs in the end, and
// nothing is blamed on it.
import { readdirSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import { DemoPage, SIDES } from '../support/demo';
import { expect as baseExpect, test } from '../support/fixtures';

const TIMES = 6;
const expect = baseExpect.configure({ timeout: 120_000 });

/** The demos that join by themselves: all but the one that is there to be written. */
const DEMOS = readdirSync('src/demos', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'empty')
  .map(({ name }) => name);

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

for (const name of DEMOS)
  test(
    `the demo “${name}” runs on a slow machine`,
    { tag: name === 'connect' ? [] : ['@whole'] },
    async ({ page }) => {
      test.setTimeout(300_000);
      await slowDown(page);
      const demo = new DemoPage(page);
      await demo.open(name === 'quickstart' ? 'quickstart/' : `steps/${name}/`);
      await demo.button('Run both').click();
      if (name === 'quickstart') await demo.actByName('you-join');
      // The log is not the tab that is open.
      await expect(demo.events('twilio', 'connect() resolved')).toBeAttached();
      await expect(demo.events('videosdk', 'meeting-joined')).toBeAttached();
      for (const side of SIDES) {
        await expect(demo.region(side)).toHaveAttribute('data-state', 'running');
        // One demo shows nobody else.
        await expect(demo.tile(side, name === 'render' ? 'You' : 'Ada').locator('video')).toBeVisible();
      }
    },
  );
