// What can be looked at beneath a pane: WebRTC statistics and signalling.
import type { Locator, Page } from '@playwright/test';
import { clipboardText } from '../support/clipboard';
import { DemoPage, SIDES, type Side } from '../support/demo';
import { expect, test } from '../support/fixtures';

/** The figures of one stream, as numbers. */
async function figuresOf(demo: DemoPage, side: Side, stream: string) {
  const table = demo.half(side).getByRole('table', { name: /^WebRTC statistics/ });
  const row = table.getByRole('row').filter({ has: demo.page.getByRole('rowheader', { name: stream }) });
  const text = (await row.first().innerText()).replace(/\s+/g, ' ');
  const number = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? NaN);
  return {
    width: number(/(\d+) × \d+/),
    height: number(/\d+ × (\d+)/),
    fps: number(/(\d+) fps/),
    bitrate: number(/([\d.]+) [kM]bit/),
  };
}

test('the figures are those of the pictures that play; the signalling of each join is decoded, with no token in it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-write']);
  const demo = new DemoPage(page);
  await demo.open();
  await demo.runBoth();
  for (const side of SIDES) {
    await test.step(`${side}: figures`, () => expectFigures(demo, side));
    await test.step(`${side}: signalling`, () => expectSignalling(demo, side));
  }
  await demo.look('Stats');
  await demo.button('Stop').click();
  for (const side of SIDES)
    await expect(demo.half(side).getByText('Nothing is running.', { exact: true })).toBeVisible();
});

async function expectFigures(demo: DemoPage, side: Side): Promise<void> {
  await demo.expectPlaying(side, 'Ada');
  await demo.look('Stats');
  await expect(async () => {
    const { width, height } = await demo.playing(side, 'Ada');
    await demo.half(side).scrollIntoViewIfNeeded();
    // They are looked up every other second, and the first time there is nothing to compare them with.
    await expect(async () => {
      const figures = await figuresOf(demo, side, "Ada's video");
      expect([figures.width, figures.height]).toEqual([width, height]);
      expect(figures.fps).toBeGreaterThan(0);
      expect(figures.bitrate).toBeGreaterThan(0);
      expect((await figuresOf(demo, side, 'Your video')).fps).toBeGreaterThan(0);
      expect((await figuresOf(demo, side, "Ada's audio")).bitrate).toBeGreaterThan(0);
    }).toPass({ timeout: 5_000 });
  }).toPass();
  await expect(demo.half(side).getByText(/^Connection 1: connected, round trip [\d.]+ ms$/)).toBeVisible();
}

const JOINS: Record<Side, readonly string[]> = {
  twilio: ['POST /access', 'hello: ice', 'msg: connect', 'msg: connected', 'msg: update', 'event: room'],
  videosdk: [
    'POST /access',
    '200 for POST /infra/v1/meetings/init-config',
    'request: join',
    'answer to request: join',
    'newConsumer',
    'answer to newConsumer',
  ],
};

async function expectSignalling(demo: DemoPage, side: Side): Promise<void> {
  const { page } = demo;
  await demo.look('Signalling');
  const table = demo.half(side).getByRole('table', { name: /^Signalling of/ });
  for (const name of JOINS[side]) await expect(table.getByText(name).first(), name).toBeVisible();

  await table.getByText('Content', { exact: false }).first().click();
  await expect(table.locator('pre').first()).toContainText('"url": "https://app.crossfade.invalid/access"');
  const copied = await copyOf(page, demo.half(side));
  expect(copied.length).toBeGreaterThan(10);
  expect(copied[0]).toMatchObject({ direction: 'sent', name: 'POST /access' });
  const text = JSON.stringify(copied);
  expect(text).toContain('‹masked›');
  expect(text).not.toMatch(/eyJ\w/);
  expect(await table.innerText()).not.toMatch(/eyJ\w/);

  await demo.half(side).getByRole('searchbox', { name: 'Filter' }).fill('POST /access');
  await expect(demo.half(side).getByRole('status')).toContainText(/^2 of \d+ messages\.$/);
  expect(await copyOf(page, demo.half(side))).toHaveLength(2);
}

async function copyOf(page: Page, region: Locator): Promise<Record<string, unknown>[]> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  // It says for a moment that it has copied, and copies again meanwhile.
  await region.getByRole('button', { name: /^(Copy as JSON|Copied)/ }).click();
  await expect(region.getByRole('button', { name: 'Copied' })).toBeVisible();
  const read = (): Promise<string> => clipboardText(page);
  await expect.poll(read).not.toBe('');
  return JSON.parse(await read()) as Record<string, unknown>[];
}

test('the tabs beneath the pictures are reached by keyboard, and ask nothing of a pane while they are shut', async ({
  page,
}) => {
  const demo = new DemoPage(page);
  await demo.open();
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await demo.runBoth();
  const parts = () => loaded.filter((url) => /figures-view|trace-view/.test(url)).length;
  expect(parts()).toBe(0);
  await page.getByRole('tab', { name: 'Log' }).click();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Stats', selected: true })).toBeFocused();
  await expect(demo.half('twilio').getByRole('table', { name: /^WebRTC statistics/ })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(demo.half('twilio').getByRole('table', { name: /^Signalling of/ })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(demo.half('twilio').getByRole('searchbox', { name: 'Filter' })).toBeFocused();
  await page.reload();
  await expect(
    page.getByRole('tab', { name: 'Signalling', selected: true }),
    'it is remembered',
  ).toBeVisible();
});
