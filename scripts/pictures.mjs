// Takes the pictures of README.md from the built site, after its look or its words have changed: npm run build, then
// node scripts/pictures.mjs
import { join } from 'node:path';
import sharp from 'sharp';
import { openRig } from './bench/rig.mjs';
import { projectRoot } from './lib/npm.mjs';

/** Time for pictures to get sharp and events to arrive: nobody looks at what is shown before that. */
const SETTLE_MS = 2500;

/** The step, both SDKs in a room with two guests. */
const WORKSPACE = { width: 1280, height: 800 };
const TALL = { width: 1280, height: 1200 };
/** By which the events of one action get room beneath the pictures. */
const STEPS = 14;

const { browser, url, close } = await openRig();
try {
  const page = await browser.newPage({ viewport: WORKSPACE, colorScheme: 'light' });
  await page.goto(`${url}steps/connect/`);
  await page.getByRole('button', { name: 'Run both', exact: true }).click();
  for (const event of ['connect() resolved', 'meeting-joined'])
    await page.locator('[data-log] li', { hasText: event }).first().waitFor({ state: 'attached' });
  await page.waitForTimeout(SETTLE_MS);
  await page.getByRole('button', { name: 'Guest joins', exact: true }).click();
  for (const pane of await page.locator('.panes iframe').all())
    await pane.contentFrame().getByText('Grace').first().waitFor();
  await page.waitForTimeout(SETTLE_MS);
  await write('screenshot', await page.screenshot());

  await page.setViewportSize(TALL);
  await page.getByRole('separator', { name: 'Height of what the SDKs report' }).focus();
  for (let step = 0; step < STEPS; step++) await page.keyboard.press('ArrowDown');
  await page.getByRole('table', { name: 'Guest joins' }).first().scrollIntoViewIfNeeded();
  await page.waitForTimeout(SETTLE_MS);
  await write('timeline', await page.locator('.results').screenshot());
} finally {
  await close();
}

/** @param {string} name @param {Buffer} picture */
async function write(name, picture) {
  await sharp(picture)
    .png({ palette: true })
    .toFile(join(projectRoot, `docs/${name}.png`));
}
