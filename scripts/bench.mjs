// Measures the sandbox against a bare loopback of the same streams, within one run: `npm run bench`.
// Ratios count; the milliseconds of one machine say little.
import { chromium } from '@playwright/test';
import { cpuSeconds } from './bench/cpu.mjs';
import { benchForwarding } from './bench/forwarding.mjs';
import { loopbackInPage } from './bench/loopback.mjs';
import { IDLE, MEASURE } from './bench/programs.mjs';
import { findChromium } from './lib/browser.mjs';
import { startServer } from './lib/server.mjs';
import { voiceWav } from '../src/sandbox/media/synthetic/voice.ts';

const ROUNDS = 7;
const CPU_SECONDS = 10;
const SIDES = /** @type {const} */ (['twilio', 'videosdk']);
const VOICE = `data:audio/wav;base64,${Buffer.from(voiceWav(140)).toString('base64')}`;

const site = await startServer({ dir: process.env.E2E_DIST ?? 'dist' });
const { executablePath, env } = await findChromium();
const server = await chromium.launchServer({
  executablePath,
  args: ['--disable-background-networking', '--autoplay-policy=no-user-gesture-required'],
  ...(env ? { env: { ...process.env, ...env } } : {}),
});
const browser = await chromium.connect(server.wsEndpoint());
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });

/** @type {Record<'twilio' | 'videosdk', string>} */
let programs = MEASURE;
await page.route('**/run/demos/*.json', async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, json: { ...(await response.json()), programs } });
});

/** Runs the demo with these programs. @param {typeof programs} next */
async function run(next) {
  programs = next;
  // The page keeps what it has fetched; a new one fetches the programs anew, and the browser's cache keeps it warm.
  await page.goto(`${site.url}steps/connect/`);
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
  await page.goto(`${site.url}steps/connect/`);
  return page.evaluate(loopbackInPage, VOICE);
}

/** @param {'twilio' | 'videosdk'} side */
const alone = (side) => ({ twilio: IDLE, videosdk: IDLE, [side]: MEASURE[side] });

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** CPU time that all of the browser uses while nothing but the call goes on. */
async function cpu() {
  await page.waitForTimeout(3000);
  const pid = server.process().pid ?? 0;
  const before = cpuSeconds(pid);
  await page.waitForTimeout(CPU_SECONDS * 1000);
  return (100 * (cpuSeconds(pid) - before)) / CPU_SECONDS;
}

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
load.loopback = await cpu();
for (const side of SIDES) {
  await run(alone(side));
  await reported(side);
  load[side] = await cpu();
}

const direct = median(firstFrame.loopback);
console.log(`\nFirst decoded remote frame, median of ${ROUNDS}, and the CPU of a two-person 640x360 call:`);
console.table({
  'bare loopback': row(direct, load.loopback, undefined),
  'Twilio Video': row(median(firstFrame.twilio), load.twilio, median(sinceRun.twilio)),
  VideoSDK: row(median(firstFrame.videosdk), load.videosdk, median(sinceRun.videosdk)),
});

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

await page.close();
await benchForwarding(browser, server.process().pid ?? 0, `${site.url}steps/connect/`);

await browser.close();
await server.close();
await site.close();
