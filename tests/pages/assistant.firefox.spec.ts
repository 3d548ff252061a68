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
  'a zip is scanned and can be stopped, its changes are saved, and nothing leaves the page',
  { tag: '@whole' },
  async ({ page }) => {
    await page.addInitScript(() => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (made: Blob) => {
        if (made.type.includes('diff'))
          void made.text().then((text) => Object.assign(window, { saved: text }));
        return createObjectURL(made);
      };
    });
    await page.goto('assistant/');
    const status = page.locator('[data-status]');
    const choose = () =>
      page
        .locator('[data-field-zip]')
        .setInputFiles({ name: 'app.zip', mimeType: 'application/zip', buffer: APP });
    await choose();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(status).toHaveText('Stopped. Nothing was kept.');

    await choose();
    await expect(status).toHaveText('Done: 4 uses in 1 file.', { timeout: 60_000 });
    await page.locator('.changes').getByRole('button', { name: 'Save as a patch' }).click();
    await expect
      .poll(() => page.evaluate(() => (window as { saved?: string }).saved ?? ''))
      .toContain("+import { connect } from './twilio-on-videosdk';");
    const answer = await page.evaluate(() =>
      fetch(location.href).then(
        () => 'answered',
        () => 'refused',
      ),
    );
    expect(answer).toBe('refused');
  },
);
