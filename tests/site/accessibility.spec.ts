import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { builtPages } from '../support/site.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const viewports = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };

for (const { path } of builtPages()) {
  test.describe(`/${path}`, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`meets WCAG 2.2 A and AA as far as axe can tell, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        for (const [device, viewport] of Object.entries(viewports)) {
          await page.setViewportSize(viewport);
          await page.goto(path);
          expect.soft(await violations(page), device).toEqual([]);
        }
      });
    }

    test('needs no sideways scrolling at 320 pixels', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    });
  });
}

/** One line for each element that breaks a rule. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Twice as fast; what it leaves out is frames of other origins, and a page has none before Run.
    .setLegacyMode(true)
    .options({ runOnly: rules, resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
}
