import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { findChromium, findFirefox } from './scripts/lib/browser.mjs';
import { workersOf } from './scripts/lib/lanes.mjs';
import { freePort } from './scripts/lib/server.mjs';
import type { SiteOptions } from './tests/support/fixtures.ts';

const chromium = await findChromium();
const firefox = findFirefox();

// Workers load this file too, and inherit the variable: all of them speak of one server.
const port = (process.env.E2E_PORT ??= String(await freePort()));
const dist = process.env.E2E_DIST ?? 'dist';

type Lane = NonNullable<PlaywrightTestConfig<SiteOptions>['projects']>[number];

const config: PlaywrightTestConfig<SiteOptions> = {
  testDir: 'tests',
  // The rest, tests/site, is Vitest's.
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/end-to-end',
  // A second try tells a flaky test from a broken one, and is named in the summary (docs/decisions/0008).
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  // Ample, for a machine that has other things to do: a test that passes does not wait for them.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    screenshot: 'only-on-failure',
    // Pictures and copies of the page at each action would cost the calls under test more than they have to spare.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
  },
  webServer: {
    // Packing costs time that the calls under test need, and nothing goes over a wire.
    command: `node scripts/serve.mjs --dir "${dist}" --port ${port} --no-compress`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
  projects: [
    // What opens pages, and runs no call or a short one whose pictures nobody looks at.
    ...['pages', 'protocol', 'isolation'].map(chromiumLane),
    // What waits on clocks of the SDKs.
    chromiumLane('waits'),
    // Calls with media whose pictures are looked at.
    chromiumLane('calls'),
    {
      name: 'firefox',
      workers: workersOf('firefox'),
      // Its own files, and the tests of all lanes that are tagged: @firefox, or @firefox:whole where `npm test` leaves it
      // to Chromium.
      grep: /\.firefox\.spec\.ts|@firefox/,
      use: {
        browserName: 'firefox',
        // Drives a stock Firefox; Playwright's own build of it is not needed.
        channel: 'moz-firefox',
        browserMissing: !firefox,
        // Firefox reports these even where a library only tries, and does without: zod and VideoSDK's SDK do.
        harmlessErrors: /blocked (a JavaScript eval|WebAssembly) \(script-src\)/,
        launchOptions: firefox ? { executablePath: firefox.executablePath } : {},
      },
    },
  ],
};

/** The tests of a folder, in Chromium. */
function chromiumLane(lane: string): Lane {
  return {
    name: lane,
    testDir: `tests/${lane}`,
    testIgnore: '**/*.firefox.spec.ts',
    workers: workersOf(lane),
    fullyParallel: true,
    use: {
      browserName: 'chromium',
      launchOptions: {
        executablePath: chromium.executablePath,
        ...(chromium.env ? { env: { ...definedEnv(), ...chromium.env } } : {}),
        args: ['--disable-background-networking', '--disable-component-update', '--disable-quic'],
      },
    },
  };
}

export default defineConfig(config);

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
