import { DemoPage } from '../support/demo';
import { editor, openEditor, TWILIO, typeFirst, VIDEOSDK } from '../support/editor';
import { expect, test } from '../support/fixtures';

test.describe('the editor in a step', () => {
  test(
    'runs what the reader wrote, marks it as changed, and finds back',
    { tag: '@firefox:whole' },
    async ({ page }) => {
      const demo = new DemoPage(page);
      await demo.open();
      await openEditor(page, TWILIO);
      const mark = page.getByText('Changed', { exact: true }).first();
      await expect(mark).toBeHidden();
      await typeFirst(page, TWILIO, "document.body.prepend('Mine'); console.warn('Hello', { a: 1 });\n");
      await expect(mark).toBeVisible();
      await demo.runBoth();
      await expect(demo.pane('twilio').getByText('Mine')).toBeVisible();
      await expect(demo.pane('videosdk').getByText('Mine')).toHaveCount(0);

      await demo.look('Console');
      const printed = demo.half('twilio').getByRole('listitem').filter({ hasText: 'Hello {"a":1}' });
      await expect(printed).toContainText('warn');
      await printed.getByRole('button', { name: 'line 1 of Twilio Video' }).click();
      await expect(editor(page, TWILIO), 'it leads to its line').toBeFocused();
      await page.getByRole('button', { name: `Reset ${TWILIO}` }).click();
      await expect(mark).toBeHidden();
      await expect(editor(page, TWILIO)).not.toContainText('Mine');
    },
  );

  test(
    'shows an error of syntax at its line before anything runs, and in the pane when it runs',
    { tag: '@firefox:whole' },
    async ({ page }) => {
      const demo = new DemoPage(page);
      await demo.open();
      await openEditor(page, VIDEOSDK);
      await typeFirst(page, VIDEOSDK, 'const = 1;\n');
      await expect(page.locator('.cm-lint-marker-error')).toBeVisible();
      await demo.button('Run both').click();
      await expect(demo.region('videosdk').getByText('The program could not be read')).toBeVisible();
      await expect(demo.region('videosdk').getByText(/line 1/)).toBeVisible();
      await demo.expectEvent('twilio', 'connect() resolved');
    },
  );

  test('lets Tab go on to what follows', { tag: '@firefox:whole' }, async ({ page }) => {
    await new DemoPage(page).open();
    await openEditor(page, TWILIO);
    await page.keyboard.press('Tab');
    await expect(editor(page, TWILIO)).not.toBeFocused();
  });

  test(
    'starts only the side again that was changed, and leaves no ghost in its room',
    { tag: ['@whole', '@firefox:whole'] },
    async ({ page }) => {
      const demo = new DemoPage(page);
      await demo.open();
      await demo.runBoth();
      await expect(demo.tile('videosdk', 'Ada')).toHaveCount(1);
      await openEditor(page, VIDEOSDK);
      await typeFirst(page, VIDEOSDK, "document.body.prepend('Second');\n");
      await demo.button('Run both').click();
      await expect(demo.pane('videosdk').getByText('Second')).toBeVisible();
      await demo.expectEvent('videosdk', 'meeting-joined');
      await expect(demo.events('videosdk', 'meeting-joined')).toHaveCount(1);
      await expect(demo.events('twilio', 'connect() resolved')).toHaveCount(1);
      await demo.expectPlaying('videosdk', 'Ada');
      await expect(demo.tile('videosdk', 'You')).toHaveCount(1);
      await demo.act('Guest leaves');
      await demo.expectEvent('twilio', 'participantDisconnected');
      await demo.expectEvent('videosdk', 'participant-left');
    },
  );
});
