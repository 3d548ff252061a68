import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import type { Browser, BrowserType, LaunchOptions } from 'playwright-core';
import { messageOf } from '../../sandbox/message-of';

/*
 * The browser that two people sit at. Neither it nor what drives it is in the package: Playwright is looked for where the app is, and a browser
 * on the machine.
 */

const PACKAGES = ['playwright-core', 'playwright', '@playwright/test'];
/** Installed browsers that Playwright finds by itself, and on Linux Chromium. */
const CHANNELS = ['chrome', 'msedge'];
const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome'];

/** What Playwright says of a browser that is not installed. */
const NOT_THERE = /executable doesn't exist|is not found at/i;

/** @param folders where to look, such as the app's */
export function findPlaywright(folders: readonly string[]): BrowserType | undefined {
  for (const folder of folders) {
    const require = createRequire(join(folder, 'any.js'));
    for (const name of PACKAGES) {
      try {
        return (require(name) as { chromium: BrowserType }).chromium;
      } catch {
        // Not here.
      }
    }
  }
  return undefined;
}

/** How to come by what drives the browser. */
export function playwrightMissing(site: string | undefined): string {
  const tarball = `${site ?? '<address of the site>/'}crossfade.tgz`;
  return (
    'playwright-core, which controls the browser, was not found. Either install it in your app, npm install --save-dev playwright-core, or run\n' +
    `  npx -p playwright-core -p ${tarball} crossfade try <folder>\n` +
    'With --by-hand you do not need it: you open the app in two tabs yourself.'
  );
}

/**
 * Starts the browser that `CHROMIUM_PATH` names, or Playwright's own, or an installed Chrome, Edge or Chromium.
 * @throws {Error} that says what to do
 */
export async function startBrowser(
  chromium: BrowserType,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Browser> {
  const named = env['CHROMIUM_PATH'];
  const ways = named ? [{ executablePath: named }] : installed(env);
  const reasons: string[] = [];
  for (const way of ways) {
    try {
      return await chromium.launch(way);
    } catch (error) {
      reasons.push(messageOf(error));
    }
  }
  if (named) throw new Error(`CHROMIUM_PATH is ${named}, which does not start: ${reasons.join()}`);
  const broken = reasons.find((reason) => !NOT_THERE.test(reason));
  throw new Error(
    `${broken === undefined ? 'No browser was found.' : `A browser was found, and did not start: ${broken}\n`} Install Chrome, Edge or Chromium, or run npx playwright-core install chromium, or set CHROMIUM_PATH to a browser's program file.`,
  );
}

function installed(env: Readonly<Record<string, string | undefined>>): LaunchOptions[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const found = ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name))).filter(existsSync);
  return [
    {},
    ...CHANNELS.map((channel) => ({ channel })),
    ...found.slice(0, 1).map((executablePath) => ({ executablePath })),
  ];
}
