// What a program shows in its pane is held to what the pages are held to.
import { violations } from '../support/accessibility';
import { DemoPage, SIDES } from '../support/demo';
import { expect, test } from '../support/fixtures';
import { DEMOS, pageOf, runAndJoin } from '../support/joined';

for (const name of DEMOS)
  test(
    `the panes of “${name}” meet WCAG 2.2 A and AA as far as axe can tell, light and dark`,
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
    },
  );
