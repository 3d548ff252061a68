import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { findChromium, findFirefox, findLightChromium, type FoundBrowser } from './scripts/lib/browser.mjs';
import { FEATURES_OFF } from './scripts/lib/chromium-switches.mjs';
import { workersOf } from './scripts/lib/lanes.mjs';
import { freePort } from './scripts/lib/server.mjs';
import type { BrowserOptions, SiteOptions } from './tests/support/fixtures.ts';

interface Browsers {
  chromium: FoundBrowser;
  lightChromium: FoundBrowser;
  firefox: FoundBrowser | undefined;
}

// Finding one starts it. Workers load this file too, and inherit the variable: what has been found is not sought again.
process.env.E2E_BROWSERS ??= JSON.stringify({
  chromium: await findChromium(),
  lightChromium: await findLightChromium(),
  firefox: findFirefox(),
} satisfies Browsers);
const { chromium, lightChromium, firefox } = JSON.parse(process.env.E2E_BROWSERS) as Browsers;

// All workers speak of one server.
const port = (process.env.E2E_PORT ??= String(await freePort()));
const dist = process.env.E2E_DIST ?? 'dist';

/**
 * Ample, for a machine that has other things to do: a test that passes does not wait for it. No test has a time of its own
 * for what has to come (a rule of ESLint holds them to that): such times are what fails first on a slow machine.
 */
const PATIENCE_MS = 120_000;

/**
 * V8 notes where in the source each instruction stands when it compiles, not when it is asked. With Playwright attached it is
 * asked for every message in the console and every error, and reads a whole SDK again for it: a reader's browser never does.
 */
const KNOWN_POSITIONS = '--js-flags=--no-enable-lazy-source-positions';

type Lane = NonNullable<PlaywrightTestConfig<SiteOptions, BrowserOptions>['projects']>[number];

const config: PlaywrightTestConfig<SiteOptions, BrowserOptions> = {
  testDir: 'tests',
  // The rest, tests/site, is Vitest's.
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/end-to-end',
  // A second try tells a flaky test from a broken one, and is named in the summary (docs/decisions/0008).
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 400_000,
  expect: { timeout: PATIENCE_MS, toPass: { timeout: PATIENCE_MS, intervals: [50, 100, 250] } },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    screenshot: 'only-on-failure',
    // Recorded all the time, an eighth of what a test with a call costs is its trace. Without retries, ask for one: --trace on.
    trace: 'on-first-retry',
    // Made-up cameras then give six frames a second, not twenty: a call costs a third less. Tests of rates and of motion ask
    // for the usual ones.
    contextOptions: { reducedMotion: 'reduce' },
  },
  webServer: {
    // Packing costs time that the calls under test need, and nothing goes over a wire.
    command: `node scripts/serve.mjs --dir "${dist}" --port ${port} --no-compress`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
  projects: [
    // Calls with media whose pictures are looked at.
    chromiumLane('calls', lightChromium),
    // What the steps' tests expect holds for their programs in React too.
    {
      ...chromiumLane('calls', lightChromium),
      name: 'react',
      testDir: 'tests',
      testMatch: [
        '**/steps/{connect,render,participants,mute,share,data,leave}.spec.ts',
        '**/steps/{before,devices,reconnect,refused,effects}.spec.ts',
        '**/steps/{chat,speakers,quality,receive,roles,network,recording}.spec.ts',
        '**/calls/quickstart.spec.ts',
        '**/waits/preflight.spec.ts',
      ],
      // What is fetched, and the home page, are not about the programs.
      grepInvert: /fetched on Run|home page/,
      use: { ...chromiumLane('calls', lightChromium).use, variant: 'react' },
    },
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
        launchOptions: firefox
          ? {
              executablePath: firefox.executablePath,
              firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 },
            }
          : {},
      },
    },
    // What waits on clocks of the SDKs.
    chromiumLane('waits', lightChromium),
    // What opens pages, and runs no call or a short one whose pictures nobody looks at.
    chromiumLane('pages', lightChromium),
    chromiumLane('protocol', lightChromium),
    // The wall has to hold in the browser that people use.
    chromiumLane('isolation', chromium),
  ],
};

/** The tests of a folder, in Chromium. */
function chromiumLane(lane: string, browser: FoundBrowser): Lane {
  return {
    name: lane,
    testDir: `tests/${lane}`,
    testIgnore: '**/*.firefox.spec.ts',
    workers: workersOf(lane),
    fullyParallel: true,
    use: {
      browserName: 'chromium',
      // For tests that need devices.
      wholeChromium: startOf(chromium),
      launchOptions: {
        ...startOf(browser),
        args: [
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-quic',
          FEATURES_OFF,
          KNOWN_POSITIONS,
        ],
      },
    },
  };
}

export default defineConfig(config);

/** What Playwright is told to start it. */
function startOf({ executablePath, env }: FoundBrowser): {
  executablePath: string;
  env?: Record<string, string>;
} {
  return { executablePath, ...(env ? { env: { ...definedEnv(), ...env } } : {}) };
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
