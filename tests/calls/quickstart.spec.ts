import { DemoPage, SIDES, type Side } from '../support/demo';
import { expect, test } from '../support/fixtures';

test.describe('the quickstart', () => {
  test('previews, joins, shows who speaks in large, mutes, and leaves, on both sides alike', async ({
    page,
  }) => {
    const demo = await start(page);
    await demo.act('You join');
    await demo.expectPlayingOnBoth('You');
    await demo.expectPlayingOnBoth('Ada');
    await demo.act('Guest joins'); // and talks
    for (const side of SIDES) await expect(demo.tile(side, 'Grace')).toHaveClass(/large/);

    for (const side of SIDES) {
      await demo.pane(side).getByRole('button', { name: 'Mute', exact: true }).click();
      await expect(demo.tile(side, 'You')).toHaveClass(/muted/);
      await demo.pane(side).getByRole('button', { name: 'Camera off', exact: true }).click();
      await expect(demo.tile(side, 'You')).toHaveClass(/off/);
      await expect(demo.pane(side).getByRole('button', { name: 'Unmute' })).toBeVisible();
      await demo.pane(side).getByRole('button', { name: 'Camera on', exact: true }).click();
      await demo.expectPlaying(side, 'You');
      await demo.pane(side).getByRole('button', { name: 'Leave', exact: true }).click();
      await expect(demo.status(side)).toHaveText(/^You are out of/);
      await expect(demo.pane(side).locator('#preview video')).toBeVisible();
    }
  });

  test(
    'tells in a dialog what did not work, uses the camera that was chosen, and joins under the name that was entered',
    { tag: '@whole' },
    async ({ page }) => {
      const demo = await start(page);
      for (const side of SIDES) {
        const pane = demo.pane(side);
        await test.step(`${side}: the dialog`, async () => {
          await pane.getByLabel('Your name').fill(' ');
          await pane.getByRole('button', { name: 'Join' }).click();
          await expect(pane.getByRole('dialog', { name: 'That did not work' })).toContainText('answered 400');
          await pane.getByRole('button', { name: 'Close' }).click();
          await expect(pane.getByRole('dialog')).toHaveCount(0);
        });
        await test.step(`${side}: the camera`, async () => {
          const camera = pane.getByLabel('Camera');
          await camera.selectOption({ index: 1 });
          const label = await camera.locator('option').nth(1).textContent();
          await expect.poll(() => previewLabel(demo, side), side).toBe(label);
        });
        await test.step(`${side}: the name`, async () => {
          await pane.getByLabel('Your name').fill('Konrad');
          await pane.getByRole('button', { name: 'Join' }).click();
          await expect(demo.events(side, 'Konrad').first()).toBeAttached();
        });
      }
    },
  );
});

/** Opens the page and runs both until they show a preview. */
async function start(page: DemoPage['page']): Promise<DemoPage> {
  const demo = new DemoPage(page);
  await demo.open('quickstart/');
  await demo.button('Run both').click();
  for (const side of SIDES) await expect(demo.pane(side).locator('#preview video')).toBeVisible();
  await expect(demo.button('You join')).toHaveAttribute('aria-disabled', 'false');
  return demo;
}

function previewLabel(demo: DemoPage, side: Side): Promise<string | undefined> {
  return demo
    .pane(side)
    .locator('#preview video')
    .evaluate((video: HTMLVideoElement) => (video.srcObject as MediaStream).getVideoTracks()[0]?.label);
}
