// The live mode. The vendors' real services cannot be asked here: a server on this machine plays every host there is, and
// the browser makes its own connections to it, under the policies of page and pane.
import type { Page } from '@playwright/test';
import { goodTwilio, goodVideosdk, written } from '../src/tokens/test-tokens';
import { DemoPage, SIDES } from './support/demo';
import { expect, test as base } from './support/fixtures';
import { initConfig, twilioSignalling, videosdkSignalling } from './support/live/services';
import { openVendors, type Vendors } from './support/live/vendors';

const test = base.extend<{ vendors: Vendors }, { allVendors: Vendors }>({
  allVendors: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const vendors = await openVendors();
      await use(vendors);
      vendors.close();
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, allVendors }, use) => {
      const args = [
        ...(launchOptions.args ?? []),
        `--host-resolver-rules=MAP * 127.0.0.1:${allVendors.port}, EXCLUDE localhost`,
        '--ignore-certificate-errors',
      ];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
  vendors: async ({ allVendors }, use) => {
    allVendors.reset();
    await use(allVendors);
  },
});

const SIGNALLING = 'global.vss.twilio.com';
const INSIGHTS = 'sdkgw.us1.twilio.com';
const API = 'api.videosdk.live';
const MEETING = 'meeting-7.videosdk.live';
const LIVE = 'the real services, with your tokens';

class LivePage extends DemoPage {
  async openLive(): Promise<void> {
    await this.open('live/');
    await this.page.getByLabel(LIVE).check();
  }

  /** Gives both tokens, good ones when not said otherwise, and runs. */
  async runLive({ twilio, videosdk }: { twilio?: string; videosdk?: string } = {}): Promise<void> {
    await this.openLive();
    await this.token('Twilio Video').fill(twilio ?? (await goodTwilio()));
    await this.token('VideoSDK').fill(videosdk ?? (await goodVideosdk()));
    await this.button('Run both').click();
  }

  token(vendor: string) {
    return this.page.getByRole('group', { name: vendor, exact: true }).getByLabel('Token');
  }
}

test.use({ expectErrors: undefined });

test.describe('whom the SDKs address', () => {
  test.beforeEach(({ allowedOrigins }) => {
    for (const host of [SIGNALLING, INSIGHTS, API, MEETING]) allowedOrigins.add(`https://${host}`);
  });

  test('their vendors’ hosts and nobody else, by connections of their own', async ({ page, vendors }) => {
    vendors.behaviour.socket = (host, _path, socket) =>
      host === SIGNALLING
        ? twilioSignalling(socket, { answer: 'connected' })
        : host === MEETING && videosdkSignalling(socket);
    let authorization: unknown;
    vendors.behaviour.request = (host, path, headers) => {
      if (host !== API || !path.endsWith('/init-config')) return undefined;
      authorization = headers['authorization'];
      return { status: 200, json: initConfig(MEETING) };
    };
    const demo = new LivePage(page);
    await demo.runLive();
    await demo.expectEvent('twilio', 'connect() resolved');
    await demo.expectEvent('videosdk', 'join() resolved');
    await expect(demo.status('twilio')).toHaveText('In room "stand-up" as ada');
    expect(authorization).toBe(await demo.token('VideoSDK').inputValue());
    await expect
      .poll(() => [...vendors.addressed].sort())
      .toEqual([API, SIGNALLING, MEETING, INSIGHTS].sort());
  });
});
