// What is pressed in the playground while a demo is on its way, and what its run looks like on a phone.
import { DemoPage, SIDES } from '../support/demo';
import { expect, test } from '../support/fixtures';

test(
  'what is pressed before the chosen demo has come acts on it, and a phone shows all that its run says',
  { tag: '@whole' },
  async ({ page }) => {
    const demo = new DemoPage(page);
    const status = page.locator('[data-status]');
    const { promise: asked, resolve: letThrough } = Promise.withResolvers<void>();
    await page.route('**/run/demos/mute.json', async (route) => {
      await asked;
      await route.continue();
    });
    await demo.open('playground/');
    await page.getByLabel('Start from').selectOption('mute');
    await demo.button('Run both').click();
    await expect(status).toContainText('The demo is loading.');
    await demo.button('Stop').click();
    await expect(demo.button('Stop')).toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('button', { name: 'Edit Twilio Video program' }).click();
    await demo.button('Run both').click();
    await demo.button('Copy link').click();
    letThrough();
    for (const side of SIDES)
      await expect(demo.pane(side).getByRole('button', { name: 'Mute', exact: true })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Twilio Video program' })).toContainText('disable()');
    await expect(page).toHaveURL(/#code=/);
    expect(
      await page.evaluate(() => document.querySelector('crossfade-demo')?.getAttribute('data-name')),
    ).toBe('mute');

    await demo.expectEvent('twilio', 'connect() resolved');
    await demo.expectEvent('videosdk', 'meeting-joined');
    await expect(status).toHaveText('Both sides are running.');
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 740 });
      const texts = page.locator(
        ':is(.demo-status, .pane-state, .timeline-summary, .results [role=tab]):visible',
      );
      const cut = await texts.evaluateAll((all) =>
        all
          .filter((text) => {
            const place = text.closest('.results, .pane, .bar') ?? document.body;
            const isOutside = text.getBoundingClientRect().right > place.getBoundingClientRect().right;
            return isOutside || text.scrollWidth > text.clientWidth;
          })
          .map(({ textContent }) => textContent),
      );
      expect.soft(cut, `cut off at ${width} pixels`).toEqual([]);
      for (const side of SIDES) {
        const hidden = await demo.status(side).evaluate((said) => {
          const { left, right, top, bottom } = said.getBoundingClientRect();
          return left < 0 || right > innerWidth || top < 0 || bottom > innerHeight;
        });
        expect.soft(hidden, `what ${side} says is out of its pane at ${width} pixels`).toBe(false);
      }
      const tools = await page.locator('.timeline-tools').evaluate(({ clientHeight }) => clientHeight);
      expect.soft(tools, 'one row of tools').toBeLessThan(60);
    }
  },
);

test('a demo that is chosen before the script of the page has come is opened', async ({ page }) => {
  const demo = new DemoPage(page);
  const { promise: chosen, resolve: letThrough } = Promise.withResolvers<void>();
  // All but the one that a page waits for: it sets the theme.
  await page.route(/_astro\/(?!first\.)[^/]*\.js/, async (route) => {
    await chosen;
    await route.continue();
  });
  await page.goto('playground/', { waitUntil: 'commit' });
  await page.getByLabel('Start from').selectOption('mute');
  letThrough();
  await expect(page.getByRole('textbox', { name: 'Twilio Video program' })).toContainText('disable()');
  await expect(demo.button('Run both')).toBeEnabled();
});
