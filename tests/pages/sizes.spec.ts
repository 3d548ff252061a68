// How large the parts of a workspace are is the reader's choice, and is kept.
import { DemoPage, SIDES } from '../support/demo';
import { expect, test } from '../support/fixtures';

test(
  'larger pictures stay larger, until the reader gives them a height or wants the usual sizes',
  { tag: '@whole' },
  async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const demo = new DemoPage(page);
    const larger = page.getByRole('button', { name: /^Larger pictures/ });
    const height = page.getByRole('separator', { name: 'Height of the pictures' });
    const expectLarger = async (wanted: boolean): Promise<void> => {
      for (const each of await larger.all())
        await expect(each).toHaveAttribute('aria-pressed', String(wanted));
      const isLarge = async () => ((await demo.region('twilio').boundingBox())?.height ?? 0) > 300;
      await expect.poll(isLarge, 'higher than 300 pixels').toBe(wanted);
    };
    await demo.open('steps/mute/');
    await expectLarger(false);
    await larger.first().click();
    await expectLarger(true);

    await demo.open('steps/leave/');
    await expectLarger(true);
    const before = await page.locator('.panes').evaluate((panes: HTMLElement) => panes.offsetHeight);
    await height.press('ArrowUp');
    await expect(height, 'from the height that they had').toHaveAttribute(
      'aria-valuenow',
      String(before - 24),
    );
    for (const each of await larger.all()) await expect(each).toHaveAttribute('aria-pressed', 'false');

    await larger.last().click();
    await page.reload();
    await expectLarger(true);
    await demo.act('Usual sizes');
    await expectLarger(false);
    await page.reload();
    await expectLarger(false);
    expect(await larger.count()).toBe(SIDES.length);
  },
);
