import { violations } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';
import { builtPages } from '../support/site.ts';

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
