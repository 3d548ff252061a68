import { describe, expect, test } from 'vitest';
import { findChromium, findFirefox, findLightChromium, type FoundBrowser, type Machine } from './browser.mjs';

/** A Linux machine on which the given programs are there and start. */
function machine(programs: string[], change: Partial<Machine> = {}): Machine {
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    exists: (path) => programs.includes(path),
    starts: ({ executablePath }) => programs.includes(executablePath),
    packaged: () => Promise.resolve([]),
    ...change,
  };
}

describe('findChromium', () => {
  const packaged = (...browsers: FoundBrowser[]) => ({ packaged: () => Promise.resolve(browsers) });

  test('prefers CHROMIUM_PATH to an installed one', async () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/mine' };
    const found = await findChromium(machine(['/opt/mine', '/usr/bin/chromium'], { env }));
    expect(found.executablePath).toBe('/opt/mine');
  });

  test('refuses a CHROMIUM_PATH that is no program rather than take another', async () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/gone' };
    await expect(findChromium(machine(['/usr/bin/chromium'], { env }))).rejects.toThrow(
      'CHROMIUM_PATH is set to /opt/gone',
    );
  });

  test('prefers an installed one to the package', async () => {
    const found = await findChromium(
      machine(['/usr/bin/google-chrome', '/tmp/c'], packaged({ executablePath: '/tmp/c' })),
    );
    expect(found.executablePath).toBe('/usr/bin/google-chrome');
  });

  test('passes over an installed one that does not start', async () => {
    const found = await findChromium(
      machine(['/usr/bin/chromium', '/usr/bin/google-chrome'], {
        starts: ({ executablePath }) => executablePath === '/usr/bin/google-chrome',
      }),
    );
    expect(found.executablePath).toBe('/usr/bin/google-chrome');
  });

  test("gives the package's Chromium its own libraries where the machine has none", async () => {
    const bare = { executablePath: '/tmp/c' };
    const withLibraries = { executablePath: '/tmp/c', env: { LD_LIBRARY_PATH: '/tmp/lib' } };
    const found = await findChromium(
      machine([], { ...packaged(bare, withLibraries), starts: (browser) => browser.env !== undefined }),
    );
    expect(found).toEqual(withLibraries);
  });

  test('says what to do when there is none', async () => {
    const none = machine([], { packaged: () => Promise.reject(new Error('no such package')) });
    await expect(findChromium(none)).rejects.toThrow('apt-get install -y chromium');
  });

  test('looks where macOS and Windows keep programs, and starts nothing on Windows', async () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    expect((await findChromium(machine([mac], { platform: 'darwin' }))).executablePath).toBe(mac);
    const found = await findChromium(
      machine([windows], {
        platform: 'win32',
        env: { PROGRAMFILES: 'C:\\Program Files' },
        starts: () => false,
      }),
    );
    expect(found.executablePath).toBe(windows);
  });
});

describe('findLightChromium', () => {
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'];

  test('prefers the headless shell, and takes the whole browser where there is none', async () => {
    expect((await findLightChromium(machine(installed))).executablePath).toBe(
      '/usr/bin/chromium-headless-shell',
    );
    expect((await findLightChromium(machine(['/usr/bin/chromium']))).executablePath).toBe(
      '/usr/bin/chromium',
    );
  });

  test('takes the browser that CHROMIUM_PATH names for all tests', async () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/mine' };
    const found = await findLightChromium(machine(['/opt/mine', ...installed], { env }));
    expect(found.executablePath).toBe('/opt/mine');
  });
});

describe('findFirefox', () => {
  test('prefers FIREFOX_PATH, then the extended support release', () => {
    const installed = ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/opt/mine'];
    expect(findFirefox(machine(installed))?.executablePath).toBe('/usr/bin/firefox-esr');
    const env = { PATH: '/usr/bin', FIREFOX_PATH: '/opt/mine' };
    expect(findFirefox(machine(installed, { env }))?.executablePath).toBe('/opt/mine');
  });

  test('finds none on a machine that has none', () => {
    expect(findFirefox(machine([]))).toBeUndefined();
  });
});
