// Types in the editor: TypeScript in a worker, with the SDKs' own declarations, once the reader switches it on.
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { DemoPage } from '../support/demo';
import { expect, test } from '../support/fixtures';

const NAMES = ['Twilio Video program', 'VideoSDK program'];
const editor = (page: Page, name: string): Locator => page.getByRole('textbox', { name });
const types = (page: Page): Locator => page.getByRole('button', { name: /^Types/ }).first();
const suggestion = (page: Page, name: string): Locator => page.getByRole('option', { name, exact: true });

/** Opens both programs of a step in editors. */
async function openBoth(page: Page): Promise<DemoPage> {
  const demo = new DemoPage(page);
  await demo.open();
  for (const name of NAMES) {
    await page.getByRole('button', { name: `Edit ${name}` }).click();
    await expect(editor(page, name)).toBeFocused();
  }
  return demo;
}

async function switchOn(page: Page): Promise<void> {
  await types(page).click();
  await expect(types(page)).toHaveText('Types');
  await expect(types(page)).toHaveAttribute('aria-pressed', 'true');
}

/** Puts the cursor behind the last line of a program. */
async function toEnd(page: Page, name: string): Promise<void> {
  await editor(page, name).focus();
  await page.keyboard.press('ControlOrMeta+End');
}

test(
  'types cost nothing before they are switched on, then what the switch says, and suggest what each SDK has',
  { tag: ['@whole', '@firefox:whole'] },
  async ({ page }) => {
    const sizes = new Map<string, Promise<number>>();
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.includes('/run/types/'))
        sizes.set(
          pathname,
          response.body().then((body) => gzipSync(body).length),
        );
    });
    await openBoth(page);
    await expect(types(page)).toHaveText('Types (loads 1.2 MB)');
    await expect(types(page)).toHaveAttribute('aria-pressed', 'false');
    expect(sizes.size).toBe(0);
    await switchOn(page);
    const bytes = (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
    expect(sizes.size).toBe(2);
    expect((bytes / 1e6).toFixed(1)).toBe('1.2');

    await toEnd(page, 'VideoSDK program');
    await page.keyboard.insertText("\nmeeting.on('");
    await page.keyboard.type('particip');
    await expect(suggestion(page, 'participant-left')).toBeVisible();
    await expect(suggestion(page, 'participantConnected')).toHaveCount(0);
    await page.keyboard.type('ant-l');
    await page.keyboard.press('Enter');
    await expect(editor(page, 'VideoSDK program')).toContainText("meeting.on('participant-left");

    await toEnd(page, 'Twilio Video program');
    await page.keyboard.insertText("\nconst mine = await connect('t');\nmine");
    await page.keyboard.type('.disc');
    await expect(page.getByRole('option', { name: 'disconnect' })).toBeVisible();
    await expect(page.locator('.cm-completionInfo')).toContainText('disconnect(): Room');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('option')).toHaveCount(0);
    await page.keyboard.press('Control+Space');
    await expect(page.getByRole('option', { name: 'disconnect' })).toBeVisible();
  },
);

test(
  'types tell what is under the pointer and underline what an SDK does not have, by keyboard alone; the program runs, and they go when they are switched off',
  { tag: '@firefox:whole' },
  async ({ page }) => {
    const demo = await openBoth(page);
    await switchOn(page);
    await expect.poll(() => page.workers().length).toBe(1);
    await editor(page, 'Twilio Video program').getByText('connect', { exact: false }).nth(1).hover();
    await page
      .locator('.cm-line', { hasText: 'const room = await connect(' })
      .hover({ position: { x: 75, y: 8 } });
    await expect(page.locator('.type-card')).toContainText('const room: Room');
    await page.mouse.move(0, 0);
    await expect(page.locator('.type-card')).toHaveCount(0);

    await toEnd(page, 'Twilio Video program');
    await page.keyboard.insertText(
      "\nconst wrong: number = 'text';\ndocument.body.prepend(wrong + ' ran');\n",
    );
    const problem = "Type 'string' is not assignable to type 'number'.";
    await expect(page.getByRole('button', { name: '1 problem Twilio Video program' })).toBeVisible();
    await expect(page.locator('.cm-lintRange-warning').filter({ hasText: 'wrong' })).toBeVisible();
    await expect(page.locator('.cm-lint-marker-error')).toHaveCount(0);

    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('F8');
    await expect(page.locator('.cm-tooltip')).toContainText(problem);
    await expect(page.locator('.cm-activeLine')).toContainText(['const wrong']);
    await page.keyboard.press('F2');
    await expect(page.locator('.type-card')).toHaveText('const wrong: number');
    await page.keyboard.press('Escape');
    await expect(page.locator('.type-card')).toHaveCount(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('option', { name: problem })).toBeVisible();

    await demo.runBoth();
    await expect(demo.pane('twilio').getByText('text ran')).toBeVisible();
    await demo.button('Stop').click();
    await expect(page.locator('iframe')).toHaveCount(0);

    await types(page).click();
    await expect(types(page)).toHaveAttribute('aria-pressed', 'false');
    await expect(page.locator('.cm-lintRange-warning')).toHaveCount(0);
    await expect.poll(() => page.workers().length).toBe(0);
    await toEnd(page, 'Twilio Video program');
    await page.keyboard.type('document.');
    await page.keyboard.press('Control+Space');
    await expect(page.locator('.cm-tooltip-autocomplete')).toHaveCount(0);
  },
);

test(
  'types that cannot be loaded are said to be, and can be tried again',
  { tag: ['@whole', '@firefox:whole'] },
  async ({ page }) => {
    await page.route('**/run/types/*', (route) => route.abort());
    await openBoth(page);
    await types(page).click();
    await expect(types(page)).toHaveText('Types: try again');
    await expect(page.getByText('The types could not be loaded from this site.').first()).toBeVisible();
    await page.unroute('**/run/types/*');
    await page.route('**/run/types/worker.js', (route) => route.abort());
    await types(page).click();
    await expect(page.getByText('TypeScript could not be loaded from this site.').first()).toBeVisible();
    await page.unroute('**/run/types/worker.js');
    await switchOn(page);
  },
);
