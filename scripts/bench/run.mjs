// From a press of Run to moving pictures on both sides, stage by stage, against a bare loopback of the same round.
import { loopbackInPage, VOICE } from './loopback.mjs';
import { median } from './median.mjs';
import { MEASURE } from './programs.mjs';
import { TEST_PICTURE } from './test-picture.mjs';

const ROUNDS = 3;
const SIDES = /** @type {const} */ (['twilio', 'videosdk']);
const NAMES = { twilio: 'Twilio Video', videosdk: 'VideoSDK' };
/**
 * Each way of coming to a run: the ratio that is aimed at, and how long, in ms, the pointer is there before the press.
 * @type {Record<'cold' | 'warm' | 'with intent' | 'again', { aim: number, dwell: number }>}
 */
const WAYS = {
  cold: { aim: 9, dwell: 0 },
  warm: { aim: 6, dwell: 0 },
  'with intent': { aim: 6, dwell: 2500 },
  // Right after a run: from Stop to Run both.
  again: { aim: 6, dwell: 700 },
};
/** In the order in which they end. */
const STAGES = /** @type {const} */ (['fetch', 'frame', 'evaluated', 'devices', 'joined', 'frame shown']);

/** @typedef {Record<typeof STAGES[number], number>} Measured milliseconds after the press at which a stage had ended */
/** @typedef {{ side: typeof SIDES[number], way: keyof typeof WAYS, stages: Measured, loopback: number }} Sample */

/** @param {import('./rig.mjs').Rig} rig */
export async function benchRun({ browser, url }) {
  /** @type {Sample[]} */
  const samples = [];
  for (let round = -1; round < ROUNDS; round++) {
    // Its own cache: nothing of the site is known in it.
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.addInitScript(TEST_PICTURE);
    await page.addInitScript('window.born = Date.now()');
    await page.route('**/run/demos/*.json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), programs: MEASURE } });
    });
    for (const way of /** @type {(keyof typeof WAYS)[]} */ (Object.keys(WAYS))) {
      if (way === 'again') await page.getByRole('button', { name: 'Stop', exact: true }).click();
      else await page.goto(`${url}steps/connect/`, { waitUntil: 'networkidle' });
      const loopback = await page.evaluate(loopbackInPage, VOICE);
      await page.evaluate('stopLoopback()');
      const both = await run(page, WAYS[way].dwell);
      // Round −1 warms the machine up.
      if (round >= 0)
        both.forEach((stages, index) =>
          samples.push({ side: SIDES[index] ?? 'twilio', way, stages, loopback }),
        );
    }
    await context.close();
  }
  report(samples);
}

/**
 * Runs both sides and waits until pictures move on both.
 * @param {import('@playwright/test').Page} page
 * @param {number} dwell how long the pointer is at the button before it is pressed, in ms
 */
async function run(page, dwell) {
  const button = page.getByRole('button', { name: 'Run both', exact: true });
  if (dwell > 0) {
    await button.hover();
    await page.waitForTimeout(dwell);
  }
  await page.evaluate(() => {
    const before = (/** @type {Event} */ { target }) => {
      if (target instanceof Element && target.closest('[data-run]'))
        Object.assign(window, { pressed: Date.now() });
    };
    addEventListener('click', before, { capture: true });
  });
  await button.click();
  return Promise.all(SIDES.map((side) => stagesOf(page, side)));
}

/**
 * @param {import('@playwright/test').Page} page @param {typeof SIDES[number]} side
 * @returns {Promise<Measured>}
 */
async function stagesOf(page, side) {
  const region = page.getByRole('region', { name: NAMES[side], exact: true });
  const pane = region.frameLocator('iframe');
  await pane.locator('#status', { hasText: /^[\d.]+ \d+$/ }).waitFor({ timeout: 60_000 });
  const inPane = await pane.locator('body').evaluate(() => {
    const { born, stages } = /** @type {{ born: number, stages: import('./programs/report.ts').Stages }} */ (
      /** @type {unknown} */ (window)
    );
    return { born, ...stages };
  });
  const { pressed, fetched } = await page.evaluate(() => {
    const { pressed } = /** @type {{ pressed: number }} */ (/** @type {unknown} */ (window));
    const ends = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/run\/(boot\.js|demos\/|sdk\/)/.test(name))
      .map((entry) => performance.timeOrigin + /** @type {PerformanceResourceTiming} */ (entry).responseEnd);
    return { pressed, fetched: Math.max(...ends) };
  });
  const { born, evaluated = NaN, devices = NaN, joined = NaN, frame = NaN } = inPane;
  const after = (/** @type {number} */ time) => Math.max(0, time - pressed);
  return {
    fetch: after(fetched),
    frame: after(born),
    evaluated: after(evaluated),
    devices: after(devices),
    joined: after(joined),
    'frame shown': after(frame),
  };
}

/** @param {Sample[]} samples */
function report(samples) {
  console.log(
    `\nFrom a press of Run to the first decoded remote picture, both sides at once: when each stage had ended, in ms after\nthe press, median of ${ROUNDS}; and all of it as multiple of a bare loopback’s first picture in the same round.`,
  );
  /** @type {Record<string, Record<string, number | string>>} */
  const table = {};
  for (const [way, { aim }] of Object.entries(WAYS)) {
    for (const side of SIDES) {
      const own = samples.filter((sample) => sample.way === way && sample.side === side);
      const stages = STAGES.map((stage) => [
        stage,
        Math.round(median(own.map((sample) => sample.stages[stage]))),
      ]);
      const ratio = median(own.map((sample) => sample.stages['frame shown'] / sample.loopback));
      table[`${way}: ${NAMES[side]}`] = {
        ...Object.fromEntries(stages),
        'loopback, ms': Math.round(median(own.map(({ loopback }) => loopback))),
        ratio: `${ratio.toFixed(1)} (aim ${aim})`,
      };
    }
  }
  console.table(table);
}
