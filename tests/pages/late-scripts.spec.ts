// Scripts come late on a slow network, and what they show has its place before: nothing moves under who reads already.
import { expect, test } from '../support/fixtures';
import { layoutShift, STEADY } from '../support/layout-shift';
import { builtPages, kindOf } from '../support/site';

const LATE_MS = 500;

const pages = builtPages().map(({ path }) => path);
/** All that stand alone, as each has elements of its own, and the first of those that are made alike. */
const samples = pages.filter(
  (path) => kindOf(path) === '' || pages.find((other) => kindOf(other) === kindOf(path)) === path,
);

test.use({ viewport: { width: 390, height: 844 } });

test('no page moves when its scripts come late', { tag: '@whole' }, async ({ page }) => {
  await page.route('**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    await route.continue();
  });
  expect(samples.length).toBeGreaterThan(15);
  for (const path of samples) {
    await page.goto(`/${path}`, { waitUntil: 'networkidle' });
    expect.soft(await layoutShift(page), `/${path}`).toBeLessThan(STEADY);
  }
});
