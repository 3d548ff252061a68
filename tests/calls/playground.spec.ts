import { clipboardText } from '../support/clipboard';
import { DemoPage } from '../support/demo';
import { editor, TWILIO, typeFirst } from '../support/editor';
import { expect, test } from '../support/fixtures';

test.describe('the playground', () => {
  test(
    'shares both programs and the actions by a link that never runs by itself',
    { tag: ['@whole', '@firefox:whole'] },
    async ({ page, context }) => {
      await context.grantPermissions(['clipboard-write']);
      const demo = new DemoPage(page);
      await demo.open('playground/');
      await demo.startFrom('mute');
      await typeFirst(page, TWILIO, "document.body.prepend('Für dich');\n");
      await demo.runBoth();
      await demo.act('Guest mutes');
      await page.getByRole('button', { name: 'Copy link' }).click();
      await expect(page.getByText('The link is copied')).toBeVisible();
      const link = await clipboardText(page);
      expect(link).toContain('#code=1.');

      await page.goto('about:blank');
      await page.goto(link);
      await expect(page.getByRole('alert')).toContainText('This code came from a link');
      await expect(page.getByRole('alert')).toContainText('Guest mutes');
      await expect(editor(page, TWILIO)).toContainText('Für dich');
      await expect(page.getByLabel('Start from')).toHaveValue('mute');
      await expect(page.getByText('Run both loads the SDKs, about 0.4 MB.')).toBeVisible();
      await expect(page.locator('iframe')).toHaveCount(0);
      await demo.runBoth();
      await expect(demo.pane('twilio').getByText('Für dich')).toBeVisible();
      await demo.expectEvent('twilio', 'trackDisabled');
      await demo.expectEvent('videosdk', 'stream-disabled');
    },
  );

  test(
    'says what is wrong with a damaged link, and works on',
    { tag: ['@firefox', '@whole'] },
    async ({ page }) => {
      const demo = new DemoPage(page);
      await demo.open('playground/#code=1.eJyrVkpJzc1XsgJ');
      await expect(page.getByRole('alert')).toContainText('This link cannot be opened');
      await demo.runBoth();
      await demo.expectPlaying('twilio', 'Ada');
    },
  );

  test(
    'keeps the programs in its panes from posting where the page may',
    { tag: ['@whole', '@firefox:whole'] },
    async ({ page, context }) => {
      const asked: string[] = [];
      await context.route('https://stackblitz.com/**', (route) => {
        asked.push(route.request().url());
        return route.abort();
      });
      const demo = new DemoPage(page);
      await demo.open('playground/');
      await demo.startFrom('empty');
      await typeFirst(
        page,
        TWILIO,
        `for (const target of ['_blank', '_self', '_top']) {
          const form = Object.assign(document.createElement('form'), { method: 'post', action: 'https://stackblitz.com/run', target });
          document.body.append(form);
          form.submit();
        }
        document.body.prepend('Tried');\n`,
      );
      await demo.button('Run both').click();
      await expect(demo.pane('twilio').getByText('Tried')).toBeVisible();
      await demo.expectEvent('twilio', 'connect() resolved');
      expect(asked).toEqual([]);
      expect(context.pages()).toHaveLength(1);
    },
  );
});
