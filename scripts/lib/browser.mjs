// Finds the browsers that the end-to-end tests drive. Nothing is downloaded: they are installed or come in an npm package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

/**
 * @typedef {{ executablePath: string, env?: Record<string, string> }} FoundBrowser `env` is what it needs in its environment
 *
 * @typedef {object} Machine what the search asks of the machine; tests replace it
 * @property {Record<string, string | undefined>} env
 * @property {NodeJS.Platform} platform
 * @property {(path: string) => boolean} exists
 * @property {(browser: FoundBrowser) => boolean} starts whether it starts; asked only where that shows no window
 * @property {() => Promise<FoundBrowser[]>} packaged the ways to start the Chromium in the npm package; may throw
 */

/** @type {Machine} */
const thisMachine = {
  env: process.env,
  platform: process.platform,
  exists: existsSync,
  starts,
  packaged: packagedChromium,
};

/**
 * Finds a Chromium: `CHROMIUM_PATH`, then an installed Chromium or Chrome, then the one in the package @sparticuz/chromium.
 * @param {Machine} [machine]
 * @returns {Promise<FoundBrowser>}
 * @throws {Error} with a sentence that says what to do
 */
export async function findChromium(machine = thisMachine) {
  const named = namedBy('CHROMIUM_PATH', machine);
  if (named) return named;
  const installed = installedBrowser(chromiumPaths(machine), machine);
  if (installed) return installed;
  const packaged = await machine.packaged().catch(() => []);
  const working = packaged.find((browser) => machine.starts(browser));
  if (working) return working;
  throw new Error(
    'No Chromium was found for the end-to-end tests. Install Chromium or Chrome (on Debian: apt-get install -y chromium), ' +
      'or set CHROMIUM_PATH to its program file.',
  );
}

/**
 * Finds the Chromium for tests that need no more of a browser than its pages: the headless shell where one is installed, which
 * takes a quarter less of the cores, and otherwise what {@link findChromium} finds. `CHROMIUM_PATH` is meant for all tests.
 * @param {Machine} [machine]
 * @returns {Promise<FoundBrowser>}
 * @throws {Error} as findChromium
 */
export async function findLightChromium(machine = thisMachine) {
  const shell = machine.env.CHROMIUM_PATH ? undefined : installedBrowser(shellPaths(machine), machine);
  return shell ?? findChromium(machine);
}

/**
 * Finds a Firefox: `FIREFOX_PATH`, then an installed one.
 * @param {Machine} [machine]
 * @returns {FoundBrowser | undefined} none: the tests that need it are to be reported as skipped
 * @throws {Error} if FIREFOX_PATH names something that does not start
 */
export function findFirefox(machine = thisMachine) {
  return namedBy('FIREFOX_PATH', machine) ?? installedBrowser(firefoxPaths(machine), machine);
}

/** What to say when findFirefox finds none. */
export const firefoxMissing =
  'No Firefox was found: its tests are skipped. Install it (on Debian: apt-get install -y firefox-esr) or set FIREFOX_PATH.';

/**
 * @param {string} variable
 * @param {Machine} machine
 * @returns {FoundBrowser | undefined}
 */
function namedBy(variable, machine) {
  const executablePath = machine.env[variable];
  if (!executablePath) return undefined;
  const found = installedBrowser([executablePath], machine);
  if (!found)
    throw new Error(
      `${variable} is set to ${executablePath}, which is no program that starts. Correct or unset it.`,
    );
  return found;
}

/**
 * @param {string[]} paths
 * @param {Machine} machine
 * @returns {FoundBrowser | undefined}
 */
function installedBrowser(paths, machine) {
  const executablePath = paths.find(
    // On Windows `--version` would open a window.
    (path) =>
      machine.exists(path) && (machine.platform === 'win32' || machine.starts({ executablePath: path })),
  );
  return executablePath ? { executablePath } : undefined;
}

/** @param {Machine} machine */
function chromiumPaths(machine) {
  if (machine.platform === 'darwin') {
    return macPaths(machine, [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
    ]);
  }
  if (machine.platform === 'win32') {
    return windowsPaths(machine, [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
    ]);
  }
  return pathsOnPath(machine, ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']);
}

/** The shell as Debian and Puppeteer name it. @param {Machine} machine */
const shellPaths = (machine) =>
  machine.platform === 'linux'
    ? pathsOnPath(machine, ['chromium-headless-shell', 'chrome-headless-shell'])
    : [];

/** @param {Machine} machine */
function firefoxPaths(machine) {
  if (machine.platform === 'darwin') return macPaths(machine, ['Firefox.app/Contents/MacOS/firefox']);
  if (machine.platform === 'win32') return windowsPaths(machine, ['Mozilla Firefox\\firefox.exe']);
  return pathsOnPath(machine, ['firefox-esr', 'firefox']);
}

/**
 * @param {Machine} machine
 * @param {string[]} names in order of preference
 */
function pathsOnPath({ env }, names) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * @param {Machine} machine
 * @param {string[]} apps
 */
function macPaths({ env }, apps) {
  return apps.flatMap((app) => [`/Applications/${app}`, `${env.HOME ?? ''}/Applications/${app}`]);
}

/**
 * @param {Machine} machine
 * @param {string[]} programs
 */
function windowsPaths({ env }, programs) {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
  return programs.flatMap((program) => folders.map((folder) => `${folder}\\${program}`));
}

/** @param {FoundBrowser} browser */
function starts({ executablePath, env }) {
  const result = spawnSync(executablePath, ['--version'], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
    timeout: 20_000,
  });
  return result.status === 0;
}

/**
 * The Chromium in the npm package: as it is, and with the shared libraries that the package brings for machines that
 * have none. Unpacks into the folder for temporary files.
 * @returns {Promise<FoundBrowser[]>}
 */
async function packagedChromium() {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  const packageEntry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const libraries = await inflate(join(dirname(packageEntry), '..', 'bin', 'al2023.tar.br'));
  const libraryPath = [join(libraries, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return [{ executablePath }, { executablePath, env: { LD_LIBRARY_PATH: libraryPath } }];
}
