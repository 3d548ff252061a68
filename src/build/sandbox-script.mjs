// @ts-check
import { join } from 'node:path';
import { bundleForBrowser } from './browser-script.mjs';
import { scriptTextInEsbuild } from './script-text.mjs';

/**
 * `/sandbox.js`: one classic script, whose timers and clock are the browser's own whatever a test does to those of the page.
 * @returns {Promise<string>}
 */
export const bundleSandbox = () =>
  bundleForBrowser('src/embed/sandbox.ts', {
    inject: [join(process.cwd(), 'src/embed/own-time.ts')],
    plugins: [scriptTextInEsbuild],
  });
