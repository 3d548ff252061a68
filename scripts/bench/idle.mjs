// What a demo with a guest on each side costs the machine: shown, out of sight, and stopped. As multiple of a bare loopback
// call of the same run, which is two people.
import { loopbackInPage, VOICE } from './loopback.mjs';
import { TEST_PICTURE } from './test-picture.mjs';

/** What is aimed at, as multiple of the bare loopback. */
const AIMS = /** @type {Record<string, number>} */ ({ shown: 2, 'tab hidden': 0.3, 'out of view': 0.3 });

/** Cameras that nobody sees slow down in steps. */
const SLOW_DOWN_MS = 12_000;
const SETTLE_MS = 2000;
const MEASURE_MS = 5000;

/** @param {import('./rig.mjs').Rig} rig */
export async function benchIdle({ browser, cpu, url }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(TEST_PICTURE);
  await page.addInitScript(countDrawings);
  await page.goto(`${url}steps/connect/`);
  /** @type {Record<string, unknown>} */
  const table = {};
  await page.evaluate(loopbackInPage, VOICE);
  const loopback = await measure('bare loopback', 2 * SETTLE_MS);
  await page.goto(`${url}steps/connect/`);
  await measure('before Run', SETTLE_MS);

  await page.getByRole('button', { name: 'Run both', exact: true }).click();
  for (const event of ['connect() resolved', 'meeting-joined'])
    await page.locator('[data-log] li', { hasText: event }).first().waitFor({ state: 'attached' });
  await page.locator('crossfade-demo .panes').scrollIntoViewIfNeeded();
  await measure('shown', 2 * SETTLE_MS);

  // A driven browser keeps its tabs visible, so the page is told otherwise. In a tab that is really hidden the browser
  // itself does less as well.
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await measure('tab hidden', SLOW_DOWN_MS);

  await page.evaluate(() => {
    document.body.style.paddingTop = '400vh';
    scrollTo(0, 0);
  });
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await measure('out of view', SETTLE_MS);

  await page.evaluate(() => (document.body.style.paddingTop = ''));
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await measure('stopped', SETTLE_MS);
  await page.close();
  console.log(
    '\nA demo with a guest on each side: CPU of the browser, and pictures that its four cameras draw:',
  );
  console.table(table);

  /** @param {string} name @param {number} settle ms */
  async function measure(name, settle) {
    await page.waitForTimeout(settle);
    const before = await drawings();
    const percent = await cpu(MEASURE_MS);
    const drawn = ((await drawings()) - before) / (MEASURE_MS / 1000);
    const aim = AIMS[name];
    table[name] = {
      'CPU, % of a core': Math.round(percent),
      ...(aim ? { 'CPU ratio': `${(percent / loopback).toFixed(2)} (aim ${aim})` } : {}),
      'pictures a second': Math.round(drawn),
    };
    return percent;
  }

  async function drawings() {
    const counts = page.frames().map((frame) => frame.evaluate(() => /** @type {any} */ (window).drawings));
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  }
}

/** Counts the pictures that synthetic cameras draw, in the page and in its panes. Runs there before all other scripts. */
export function countDrawings() {
  const counted = /** @type {any} */ (window);
  counted.drawings = 0;
  const { prototype } = CanvasRenderingContext2D;
  const { fillText } = prototype;
  prototype.fillText = function (...args) {
    // The clock, once a picture.
    if (this.textAlign === 'right') counted.drawings += 1;
    return Reflect.apply(fillText, this, args);
  };
}
