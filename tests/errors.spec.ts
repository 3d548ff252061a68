// Provokes every error of the errors page with the real SDKs, and compares what they do with what the page says.
// With RECORD_ERRORS=1 what was seen is written to src/mapping/errors/provoked.json, from which the page is made.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Outcome } from '../src/mapping/errors/outcome';
import { PROVOCATION_GROUPS } from '../src/mapping/errors/provocations';
import { SIDES, type Side } from './support/demo';
import { expect, test } from './support/fixtures';

type Seen = Record<Side, Outcome[]>;

const FILE = 'src/mapping/errors/provoked.json';
const recording = process.env.RECORD_ERRORS === '1';
const recorded = JSON.parse(readFileSync(FILE, 'utf8')) as { provocations: Record<string, Seen> };
/** What VideoSDK tells of a lost network comes long after everything else. */
const SLOW = 25_000;

const bench = (page: Page) => page.getByRole('region', { name: 'Provoked here' });

/** What the bench shows of both sides. */
async function seen(page: Page): Promise<Seen> {
  const of = (side: Side): Promise<Outcome[]> =>
    bench(page)
      .locator(`.pane[data-side=${side}] [data-outcome]`)
      .evaluateAll((items) =>
        (items as HTMLElement[]).map((item) => JSON.parse(item.dataset['outcome'] ?? '') as Outcome),
      );
  return { twilio: await of('twilio'), videosdk: await of('videosdk') };
}

for (const { title, provocations } of PROVOCATION_GROUPS) {
  test(`${title}: each error comes as the page says`, async ({ page }) => {
    test.setTimeout(Object.keys(provocations).length * 40_000);
    await page.goto('errors/');
    for (const id of Object.keys(provocations)) {
      await page.locator(`[data-provoke="${id}"]`).click();
      if (recording) {
        await page.waitForTimeout(id === 'network-lost' ? SLOW : 1000);
        await expect(bench(page)).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
        recorded.provocations[id] = await seen(page);
      }
      const expected = recorded.provocations[id];
      await expect.poll(() => seen(page), { message: id, timeout: SLOW }).toEqual(expected);
      // Both programs have come to their end, and nothing else was told.
      for (const side of SIDES) {
        const status = bench(page)
          .locator(`.pane[data-side=${side}]`)
          .frameLocator('iframe')
          .locator('#status');
        await expect(status, `${id}: ${side}`).not.toHaveText('Starting …');
      }
      await expect(bench(page).getByRole('status')).toContainText(/^Twilio Video: .*VideoSDK: /);
      expect(await seen(page), id).toEqual(expected);
    }
  });
}

test.afterAll(() => {
  if (!recording) return;
  const sorted = Object.entries(recorded.provocations).sort(([one], [other]) => one.localeCompare(other));
  const file = { ...recorded, provocations: Object.fromEntries(sorted) };
  writeFileSync(FILE, `${JSON.stringify(file, null, 2)}\n`);
});

test('a row of the mapping leads to its error, and provokes it at a press', async ({ page }) => {
  await page.goto('mapping/errors/tokens-and-rooms/');
  const row = page.getByRole('row').filter({ has: page.locator('code', { hasText: /^53105$/ }) });
  await row.getByRole('link', { name: 'Provoke it' }).click();
  await expect(page).toHaveURL(/errors\/#room-full$/);
  const twilio = bench(page).getByRole('list', { name: 'What Twilio Video did' });
  await expect(twilio).toContainText('53105', { timeout: 30_000 });
  await expect(bench(page).getByRole('list', { name: 'What VideoSDK did' })).toContainText('4009');
  await expect(bench(page).getByText('The program').first()).toBeVisible();
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
  await expect(page.locator('#token-malformed').getByRole('status')).toContainText('20101', {
    timeout: 30_000,
  });
  await page.locator('[data-provoke="token-expired"]').click();
  await expect(page.locator('#token-expired').getByRole('status')).toContainText('20104', {
    timeout: 30_000,
  });
  await expect(page.locator('iframe')).toHaveCount(2);
  await bench(page).getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator('iframe')).toHaveCount(0);
});
