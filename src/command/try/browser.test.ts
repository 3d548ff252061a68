import type { BrowserType, LaunchOptions } from 'playwright-core';
import { expect, it } from 'vitest';
import { startBrowser } from './browser';

/** Playwright on a machine where nothing starts, each for its own reason. */
const playwright = (why: (options: LaunchOptions) => string): BrowserType =>
  ({
    launch: (options: LaunchOptions) => Promise.reject(new Error(why(options))),
  }) as unknown as BrowserType;

const MISSING = ({ channel }: LaunchOptions): string =>
  channel
    ? `Chromium distribution '${channel}' is not found at /opt/${channel}`
    : "browserType.launch: Executable doesn't exist at /home/ada/chrome";

it('says how to come by a browser where there is none', async () => {
  await expect(startBrowser(playwright(MISSING), {})).rejects.toThrow(
    /^No browser was found\. Install Chrome/,
  );
});

it('says why one that is there does not start', async () => {
  const chromium = playwright((options) =>
    options.channel === 'chrome' ? 'libnss3.so: cannot open shared object file' : MISSING(options),
  );
  await expect(startBrowser(chromium, {})).rejects.toThrow(
    /^A browser was found, and did not start: libnss3/,
  );
});

it('tries the one that is named and no other', async () => {
  const tried: LaunchOptions[] = [];
  const chromium = playwright((options) => (tried.push(options), 'broken'));
  await expect(startBrowser(chromium, { CHROMIUM_PATH: '/opt/mine' })).rejects.toThrow(
    'CHROMIUM_PATH is /opt/mine, which does not start: broken',
  );
  expect(tried).toEqual([{ executablePath: '/opt/mine' }]);
});
