// A demo's call against a bare loopback of the same streams: time to the first frame, and CPU.
import { loopbackInPage, VOICE } from './loopback.mjs';
import { median } from './median.mjs';
import { IDLE, MEASURE } from './programs.mjs';
import { TEST_PICTURE } from './test-picture.mjs';

const ROUNDS = 4;
const SETTLE_MS = 2000;
const CPU_MS = 8000;
const SIDES = /** @type {const} */ (['twilio', 'videosdk']);

/** @param {import('./rig.mjs').Rig} rig */
export async function benchCalls({ browser, cpu, url }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(TEST_PICTURE);

  /** @type {Record<'twilio' | 'videosdk', string>} */
  let programs = MEASURE;
  await page.route('**/run/demos/*.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), programs } });
  });

  const firstFrame = { loopback: /** @type {number[]} */ ([]), twilio: [], videosdk: [] };
  const sinceRun = { twilio: /** @type {number[]} */ ([]), videosdk: /** @type {number[]} */ ([]) };
  for (let round = -1; round < ROUNDS; round++) {
    const direct = await loopback();
    const measured = { loopback: direct, twilio: 0, videosdk: 0 };
    for (const side of SIDES) {
      await run(alone(side));
      measured[side] = (await reported(side)).sinceJoin;
    }
    const pressed = await run(MEASURE);
    const both = await Promise.all(SIDES.map(reported));
    if (round < 0) continue; // Round −1 warms the caches up.
    firstFrame.loopback.push(measured.loopback);
    SIDES.forEach((side, index) => {
      firstFrame[side].push(/** @type {never} */ (measured[side]));
      sinceRun[side].push((both[index]?.at ?? Number.NaN) - pressed);
    });
  }

  const load = { loopback: 0, twilio: 0, videosdk: 0 };
  await loopback();
  load.loopback = await settledCpu();
  for (const side of SIDES) {
    await run(alone(side));
    await reported(side);
    load[side] = await settledCpu();
  }
  await page.close();

  const direct = median(firstFrame.loopback);
  console.log(`\nFirst decoded remote frame, median of ${ROUNDS}, and the CPU of a two-person 640x360 call:`);
  console.table({
    'bare loopback': row(direct, load.loopback, undefined),
    'Twilio Video': row(median(firstFrame.twilio), load.twilio, median(sinceRun.twilio)),
    VideoSDK: row(median(firstFrame.videosdk), load.videosdk, median(sinceRun.videosdk)),
  });

  /** Runs the demo with these programs. @param {typeof programs} next */
  async function run(next) {
    programs = next;
    // The page keeps what it has fetched; a new one fetches the programs anew, and the browser's cache keeps it warm.
    await page.goto(`${url}steps/connect/`);
    const started = await page.evaluate(() => Date.now());
    await page.getByRole('button', { name: 'Run both', exact: true }).click();
    return started;
  }

  /** @param {'twilio' | 'videosdk'} side */
  async function reported(side) {
    const name = side === 'twilio' ? 'Twilio Video' : 'VideoSDK';
    const pane = page.getByRole('region', { name, exact: true }).frameLocator('iframe');
    const status = pane.locator('#status', { hasText: /^[\d.]+ \d+$/ });
    const [sinceJoin = 0, at = 0] = ((await status.textContent({ timeout: 60_000 })) ?? '')
      .split(' ')
      .map(Number);
    return { sinceJoin, at };
  }

  async function loopback() {
    await page.goto(`${url}steps/connect/`);
    return page.evaluate(loopbackInPage, VOICE);
  }

  async function settledCpu() {
    await page.waitForTimeout(SETTLE_MS);
    return cpu(CPU_MS);
  }

  /**
   * @param {number} frame ms @param {number} percent of a core @param {number | undefined} fromRun ms, both sides at once
   */
  function row(frame, percent, fromRun) {
    return {
      'join to frame, ms': Math.round(frame),
      'ratio (aim 3)': (frame / direct).toFixed(1),
      'Run to frame, ms': fromRun === undefined ? '' : Math.round(fromRun),
      'CPU, % of a core': Math.round(percent),
      'CPU ratio (aim 2)': (percent / load.loopback).toFixed(2),
    };
  }
}

/** @param {'twilio' | 'videosdk'} side */
const alone = (side) => ({ twilio: IDLE, videosdk: IDLE, [side]: MEASURE[side] });
