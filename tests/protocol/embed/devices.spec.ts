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

test('an element that the browser keeps silent is named, and begins with the first click', async ({
  page,
}) => {
  const texts: string[] = [];
  page.on('console', (message) => texts.push(message.text()));
  // What the test's own programs do counts as a gesture: the page does it by itself.
  await OwnApp.open(page, {
    sdks: [],
    body: `<video autoplay playsinline onplaying="console.log('plays')"></video>
      <script>
        const show = (stream) => (document.querySelector('video').srcObject = stream);
        navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(show);
      </script>`,
  });
  await expect.poll(() => texts.join('\n')).toContain('does not play sound before the first click');
  expect(texts).not.toContain('plays');
  await page.mouse.click(5, 5);
  await expect.poll(() => texts).toContain('plays');
});

test('devices are the real ones where the tag says so', async ({ page }) => {
  const app = await OwnApp.open(page, { sdks: [], attributes: 'data-devices="real"' });
  expect(await app.run(labels)).not.toContain('Synthetic front camera');
  expect(await app.run(() => String(navigator.mediaDevices.getUserMedia))).toContain('[native code]');
});

test.describe('a page whose policy forbids the sound', () => {
  test.use({ expectErrors: /content security policy/i });

  test('is told by the synthetic microphone what the policy has to allow', async ({ page }) => {
    const policy = (sources: string) =>
      `<meta http-equiv="Content-Security-Policy" content="media-src ${sources}">`;
    const ask: Program<undefined> = () => navigator.mediaDevices.getUserMedia({ audio: true });
    const strict = await OwnApp.open(page, { sdks: [], head: policy('mediastream:') });
    expect((await strict.failure(ask))?.message).toMatch(
      /Content-Security-Policy forbids .* media-src has to allow blob:/,
    );
    const open = await OwnApp.open(page, { sdks: [], head: policy('mediastream: blob:') });
    expect(await open.failure(ask)).toBeUndefined();
  });
});
