import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SDK_VERSIONS } from '../mapping/versions';

describe.each([
  ['twilio', `https://sdk.twilio.com/js/video/releases/${SDK_VERSIONS.twilio}/twilio-video.min.js`],
  ['videosdk', `https://sdk.videosdk.live/js-sdk/${SDK_VERSIONS.videosdk}/videosdk.js`],
])('the script tags for %s', (side, address) => {
  const html = readFileSync(new URL(`cdn/${side}.html`, import.meta.url), 'utf8');

  it('load the installed version, from the address in the package’s own README', () => {
    expect(/src="([^"]*)"/.exec(html)?.[1]).toBe(address);
    const name = side === 'twilio' ? 'twilio-video' : '@videosdk.live/js-sdk';
    const readme = readFileSync(new URL(`../../node_modules/${name}/README.md`, import.meta.url), 'utf8');
    expect(readme).toContain(address.replace('https:', side === 'twilio' ? '' : 'https:'));
  });
});
