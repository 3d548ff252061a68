// What a bench runs on: the built site, served, and a browser whose CPU time can be told.
import { chromium } from '@playwright/test';
import { findChromium } from '../lib/browser.mjs';
import { startServer } from '../lib/server.mjs';
import { cpuSeconds } from './cpu.mjs';

/**
 * @typedef {object} Rig
 * @property {import('@playwright/test').Browser} browser
 * @property {string} url of the site, with a slash at its end
 * @property {(ms: number) => Promise<number>} cpu what all processes of the browser use meanwhile, in percent of a core
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<Rig>} */
export async function openRig() {
  const site = await startServer({ dir: process.env.E2E_DIST ?? 'dist' });
  const { executablePath, env } = await findChromium();
  const server = await chromium.launchServer({
    executablePath,
    args: ['--disable-background-networking', '--autoplay-policy=no-user-gesture-required'],
    ...(env ? { env: { ...process.env, ...env } } : {}),
  });
  const browser = await chromium.connect(server.wsEndpoint());
  const pid = server.process().pid ?? 0;
  return {
    browser,
    url: site.url,
    async cpu(ms) {
      const [before, started] = [cpuSeconds(pid), performance.now()];
      await new Promise((resolve) => setTimeout(resolve, ms));
      return (100_000 * (cpuSeconds(pid) - before)) / (performance.now() - started);
    },
    async close() {
      await browser.close();
      await server.close();
      await site.close();
    },
  };
}
