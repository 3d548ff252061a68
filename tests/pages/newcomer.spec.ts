// Five things that somebody does who comes for the first time, with as few clicks as the site takes for them.
import type { Locator, Page } from '@playwright/test';
import { DemoPage, SIDES } from '../support/demo';
import { expect, test } from '../support/fixtures';

/** Counts what is pressed. Words that are typed are no clicks. */
class Newcomer {
  clicks = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async start(): Promise<void> {
    await this.#page.setViewportSize({ width: 1280, height: 800 });
    await this.#page.goto('./');
  }

  async click(what: Locator): Promise<void> {
    this.clicks += 1;
    await what.click();
  }

  async search(words: string): Promise<Locator> {
    await this.click(this.#page.getByRole('button', { name: 'Search' }));
    const dialog = this.#page.getByRole('dialog', { name: 'Search' });
    await dialog.getByRole('searchbox').fill(words);
    return dialog.getByRole('listitem').first();
  }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test(
  'what this is stands on the first screen, and moves there: no click',
  { tag: '@whole' },
  async ({ page }) => {
    await new Newcomer(page).start();
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    await expect(button(page, 'Run it for real')).toBeInViewport();
    await expect(page.getByRole('cell').filter({ hasText: 'meeting-joined' }).first()).toBeInViewport();
  },
);

test('what becomes of track.disable(): one click', { tag: '@whole' }, async ({ page }) => {
  const newcomer = new Newcomer(page);
  await newcomer.start();
  await expect(await newcomer.search('track.disable()')).toContainText(/→ Meeting\.(muteMic|disableWebcam)/);
  expect(newcomer.clicks).toBeLessThanOrEqual(1);
});

test('error 53205, watched with both SDKs: three clicks', { tag: '@whole' }, async ({ page }) => {
  const newcomer = new Newcomer(page);
  await newcomer.start();
  await newcomer.click((await newcomer.search('53205')).getByRole('link').first());
  const row = page.getByRole('row').filter({ has: page.getByText('53205', { exact: true }) });
  await expect(row).toBeInViewport();
  await newcomer.click(row.getByRole('link', { name: /^Provoke it/ }));
  await expect(page.getByRole('list', { name: 'What Twilio Video did' })).toContainText('53205');
  await expect(page.getByRole('list', { name: 'What VideoSDK did' })).toContainText('1011');
  expect(newcomer.clicks).toBeLessThanOrEqual(3);
});

test(
  'a guest joins and I mute, then my network breaks: seven clicks',
  { tag: '@whole' },
  async ({ page }) => {
    const newcomer = new Newcomer(page);
    const demo = new DemoPage(page);
    await newcomer.start();
    await newcomer.click(
      page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Playground' }),
    );
    // One opens the list, one chooses.
    newcomer.clicks += 2;
    await page.getByLabel('Start from').selectOption('mute');
    await expect(page.getByRole('textbox', { name: 'VideoSDK program' })).toBeVisible();
    await newcomer.click(button(page, 'Run both'));
    for (const action of ['Guest joins', 'You mute', 'Network drops']) {
      await expect(button(page, action)).toHaveAttribute('aria-disabled', 'false');
      await newcomer.click(button(page, action));
    }
    for (const side of SIDES)
      await expect(
        demo.events(side, side === 'twilio' ? 'reconnecting' : 'meeting-state-changed').last(),
      ).toBeAttached();
    expect(newcomer.clicks).toBeLessThanOrEqual(7);
  },
);
