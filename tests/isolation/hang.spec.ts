// Work of the browser itself, which the check that is compiled into loops and functions cannot end.
import { linkFor } from '../../src/playground/link';
import { DemoPage, SIDES, type Side } from '../support/demo';
import { expect, test } from '../support/fixtures';

/**
 * Starts, and is then held up for hours by one expression: each letter adds to the ways to read it. What refers back keeps
 * the browser from reading it in linear time.
 */
const HANGS = `setTimeout(() => /^(a|aa)+\\1?c$/.test('a'.repeat(80) + 'b'), 1000);`;
const IDLE = `document.body.textContent = 'idle';`;

// Both panes share a process, and fall silent together: which of them is asked first says nothing.
for (const [hangs, idles] of [SIDES, SIDES.toReversed()] as [Side, Side][]) {
  test(
    `a changed program that hangs in native code is ended, and the page and the other side go on: ${hangs}`,
    { tag: ['@whole'] },
    async ({ page }) => {
      const demo = new DemoPage(page);
      const programs = { [hangs]: HANGS, [idles]: IDLE };
      await demo.open(`playground/${linkFor({ demo: 'empty', actions: [], ...programs })}`);
      await demo.button('Run both').click();
      await expect(demo.region(hangs)).toContainText('it did not respond for a long time');
      await expect(demo.region(hangs)).toHaveAttribute('data-state', 'failed');
      await expect(demo.pane(idles).locator('body')).toHaveText('idle');
      await demo.button('Stop').click();
      await expect(page.locator('iframe')).toHaveCount(0);
    },
  );
}

test(
  'native work that is long and ends is waited for, where it holds up the page, too',
  { tag: ['@whole', '@firefox:whole'] },
  async ({ page }) => {
    const demo = new DemoPage(page);
    const works = `/^(a|aa)+\\1?c$/.test('a'.repeat(35) + 'b'); document.body.textContent = 'done';`;
    await demo.open(`playground/${linkFor({ demo: 'empty', actions: [], twilio: works, videosdk: IDLE })}`);
    await demo.button('Run both').click();
    await expect(demo.pane('twilio').locator('body')).toHaveText('done');
    await expect(demo.region('twilio')).toHaveAttribute('data-state', 'running');
  },
);
