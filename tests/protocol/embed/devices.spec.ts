// Which devices an app on `/sandbox.js` has.
import { expect, test } from '../../support/fixtures';
import { OwnApp, type Program } from '../../support/app/own-app';

const labels: Program<undefined, string[]> = async () =>
  (await navigator.mediaDevices.enumerateDevices()).map(({ label }) => label);

test('devices are synthetic, with the name that the tag says', async ({ page }) => {
  const app = await OwnApp.open(page, { sdks: [], attributes: 'data-name="Grace"' });
  expect(await app.run(labels)).toContain('Synthetic front camera');
  const width = await app.run(async ({ firstFrame }) => {
    const [track] = (await navigator.mediaDevices.getUserMedia({ video: true })).getVideoTracks();
    return (await firstFrame(track!)).videoWidth;
  });
  expect(width).toBeGreaterThan(0);
});

test('devices are the real ones where the tag says so', async ({ page }) => {
  const app = await OwnApp.open(page, { sdks: [], attributes: 'data-devices="real"' });
  expect(await app.run(labels)).not.toContain('Synthetic front camera');
  expect(await app.run(() => String(navigator.mediaDevices.getUserMedia))).toContain('[native code]');
});
