// What a program shows in its pane is held to what the pages are held to.
import { violations } from '../support/accessibility';
import { DemoPage, SIDES } from '../support/demo';
import { expect, test } from '../support/fixtures';
import { DEMOS, pageOf, runAndJoin } from '../support/joined';

for (const name of DEMOS)
  test(
    `the panes of “${name}” meet WCAG 2.2 A and AA as far as axe can tell, light and dark, and fit a small phone`,
    { tag: '@whole' },
    async ({ page }) => {
      const demo = new DemoPage(page);
      await demo.open(pageOf(name));
      await runAndJoin(page, demo);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const side of SIDES)
          expect.soft(await violations(await demo.frame(side)), `${side}, ${colorScheme}`).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      for (const side of SIDES) {
        const frame = await demo.frame(side);
        const beyond = frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(await beyond, `${side}, pixels beyond the edge`).toBeLessThanOrEqual(0);
      }
    },
  );
