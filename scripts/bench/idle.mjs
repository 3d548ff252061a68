// What a demo costs the machine that nobody looks at, or that is stopped.

/** Cameras that nobody sees slow down in steps. */
const SLOW_DOWN_MS = 12_000;
const SETTLE_MS = 2000;
const MEASURE_MS = 5000;

/** @param {import('./rig.mjs').Rig} rig */
export async function benchIdle({ browser, cpu, url }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(countDrawings);
  await page.goto(`${url}steps/connect/`);
  /** @type {Record<string, unknown>} */
  const table = {};
  await measure('before Run', SETTLE_MS);

  await page.getByRole('button', { name: 'Run both', exact: true }).click();
  for (const event of ['connect() resolved', 'meeting-joined'])
    await page.locator('[data-log] li', { hasText: event }).first().waitFor();
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
    table[name] = { 'CPU, % of a core': Math.round(percent), 'pictures a second': Math.round(drawn) };
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
