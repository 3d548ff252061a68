// Provokes every error of the errors page with the real SDKs, and compares what they do with what the page says.
// With RECORD_ERRORS=1 and --workers=1 what was seen is written to src/errors/provoked.json, from which the page is made.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Outcome } from '../../src/errors/outcome';
import { codeId, JOIN_CODES, LEAVE_CODES } from '../../src/errors/by-code';
import { ERROR_PAGES, errorPagePath, SITUATIONS, type SituationId } from '../../src/errors/situations';
import { SIDES, type Side } from '../support/demo';
import { expect, test } from '../support/kept-page';

// Twilio's SDK rejects a promise of its own with it, which no app can handle: the page says so.
test.use({ expectErrors: /Client is unable to apply a remote media description/ });

type Seen = Record<Side, Outcome[]>;

const FILE = 'src/errors/provoked.json';
const recording = process.env.RECORD_ERRORS === '1';
const recorded = JSON.parse(readFileSync(FILE, 'utf8')) as { situations: Record<string, Seen> };

const bench = (page: Page) => page.getByRole('region', { name: 'Provoked here' });

/** What a side's program says. */
const statusOf = (page: Page, side: Side) =>
  bench(page).locator(`.pane[data-side=${side}]`).frameLocator('iframe').locator('#status');

/** What the bench shows of both sides. */
async function seen(page: Page): Promise<Seen> {
  const of = (side: Side): Promise<Outcome[]> =>
    bench(page)
      .locator(`[data-outcomes=${side}] [data-outcome]`)
      .evaluateAll((items) =>
        (items as HTMLElement[]).map((item) => JSON.parse(item.dataset['outcome'] ?? '') as Outcome),
      );
  return { twilio: await of('twilio'), videosdk: await of('videosdk') };
}

/**
 * Every error, each pressed in a page in which others were provoked before: as a reader does, and a fifth of the cost of a
 * page of its own. Those that take longest come first, so that the others pass while they wait.
 */
const situations = ERROR_PAGES.flatMap((page) =>
  page.groups.flatMap(({ title, situations }) =>
    Object.entries(situations).map(([id, { seconds = 0 }]) => ({ page, title, id, seconds })),
  ),
).sort((one, other) => other.seconds - one.seconds);

/**
 * One of each way in which an error comes about. The whole provokes all; before a commit it is the services' own tests that give
 * the other codes to the SDKs (tests/protocol).
 */
const EACH_WAY: readonly SituationId[] = [
  'token-expired',
  'service-unreachable',
  'room-full',
  'removed',
  'microphone',
  'unplugged',
  'too-many-tracks',
  'wrong-arguments',
];

for (const { page, title, id } of situations) {
  const tag = EACH_WAY.includes(id as SituationId) ? [] : ['@whole'];
  test(`${title}: ${id} comes as the page says`, { tag }, async ({ kept }) => {
    await kept.show(errorPagePath(page));
    await provoke(kept.page, id);
  });
}

/** Has one error provoked, and compares what both SDKs do with the record. */
async function provoke(page: Page, id: string): Promise<void> {
  await page.locator(`[data-provoke="${id}"]`).click();
  if (recording) {
    await expect(bench(page)).toHaveAttribute('data-state', 'done');
    record(id, await seen(page));
  }
  const expected = recorded.situations[id];
  await expect.poll(() => seen(page), { message: id }).toEqual(expected);
  // Both programs have come to their end, and nothing else was told.
  for (const side of SIDES) {
    await expect(statusOf(page, side), `${id}: ${side}`).not.toHaveText('Starting …');
  }
  await expect(bench(page).getByRole('status')).toContainText(/^Twilio Video: .*VideoSDK: /);
  expect(await seen(page), id).toEqual(expected);
}

/** Adds what was seen of one error to the record. One worker at a time may do so. */
function record(id: string, seen: Seen): void {
  if (test.info().config.workers > 1) throw new Error('Record with --workers=1: each test writes the file.');
  recorded.situations[id] = seen;
  const current = Object.entries(recorded.situations).filter(([each]) => each in SITUATIONS);
  const sorted = current.sort(([one], [other]) => one.localeCompare(other));
  const file = { ...recorded, situations: Object.fromEntries(sorted) };
  writeFileSync(FILE, `${JSON.stringify(file, null, 2)}\n`);
}

/** What the button of the page is tried with each time; the services' tests give every code to the SDKs. */
const CORE_CODES = ['code-53002', 'code-4005', 'code-1008'];

for (const entry of [...JOIN_CODES, ...LEAVE_CODES]) {
  const id = codeId(entry);
  const tag = CORE_CODES.includes(id) ? [] : ['@whole'];
  test(
    `${id}, which only comes on demand, is told by its SDK, and by no event of the other`,
    { tag },
    async ({ kept }) => {
      await kept.show('errors/uncaused/');
      const { page } = kept;
      await page.locator(`[data-provoke="${id}"]`).click();
      const expected = { twilio: entry.twilio, videosdk: entry.videosdk?.code };
      for (const side of SIDES) {
        const codesSeen = async () => (await seen(page))[side].map(({ code }) => code);
        const code = expected[side];
        // Who joins is refused by the call and, for VideoSDK, by an event as well; who is in hears the reason.
        if (code) await expect.poll(codesSeen, { message: side }).toContain(code);
        else {
          await expect(statusOf(page, side), side).toHaveText(/^In (room|meeting) /);
          expect(await codesSeen(), side).toEqual([]);
        }
      }
    },
  );
}

test('a row of the mapping leads to its error, and provokes it at a press', async ({ page }) => {
  await page.goto('mapping/errors/tokens-and-rooms/');
  const row = page.getByRole('row').filter({ has: page.locator('code', { hasText: /^53105$/ }) });
  await row.getByRole('link', { name: 'Provoke it' }).click();
  await expect(page).toHaveURL(/errors\/#room-full$/);
  const twilio = bench(page).getByRole('list', { name: 'What Twilio Video did' });
  await expect(twilio).toContainText('53105');
  await expect(bench(page).getByRole('list', { name: 'What VideoSDK did' })).toContainText('4009');
  await expect(
    bench(page).getByRole('group', { name: 'Twilio Video code' }),
    'the line that did it',
  ).toContainText('await connect(');
  // All of it is on one screen: the entry, what runs, and what came of it.
  for (const shown of [page.getByRole('heading', { name: 'The room is full' }), twilio])
    await expect(shown).toBeInViewport({ ratio: 1 });
});

test('an address from elsewhere shows the entry, and runs nothing', async ({ page }) => {
  await page.goto('errors/#room-full');
  await expect(page.getByRole('heading', { name: 'The room is full' })).toBeInViewport();
  await expect(bench(page)).toBeHidden();
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('another error takes the place of the first, and Stop ends it', async ({ page }) => {
  await page.goto('errors/');
  await page.locator('[data-provoke="token-malformed"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#token-malformed').getByRole('status')).toContainText('20101');
  await page.locator('[data-provoke="token-expired"]').click();
  await expect(page.locator('#token-expired').getByRole('status')).toContainText('20104');
  await expect(page.locator('iframe')).toHaveCount(2);
  await bench(page).getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator('iframe')).toHaveCount(0);
});
