// The script tags that the guide shows, on a page of their own. The package's file stands in for the CDN's.
import { readFileSync } from 'node:fs';
import { expect, test } from '../support/fixtures';

const sides = [
  { side: 'twilio', file: 'twilio-video/dist/twilio-video.min.js', entry: 'Twilio.Video.connect' },
  { side: 'videosdk', file: '@videosdk.live/js-sdk/videosdk.js', entry: 'VideoSDK.initMeeting' },
];

for (const { side, file, entry } of sides) {
  test(`the script tags for ${side} bring what the guide says`, async ({ page, allowedOrigins }) => {
    const html = readFileSync(`src/snippets/cdn/${side}.html`, 'utf8');
    const address = /src="([^"]*)"/.exec(html)![1]!;
    allowedOrigins.add(new URL(address).origin);
    await page.route(address, (route) =>
      route.fulfill({ path: `node_modules/${file}`, contentType: 'text/javascript' }),
    );
    // A page of the site's own origin, so that the snippet's scripts may use what a secure page may.
    await page.route('**/cdn-test', (route) => route.fulfill({ body: html, contentType: 'text/html' }));
    await page.goto('cdn-test');
    expect(await page.evaluate(`typeof ${entry}`)).toBe('function');
  });
}
