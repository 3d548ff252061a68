// The editor and the playground in Firefox, where a pane shares its process with the page.
import { readFileSync } from 'node:fs';
import { linkFor } from '../../src/playground/link';
import { DemoPage } from '../support/demo';
import { expect, test } from '../support/fixtures';

test.describe('an endless loop that the reader wrote', () => {
  test.use({ expectErrors: /EndlessLoopError/ });

  test('is stopped; the page goes on, and so does the next run', { tag: '@whole' }, async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open();
    await page.getByRole('button', { name: 'Edit Twilio Video program' }).click();
    const editor = page.getByRole('textbox', { name: 'Twilio Video program' });
    await expect(editor).toBeFocused();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.insertText('while (true) {}\n');
    await demo.button('Run both').click();
    await expect(demo.region('twilio')).toContainText('ran for more than 1 s');
    await expect(demo.region('twilio')).toContainText(/line 1/i);
    await demo.expectPlaying('videosdk', 'Ada');
    await page.getByRole('button', { name: 'Reset Twilio Video program' }).click();
    await demo.button('Run both').click();
    await demo.expectPlaying('twilio', 'Ada');
  });
});

test('a link opens the playground with both programs and the actions, and runs when asked', async ({
  page,
}) => {
  const program = readFileSync('src/demos/mute/twilio.ts', 'utf8');
  const twilio = `document.body.prepend('Für dich');\n${program}`;
  const demo = new DemoPage(page);
  await demo.open(`playground/${linkFor({ demo: 'mute', twilio, actions: ['guest-mutes'] })}`);
  await expect(page.getByRole('alert')).toContainText('This code came from a link');
  await expect(page.locator('iframe')).toHaveCount(0);
  await demo.runBoth();
  await expect(demo.pane('twilio').getByText('Für dich')).toBeVisible();
  await demo.expectPlayingOnBoth('Ada');
  await demo.expectEvent('twilio', 'trackDisabled');
  await demo.expectEvent('videosdk', 'stream-disabled');
});
