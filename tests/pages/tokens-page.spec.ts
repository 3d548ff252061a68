import type { Page } from '@playwright/test';
import { EXAMPLE_FORMS, exampleOf } from '../../src/tokens/example';
import { problemsIn } from '../support/accessibility';
import { expect, test } from '../support/fixtures';

const status = (page: Page) => page.getByRole('region', { name: 'What it says' }).getByRole('status');
const findings = (page: Page) => page.locator('.findings').getByRole('listitem');

test.beforeEach(({ page }) => page.goto('tokens/'));

test('a pasted token is read: what it says, whose it is, and what each claim becomes', async ({ page }) => {
  const { token } = await exampleOf('twilio');
  await page.getByLabel('Token', { exact: true }).fill(token);
  await expect(status(page)).toHaveText(/^A token for Twilio Video, valid now.*no problems found/);
  await expect(page.getByText(/^Expires in (1 hour|59 minutes)/)).toBeVisible();
  const who = page.getByRole('row', { name: /^Who/ });
  await expect(who).toContainText('grants.identity');
  await expect(who).toContainText('participantId');
  await expect(page.getByRole('listitem').filter({ hasText: 'Enter the room stand-up' })).toContainText(
    'Yes',
  );
});

test('a token for the wrong side, and a secret that did not sign it, are mistakes', async ({ page }) => {
  const { token } = await exampleOf('videosdk');
  await page.getByLabel('Token', { exact: true }).fill(token);
  await page.getByRole('radio', { name: 'Twilio Video' }).first().check();
  await expect(findings(page).first()).toContainText('This is a VideoSDK token');
  await expect(findings(page).first()).toContainText('Twilio Video answers with error 20102');
  await page.getByLabel('Secret, to check the signature').fill('another');
  await expect(findings(page).filter({ hasText: 'signature does not match' })).toContainText('Mistake');
});

test('what is no token is named', async ({ page }) => {
  await page.getByLabel('Token', { exact: true }).fill(EXAMPLE_FORMS.twilio.apiKeySid);
  await expect(status(page)).toHaveText(/SID of a Twilio API key/);
});

test('a token is made by keyboard, after the fields have said what is wrong', async ({ page }) => {
  await page.getByText('Make a token').focus();
  await page.keyboard.press('Enter');
  const key = page.getByLabel('API key', { exact: true });
  await key.fill(EXAMPLE_FORMS.videosdk.apiKey);
  await page.keyboard.press('Enter');
  const secret = page.getByLabel('Secret', { exact: true });
  await expect(secret).toBeFocused();
  await expect(secret).toHaveAccessibleDescription('Enter the secret.');
  await expect(status(page)).toHaveText(/^No token was made/);
  await page.keyboard.type(EXAMPLE_FORMS.videosdk.secret);
  await page.getByLabel('Room id').fill(EXAMPLE_FORMS.videosdk.roomId);
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/^A token for VideoSDK, valid now according to its times: 1 risk\.$/);
  await expect(secret).not.toHaveAttribute('aria-invalid');
});

test('tokens and secrets are in no storage, address or log, and gone when the page is left', async ({
  page,
  context,
}) => {
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  const requested: string[] = [];
  context.on('request', (request) => requested.push(request.url() + (request.postData() ?? '')));
  const { secret } = EXAMPLE_FORMS.videosdk;
  await page.getByText('Make a token').click();
  await page.getByLabel('API key', { exact: true }).fill(EXAMPLE_FORMS.videosdk.apiKey);
  await page.getByLabel('Secret', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Make token' }).click();
  const field = page.getByLabel('Token', { exact: true });
  await expect(field).toHaveValue(/^eyJ/);
  const token = await field.inputValue();
  const kept = await page.evaluate(async () =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      location.href,
      history.state,
      (await indexedDB.databases()).length,
      await caches.keys(),
    ]),
  );
  for (const text of [kept, ...logged, ...requested]) {
    expect(text).not.toContain(token);
    expect(text).not.toContain(secret);
  }
  expect(requested.length, 'requests that were looked at').toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Mapping', exact: true }).first().click();
  await page.goBack();
  await expect(field).toHaveValue('');
  await expect(page.getByLabel('Secret', { exact: true })).toHaveValue('');
});

test('Clear all empties every field', async ({ page }) => {
  await page.getByRole('button', { name: 'VideoSDK', exact: true }).click();
  await expect(findings(page)).toContainText(['Its signature matches the secret.']);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page.getByLabel('Token', { exact: true })).toHaveValue('');
  await expect(page.getByLabel('Secret, to check the signature')).toHaveValue('');
  await expect(status(page)).toHaveText('Paste a token, or make one.');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the report and the form are accessible, and fit 320 pixels, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: 'Twilio Video', exact: true }).click();
    await page.getByRole('radio', { name: 'VideoSDK' }).first().check();
    await expect(findings(page).first()).toContainText('This is a Twilio token');
    await page.getByText('Header and payload as JSON').click();
    await page.getByText('Make a token').click();
    await page.getByRole('button', { name: 'Make token' }).click();
    await expect(page.getByText('Enter the API key.')).toBeVisible();
    expect(await problemsIn(page, 'crossfade-token-workbench')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
