// The playground gives its programs away as projects.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page, Request } from '@playwright/test';
import { linkFor } from '../../src/playground/link';
import { DemoPage } from '../support/demo';
import { typeFirst, VIDEOSDK } from '../support/editor';
import { expect, test } from '../support/fixtures';

// In Chromium alone: of a download that a page has made itself, Playwright hears nothing from Firefox.
test('gives a program away as a project, with a warning while it is somebody else’s', async ({ page }) => {
  const link = linkFor({ demo: 'empty', actions: [], twilio: '// theirs\n' });
  await new DemoPage(page).open(`playground/${link}`);
  await expect(page.getByRole('alert')).toContainText('This code came from a link');
  const exporting = page.getByRole('button', { name: 'Export' });
  const warning = page.getByText(
    'Somebody else changed this code. In a project it runs without the isolation',
  );
  await exporting.click();
  await expect(warning).toBeVisible();
  await exporting.click();
  await new DemoPage(page).startFrom('leave');
  await expect(page.getByRole('alert')).toBeHidden();
  await typeFirst(page, VIDEOSDK, '// mine\n');
  await exporting.click();
  await expect(warning).toBeHidden();
  const { name, files } = await downloaded(page, 'VideoSDK');
  expect(name).toBe('leave-videosdk.zip');
  expect(files['src/main.ts']).toMatch(/^\/\/ mine\nimport \{ VideoSDK \}/);
  expect(files['index.html']).toContain('id="status"');
  expect(files['README.md']).toContain('leave on VideoSDK');
});

for (const side of ['Twilio Video', 'VideoSDK']) {
  test(
    `sends the project for ${side} to StackBlitz, as it is downloaded, in a tab that knows nothing of this one`,
    { tag: side === 'VideoSDK' ? '@whole' : [] },
    async ({ page, context, allowedOrigins }) => {
      allowedOrigins.add('https://stackblitz.com');
      let post: Request | undefined;
      await context.route('https://stackblitz.com/**', (route) => {
        post = route.request();
        return route.fulfill({ contentType: 'text/html', body: '<title>There</title>' });
      });
      await new DemoPage(page).open('playground/');
      await new DemoPage(page).startFrom('mute');
      await typeFirst(page, `${side} program`, "// für dich: '&=+%\n");
      await page.getByRole('button', { name: 'Export' }).click();
      const open = page.getByRole('button', { name: `Open in StackBlitz for ${side}` });
      await expect(open).toHaveAccessibleDescription(/^StackBlitz is another site\. .+ no token/);
      expect(post).toBeUndefined();
      const [tab] = await Promise.all([context.waitForEvent('page'), open.click()]);
      await expect(tab).toHaveTitle('There');
      expect(await tab.evaluate(() => opener)).toBeNull();
      expect(post?.url()).toBe('https://stackblitz.com/run');
      expect(post?.method()).toBe('POST');

      const { name, files } = await downloaded(page, side);
      const sent = Object.fromEntries(
        [...new URLSearchParams(post?.postData() ?? '')].map(([key, value]) => [
          key,
          value.replaceAll('\r\n', '\n'),
        ]),
      );
      expect(sent).toEqual({
        'project[title]': name.replace('.zip', ''),
        'project[description]': 'From the playground of Crossfade',
        'project[template]': 'node',
        ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`project[files][${path}]`, text])),
      });
      expect(sent['project[files][src/main.ts]']).toContain("// für dich: '&=+%\n");
    },
  );
}

/** Downloads a side's project and unpacks it: text by path within its folder. */
async function downloaded(
  page: Page,
  side: string,
): Promise<{ name: string; files: Record<string, string> }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: `Download for ${side}` }).click();
  const download = await downloading;
  const name = download.suggestedFilename();
  const unpacked = unzipSync(readFileSync(await download.path()));
  const files = Object.entries(unpacked).map(([path, bytes]) => [
    path.replace(`${name.replace('.zip', '')}/`, ''),
    strFromU8(bytes),
  ]);
  return { name, files: Object.fromEntries(files) as Record<string, string> };
}
