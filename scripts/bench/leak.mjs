// What is left of 50 calls: joined and left by each SDK in one page, and run and stopped in the demo.
import { census, countTimers, slope } from './growth.mjs';
import { openLab } from './join-and-leave.mjs';

const CYCLES = 50;
/** A census each so many cycles. */
const STEP = 5;
/** VideoSDK's SDK holds a call for so long after it has left: until its last request, unanswered, has run out. */
const SDK_HOLDS_MS = 21_000;

/** @typedef {import('./growth.mjs').Census} Census */

/**
 * Prints what pages held early and late, and how much a cycle adds in the second half.
 * @param {import('./rig.mjs').Rig} rig
 */
export async function benchLeak({ browser, url }) {
  // At the same time: what is counted here is objects, not milliseconds.
  console.log(
    `\nWhat is alive after ${STEP} calls, after ${CYCLES}, and what a call adds in the second half:`,
  );
  await Promise.all(
    [ofSdk('twilio'), ofSdk('videosdk'), ofDemo()].map(async (found) => console.table(await found)),
  );

  /** @param {'twilio' | 'videosdk'} side */
  async function ofSdk(side) {
    const context = await browser.newContext({ baseURL: url });
    const { cycle, sessions, client, sandbox } = await openLab(context, side);
    /** @type {Record<'sandbox' | 'client', Census[]>} */
    const samples = { sandbox: [], client: [] };
    await repeat(cycle, async () => {
      samples.sandbox.push(await census(sessions.sandbox));
      samples.client.push(await census(sessions.client));
    });
    await client.page.waitForTimeout(SDK_HOLDS_MS);
    const last = { sandbox: await census(sessions.sandbox), client: await census(sessions.client) };
    const people = await sandbox.run(async ({ crossfade }) =>
      (await crossfade.rooms()).map(({ participants }) => participants.length).join(),
    );
    await context.close();
    return {
      [`${side}: sandbox (${people} in the room)`]: summary(samples.sandbox, last.sandbox),
      [`${side}: SDK and bridge`]: summary(samples.client, last.client),
    };
  }

  async function ofDemo() {
    const context = await browser.newContext({ baseURL: url });
    await context.addInitScript(countTimers);
    const page = await context.newPage();
    await page.goto('steps/connect/');
    const session = await context.newCDPSession(page);
    /** @type {Census[]} */
    const samples = [];
    const cycle = async () => {
      await page.getByRole('button', { name: 'Run both', exact: true }).click();
      for (const event of ['connect() resolved', 'meeting-joined'])
        await page.locator('[data-log] li', { hasText: event }).first().waitFor({ state: 'attached' });
      await page.getByRole('button', { name: 'Stop', exact: true }).click();
    };
    await repeat(cycle, async () => void samples.push(await census(session)));
    const frames = page.frames().length - 1;
    const last = await census(session);
    await context.close();
    return { [`demo: page (${frames} frames)`]: summary(samples, last) };
  }
}

/** @param {() => Promise<unknown>} cycle @param {() => Promise<void>} look */
async function repeat(cycle, look) {
  for (let done = 1; done <= CYCLES; done++) {
    await cycle();
    if (done % STEP === 0) await look();
  }
}

/** @param {Census[]} samples one each {@link STEP} cycles @param {Census} last when everything had time to go */
function summary(samples, last) {
  const second = samples.slice(Math.floor(samples.length / 2));
  /** @type {Record<string, string>} */
  const row = {};
  for (const name of Object.keys(last)) {
    const growth = slope(second.map((sample) => sample[name] ?? 0)) / STEP;
    row[name === 'heap' ? 'heap, kB' : name] =
      `${samples[0]?.[name]} → ${last[name]} (${growth >= 0 ? '+' : ''}${growth.toFixed(1)})`;
  }
  return row;
}
