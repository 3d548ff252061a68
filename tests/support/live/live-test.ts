// The `test` of the live mode: every host but the site's own is a server of this machine, and the browser makes its own
// connections to it, under the policies of page and pane.
import type { Locator, Page } from '@playwright/test';
import { goodTwilio, goodVideosdk } from '../../../src/tokens/testing/test-tokens';
import { DemoPage } from '../demo';
import { expect, test as base } from '../fixtures';
import { openVendors, type Vendors } from './vendors';

export const SIGNALLING = 'global.vss.twilio.com';
export const INSIGHTS = 'sdkgw.us1.twilio.com';
export const API = 'api.videosdk.live';
export const MEETING = 'meeting-7.videosdk.live';
export const LIVE = 'the real services, with your tokens';

export const test = base.extend<{ vendors: Vendors }, { allVendors: Vendors }>({
  allVendors: [
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
        // Names that end in `.local` are those of ICE candidates, and lead to this machine by themselves.
        `--host-resolver-rules=MAP * 127.0.0.1:${allVendors.port}, EXCLUDE localhost, EXCLUDE *.local`,
        '--ignore-certificate-errors',
      ];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
  allowedOrigins: async ({ allowedOrigins }, use) => {
    for (const host of [SIGNALLING, INSIGHTS, API, MEETING]) allowedOrigins.add(`https://${host}`);
    await use(allowedOrigins);
  },
  vendors: async ({ allVendors }, use) => {
    allVendors.reset();
    await use(allVendors);
  },
});

export class LivePage extends DemoPage {
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

  token(vendor: string): Locator {
    return this.page.getByRole('group', { name: vendor, exact: true }).getByLabel('Token');
  }
}

/** Keeps what a page prints to its console. It must not be open yet. */
export function printedBy(page: Page): string[] {
  const printed: string[] = [];
  page.on('console', (message) => printed.push(message.text()));
  return printed;
}

/** Expects tokens to stand in nothing that the page shows, keeps, shares or has printed. */
export async function expectKeptNowhere(
  page: Page,
  tokens: readonly string[],
  printed: readonly string[],
): Promise<void> {
  await page.getByRole('tab', { name: 'Events' }).click();
  await page.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect(page).toHaveURL(/#code=/);
  const kept = await page.evaluate(() => ({
    text: document.body.innerText,
    markup: document.documentElement.outerHTML,
    address: location.href,
    storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  }));
  for (const token of tokens) {
    const signature = token.split('.')[2]!;
    for (const [place, text] of Object.entries({ ...kept, console: printed.join() }))
      expect(text, place).not.toContain(signature);
  }
}
