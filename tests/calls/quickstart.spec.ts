import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { DemoPage, SIDES, type Side } from '../support/demo';
import { expect, test } from '../support/fixtures';

test.describe('the quickstart', () => {
  test('previews, joins, shows who speaks in large, mutes, and leaves, on both sides alike', async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const demo = await start(page);
    await demo.act('You join');
    for (const side of SIDES) {
      await demo.expectPlaying(side, 'You (you)');
      await demo.expectPlaying(side, 'Ada');
    }
    await demo.act('Guest joins'); // and talks
    for (const side of SIDES)
      await expect(demo.tile(side, 'Grace')).toHaveClass(/large/, { timeout: 15_000 });

    for (const side of SIDES) {
      await demo.pane(side).getByRole('button', { name: 'Mute', exact: true }).click();
      await expect(demo.tile(side, 'You (you)')).toHaveClass(/muted/);
      await demo.pane(side).getByRole('button', { name: 'Camera off', exact: true }).click();
      await expect(demo.tile(side, 'You (you)')).toHaveClass(/off/);
      await expect(demo.pane(side).getByRole('button', { name: 'Unmute' })).toBeVisible();
      await demo.pane(side).getByRole('button', { name: 'Camera on', exact: true }).click();
      await demo.expectPlaying(side, 'You (you)');
      await demo.pane(side).getByRole('button', { name: 'Leave', exact: true }).click();
      await expect(demo.status(side)).toHaveText(/^You are out of/);
      await expect(demo.pane(side).locator('#preview video')).toBeVisible();
    }
  });

  test('joins under the name that was entered', async ({ page }) => {
    const demo = await start(page);
    for (const side of SIDES) {
      await demo.pane(side).getByLabel('Your name').fill('Konrad');
      await demo.pane(side).getByRole('button', { name: 'Join' }).click();
      await expect(demo.tile(side, 'Konrad (you)')).toBeVisible();
    }
  });

  test('uses the camera that was chosen', async ({ page }) => {
    const demo = await start(page);
    for (const side of SIDES) {
      await demo.pane(side).getByLabel('Camera').selectOption({ index: 1 });
      const label = await demo.pane(side).getByLabel('Camera').locator('option').nth(1).textContent();
      await expect.poll(() => previewLabel(demo, side), side).toBe(label);
    }
  });

  test('tells in a dialog what did not work', async ({ page }) => {
    const demo = await start(page);
    for (const side of SIDES) {
      const pane = demo.pane(side);
      await pane.getByLabel('Your name').fill(' ');
      await pane.getByRole('button', { name: 'Join' }).click();
      await expect(pane.getByRole('dialog', { name: 'That did not work' })).toContainText('answered 400');
      await pane.getByRole('button', { name: 'Close' }).click();
      await expect(pane.getByRole('dialog')).toHaveCount(0);
    }
  });
});

for (const side of SIDES) {
  test(`the quickstart on ${side} is a project that type-checks and builds`, async ({
    request,
  }, testInfo) => {
    const response = await request.get(`download/quickstart-${side}.zip`);
    const root = testInfo.outputPath(`quickstart-${side}`);
    for (const [path, content] of Object.entries(unzipSync(await response.body()))) {
      const file = testInfo.outputPath(path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    // What `npm install` would bring: the same packages in the same versions.
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
    const run = (program: string, ...args: string[]): Buffer =>
      execFileSync(process.execPath, [join(root, 'node_modules', program), ...args], { cwd: root });
    run('typescript/bin/tsc');
    run('vite/bin/vite.js', 'build');
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toContain('<script type="module"');
    expect(readFileSync(join(root, 'src/main.ts'), 'utf8')).toBe(
      readFileSync(`src/demos/quickstart/${side}.ts`, 'utf8'),
    );
  });
}

/** Opens the page and runs both until they show a preview. */
async function start(page: DemoPage['page']): Promise<DemoPage> {
  const demo = new DemoPage(page);
  await demo.open('quickstart/');
  await demo.button('Run both').click();
  for (const side of SIDES)
    await expect(demo.pane(side).locator('#preview video')).toBeVisible({ timeout: 20_000 });
  await expect(demo.button('You join')).toHaveAttribute('aria-disabled', 'false');
  return demo;
}

function previewLabel(demo: DemoPage, side: Side): Promise<string | undefined> {
  return demo
    .pane(side)
    .locator('#preview video')
    .evaluate((video: HTMLVideoElement) => (video.srcObject as MediaStream).getVideoTracks()[0]?.label);
}
