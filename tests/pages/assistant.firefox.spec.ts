// The page that scans an app, in Firefox. Its driver gives no folders and tells of no downloads.
import { strToU8, zipSync } from 'fflate';
import { expect, test } from '../support/fixtures';

const APP = Buffer.from(
  zipSync({
    'package.json': strToU8('{"dependencies":{"twilio-video":"^2.28.0"}}'),
    'src/join.js': strToU8(
      "import { connect } from 'twilio-video';\nconnect('t').then((room) => room.localParticipant.identity);\n",
    ),
  }),
);

test.use({ expectErrors: /connect-src|blocked the loading/ });

test(
  'a zip is scanned and can be stopped, its changes and the adapter are saved, and nothing leaves the page',
  { tag: '@whole' },
  async ({ page }) => {
    await page.addInitScript(() => {
      // What is saved, by the name that its file gets.
      const saved: Record<string, string> = {};
      const made = new Map<string, Blob>();
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob: Blob) => {
        const url = createObjectURL(blob);
        made.set(url, blob);
        return url;
      };
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        void made
          .get(this.href)
          ?.text()
          .then((text) => (saved[this.download] = text));
        HTMLElement.prototype.click.call(this);
      };
      Object.assign(window, { saved });
    });
    await page.goto('assistant/');
    const status = page.locator('crossfade-assistant [data-status]');
    const choose = () =>
      page
        .locator('crossfade-assistant [data-field-zip]')
        .setInputFiles({ name: 'app.zip', mimeType: 'application/zip', buffer: APP });
    await choose();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(status).toHaveText('Stopped. Nothing was kept.');

    await choose();
    await expect(status).toHaveText('Done: 4 uses in 1 file.');
    const saved = (name: string) =>
      page.evaluate(
        (name) => (window as unknown as { saved: Record<string, string> }).saved[name] ?? '',
        name,
      );
    const changes = page.locator('.changes');
    await changes.getByRole('button', { name: 'Save as a patch' }).click();
    await expect
      .poll(() => saved('run-on-videosdk.patch'))
      .toContain("+import { connect } from './twilio-on-videosdk';");
    await changes.getByRole('button', { name: 'Save twilio-on-videosdk.js' }).click();
    await expect.poll(() => saved('twilio-on-videosdk.js')).toContain('export class Room extends Emitter');
    const answer = await page.evaluate(() =>
      fetch(location.href).then(
        () => 'answered',
        () => 'refused',
      ),
    );
    expect(answer).toBe('refused');
  },
);
