// An action that the text of a page names is a button: it acts on the run above, which stays in sight.
import { DemoPage } from '../support/demo';
import { expect, test } from '../support/fixtures';

test(
  'a press in the text runs both sides and takes the action; the dock tells of it and ends it',
  { tag: '@firefox:whole' },
  async ({ page }) => {
    const demo = new DemoPage(page);
    await demo.open('steps/connect/');
    await demo.button('Try it: Guest joins').click();
    await demo.expectEvent('twilio', 'participantConnected');
    for (const side of ['twilio', 'videosdk'] as const)
      await expect(demo.events(side, 'Grace').first(), side).toBeAttached();

    const dock = page.getByRole('group', { name: 'The run' });
    await expect(dock, 'the demo itself is in sight').toBeHidden();
    await page.getByRole('heading', { name: 'Versions' }).scrollIntoViewIfNeeded();
    await expect(dock).toContainText('Guest joins: done on both sides.');
    await demo.button('Try it: Guest joins').evaluate((button) => (button as HTMLElement).click());
    await expect(dock).toContainText('Alan');
    await expect(demo.region('videosdk')).not.toBeInViewport();
    await dock.getByRole('button', { name: 'Pictures' }).click();
    for (const side of ['twilio', 'videosdk'] as const) {
      await expect(demo.region(side), 'the same run, beside the text').toBeInViewport({ ratio: 0.9 });
      await expect(demo.tile(side, 'Alan')).toBeVisible();
    }
    await dock.getByRole('button', { name: 'Stop' }).click();
    await expect(dock.getByRole('button', { name: 'Run both' })).toBeVisible();
    await dock.getByRole('link', { name: 'Show the demo' }).click();
    await expect(dock).toBeHidden();
    await expect(page.locator('crossfade-demo'), 'the pictures are back in their place').not.toHaveAttribute(
      'data-docked',
    );
    await expect(demo.region('twilio')).toHaveAttribute('data-state', 'stopped');
    const line = page.getByRole('separator', { name: 'Height of the pictures' });
    await line.press('ArrowDown');
    const panes = await page.locator('.panes').evaluate((element: HTMLElement) => element.offsetHeight);
    await expect(
      line,
      'it measures the pictures, not the place that the dock keeps for them',
    ).toHaveAttribute('aria-valuenow', String(panes));
    expect(panes).toBeGreaterThan(128);
  },
);
