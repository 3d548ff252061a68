// Lets attacks run in a pane, or in an ordinary page, and listens where they would arrive.
import type { Page } from '@playwright/test';
import { goodTwilio } from '../../../src/tokens/testing/test-tokens';
import { DemoPage, type Side } from '../demo';
import { expect, test as base } from '../fixtures';
import { attackProgram, DONE, MARK, type Attack } from './attack';
import { openListeners, type Listeners } from './listeners';

export const STEP = 'steps/connect/';
export const LIVE = 'live/';
export const IDLE = 'document.body.textContent = "idle";';
/** Long enough for a request or packet that was let through to arrive. */
export const ARRIVAL_MS = 700;

export { expect };

export const test = base.extend<{ listeners: Listeners }>({
  listeners: async ({ allowedOrigins }, use) => {
    const listeners = await openListeners();
    // The browser announces requests that it then blocks. Here the listeners say what was really sent.
    allowedOrigins.add(listeners.target.origin);
    allowedOrigins.add(`http://localhost:${listeners.target.httpPort}`);
    await use(listeners);
    listeners.close();
  },
});

/** Opens the step, or the live mode, with the given programs in its panes, and presses Run both. */
export async function run(
  page: Page,
  programs: Partial<Record<Side, string>>,
  path = STEP,
): Promise<DemoPage> {
  const demo = new DemoPage(page);
  await demo.substitute({ twilio: IDLE, videosdk: IDLE, ...programs });
  await demo.open(path);
  if (path === LIVE) await goLive(page);
  await demo.button('Run both').click();
  return demo;
}

async function goLive(page: Page): Promise<void> {
  await page.getByLabel('the real services').check();
  await page
    .getByRole('group', { name: 'Twilio Video', exact: true })
    .getByLabel('Token')
    .fill(await goodTwilio());
}

/** How each attack of the page ended, by its name, as they go on. */
export function resultsOf(page: Page): ReadonlyMap<string, string> {
  const results = new Map<string, string>();
  page.on('console', (message) => {
    const [mark, name, result] = message.text().split('\t');
    if (mark === MARK && name !== undefined) results.set(name, result ?? '');
  });
  return results;
}

/** Runs attacks in one pane. @returns how each ended, as they go on. */
export async function attack(
  page: Page,
  attacks: readonly Attack[],
  { target }: Listeners,
  path?: string,
  other = IDLE,
) {
  const results = resultsOf(page);
  const demo = await run(page, { twilio: attackProgram(attacks, target), videosdk: other }, path);
  const reached = (name: string) =>
    expect.poll(() => results.has(name), { message: `the attacks reach "${name}"` }).toBe(true);
  return { demo, results, reached };
}

/**
 * Runs an attack in each pane at the same time, and compares how each ended: what one does to its realm is none of the other's.
 * @param pair one attack, or two
 */
export async function expectOutcomesOfBoth(
  page: Page,
  pair: readonly Attack[],
  { target }: Listeners,
): Promise<void> {
  const results = resultsOf(page);
  const [twilio = IDLE, videosdk = IDLE] = pair.map((each) => attackProgram([each], target));
  await run(page, { twilio, videosdk });
  for (const { name } of pair) await expect.poll(() => results.has(name), name).toBe(true);
  for (const each of pair) expectOutcome(each, results);
}

/** Neighbours of a list, in twos; the last may be alone. */
export const inPairs = <T>(all: readonly T[]): T[][] =>
  all.flatMap((each, index) => (index % 2 === 0 ? [[each, ...all.slice(index + 1, index + 2)]] : []));

/** Runs attacks in one pane and compares how each ended. */
export async function expectOutcomes(
  page: Page,
  attacks: readonly Attack[],
  listeners: Listeners,
  path?: string,
  other?: string,
): Promise<DemoPage> {
  const { demo, results, reached } = await attack(page, attacks, listeners, path, other);
  await reached(DONE);
  for (const each of attacks) expectOutcome(each, results);
  return demo;
}

function expectOutcome({ name, outcome }: Attack, results: ReadonlyMap<string, string>): void {
  const result = results.get(name);
  if (outcome instanceof RegExp) expect.soft(result, name).toMatch(outcome);
  else if (outcome !== undefined) expect.soft(result, name).toBe(outcome);
  else expect.soft(result, name).toBeDefined();
}

export async function expectSilence(
  page: Page,
  listeners: Listeners,
  connections: string[] = [],
): Promise<void> {
  await page.waitForTimeout(ARRIVAL_MS);
  expect(listeners.heard, 'what the listeners heard').toEqual([]);
  expect(listeners.connections, 'connections to the listeners').toEqual(connections);
}
