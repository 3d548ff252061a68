// Firefox lays out and names things by itself: pages of each kind hold there too.
import { violations } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';

for (const [path, tag] of [
  ['', '@firefox:whole'],
  ['steps/connect/', '@firefox'],
  ['playground/', '@firefox:whole'],
] as const) {
  test(`/${path} meets WCAG 2.2 A and AA in Firefox as far as axe can tell`, { tag }, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      expect.soft(await violations(page), `${width} pixels wide`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}
