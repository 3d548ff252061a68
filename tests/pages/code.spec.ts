import type { Locator, Page } from '@playwright/test';
import { clipboardText } from '../support/clipboard';
import { expect, test } from '../support/fixtures';

test.describe('the language of the code', () => {
  test('is TypeScript until the reader chooses JavaScript, and stays chosen on every page', async ({
    page,
  }) => {
    await page.goto('steps/leave/');
    const code = program(page, 'Twilio Video');
    await expect(code, 'imports are folded').not.toContainText('import type', { useInnerText: true });
    await code.getByRole('button', { name: 'imports' }).click();
    await expect(code).toContainText('import type', { useInnerText: true });
    await expect(page.getByText('twilio.ts')).toBeVisible();

    await page.getByRole('button', { name: 'JS' }).first().click();
    await expect(code).not.toContainText('import type', { useInnerText: true });
    await expect(code).toContainText('function reason(error) {', { useInnerText: true });
    await expect(page.getByRole('button', { name: 'JS', pressed: true })).toHaveCount(2);

    await page.goto('setup/token-endpoint/');
    await expect(page.getByRole('button', { name: 'JS', pressed: true }).first()).toBeVisible();
    await expect(program(page, 'VideoSDK')).not.toContainText(': Promise<', { useInnerText: true });
  });

  test('is what the Copy button copies, without the names of parts', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-write']);
    await page.goto('steps/leave/');
    const copied = async (): Promise<string> => {
      await page.getByRole('button', { name: 'Copy Twilio Video code' }).click();
      return clipboardText(page);
    };
    const typescript = await copied();
    expect(typescript).toContain('function reason(error?: TwilioError): string {');
    expect(typescript).toContain('\n\nfunction addTile');
    expect(typescript).not.toMatch(/^(leave|why you are out|clean up)$/m);
    await page.getByRole('button', { name: 'JS' }).first().click();
    expect(await copied()).toContain('\nfunction reason(error) {\n');
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test('is TypeScript, with no choice shown', async ({ page }) => {
      await page.goto('steps/leave/');
      await expect(program(page, 'Twilio Video')).toContainText('import type', { useInnerText: true });
      await expect(page.getByText('JS', { exact: true }).first()).toBeHidden();
    });
  });
});

test.describe('parts that correspond', () => {
  test('light up together when one is pointed at', async ({ page }) => {
    await page.goto('steps/leave/');
    await program(page, 'Twilio Video').getByText('room?.disconnect()').first().hover();
    for (const side of ['Twilio Video', 'VideoSDK']) await expect(lit(page, side)).toHaveText(['leave']);
    await page.getByRole('heading', { level: 1 }).hover();
    for (const side of ['Twilio Video', 'VideoSDK']) await expect(lit(page, side)).toHaveCount(0);
  });

  test('come into view when one is focused by keyboard, and the page stays', async ({ page }) => {
    await page.goto('steps/leave/');
    const clean = program(page, 'VideoSDK').getByRole('button', { name: 'clean up' });
    await expect(clean).not.toBeInViewport();
    await program(page, 'Twilio Video').getByRole('button', { name: 'clean up' }).focus();
    const before = await page.evaluate(() => scrollY);
    await expect(clean).toBeInViewport();
    await expect(lit(page, 'VideoSDK')).toHaveText(['clean up']);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await page.keyboard.press('Shift+Tab');
    await expect(lit(page, 'VideoSDK')).toHaveText(['why you are out']);
  });
});

function program(page: Page, side: string): Locator {
  return page.getByRole('group', { name: `${side} code`, exact: true });
}

/** The names of the parts that are lit. */
function lit(page: Page, side: string): Locator {
  return program(page, side).locator('.lit > button');
}
