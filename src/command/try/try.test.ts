import type * as Fs from 'node:fs';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { buildsOf } from './builds';
import { findPlaywright, playwrightMissing, startBrowser } from './browser';
import { tryOut } from './try';

// Whoever runs the tests may be allowed to read every file.
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const refused = (path: string) => new Error(`EACCES: permission denied, open '${path}'`);
  const readFileSync = (path: string, ...more: never[]): unknown => {
    if (path.endsWith('locked.js')) throw refused(path);
    read.push(path);
    return fs.readFileSync(path, ...more);
  };
  const statSync = (path: string, ...more: never[]): unknown => {
    if (path.endsWith(join('locked', 'index.html'))) throw refused(path);
    return fs.statSync(path, ...more);
  };
  return { ...fs, readFileSync, statSync };
});
/** Paths of files that were read. */
const read = vi.hoisted((): string[] => []);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfade-'));
  writeFileSync(join(folder, 'index.html'), '<script src="main.js"></script>');
  writeFileSync(join(folder, 'app.json'), '{ "mute": 1 }');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function called(...args: string[]) {
  const said = { out: '', error: '' };
  const code = await tryOut(
    args,
    { sandbox: '', here: folder, done: () => Promise.resolve() },
    { out: (text) => (said.out += text), error: (text) => (said.error += text) },
  );
  return { code, ...said };
}

it('ends with 2 where it cannot begin, and says what to change', async () => {
  for (const [args, says] of [
    [[], 'Pass one folder'],
    [['a', 'b'], 'Pass one folder'],
    [['--fast', folder], '--fast'],
    [[folder, '--json', '--markdown'], 'one format'],
    [[folder, '--by-hand', '--json'], 'no report'],
    [[folder, '--patience', 'long'], 'number of seconds'],
    [[join(folder, 'none')], 'no index.html'],
    [[folder, '--app', join(folder, 'none.json')], 'none.json'],
    [[folder, '--app', join(folder, 'app.json')], 'mute'],
    [[folder], '"service": "twilio"'],
    [[folder, '--source', join(folder, 'none')], 'could not be read'],
    [[folder, '--source', folder], 'leave --source out'],
  ] as const) {
    const { code, out, error } = await called(...args);
    expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
    expect(error).toContain(says);
  }
});

it('a file that cannot be read while the service is guessed is named, with what to do', async () => {
  const build = join(folder, 'build');
  mkdirSync(build);
  writeFileSync(join(build, 'index.html'), '');
  writeFileSync(join(build, 'locked.js'), '');
  const { code, out, error } = await called(build);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toMatch(/locked\.js" could not be read: [^]*Make it readable.*"service": "twilio"/);
  rmSync(build, { recursive: true });
});

it('a folder that cannot be looked into is named', async () => {
  const { code, error } = await called(join(folder, 'locked'));
  expect(code).toBe(2);
  expect(error).toMatch(/locked.index\.html" could not be read: EACCES.* Make its folder readable\./);
});

it('a build of which the service is guessed is read once', () => {
  const build = join(folder, 'once');
  mkdirSync(build);
  writeFileSync(join(build, 'index.html'), '<script src="main.js"></script>');
  writeFileSync(join(build, 'main.js'), 'new WebSocket("wss://global.vss.twilio.com")');
  read.length = 0;
  const builds = buildsOf({
    folders: [{ form: 'original', folder: build }],
    app: undefined,
    source: undefined,
  });
  expect(builds.map(({ service }) => service)).toEqual(['twilio']);
  expect(read.filter((path) => path.endsWith(join('once', 'main.js')))).toHaveLength(1);
  rmSync(build, { recursive: true });
});

it('serves the builds for somebody to try by hand, says what they lack, and ends when they are done', async () => {
  writeFileSync(join(folder, 'old.js'), '/*! twilio-video.js 2.3.0');
  writeFileSync(join(folder, 'both.json'), '{ "service": "twilio", "migrated": { "service": "adapter" } }');
  const said = { out: '', error: '' };
  const answered: string[] = [];
  const code = await tryOut(
    [folder, '--migrated', folder, '--app', join(folder, 'both.json'), '--by-hand'],
    {
      sandbox: 'sandbox();',
      here: folder,
      done: async () => {
        for (const [, address = ''] of said.out.matchAll(/the app: +(http:\S+)/g)) {
          answered.push(await (await fetch(address)).text());
          await fetch(`${address}api/token`, { method: 'POST' });
          await fetch(`${address}api/token`, { method: 'POST' });
        }
      },
    },
    { out: (text) => (said.out += text), error: (text) => (said.error += text) },
  );
  expect(code).toBe(0);
  expect(said.out).toMatch(
    /Original, on Twilio Video\n +services: http:[^]*Migrated, on VideoSDK, with the adapter\n +services: http:/,
  );
  expect(answered).toEqual([
    expect.stringContaining('@crossfade/try.js'),
    expect.stringContaining('main.js'),
  ]);
  expect(said.error).toMatch(/^original: The sandbox needs twilio-video .*2\.3\.0/m);
  expect(said.error.match(/^\w+: The app asked for POST \/api\/token/gm)).toEqual([
    'original: The app asked for POST /api/token',
    'migrated: The app asked for POST /api/token',
  ]);
});

it('a build for a path is served under it, without being told', async () => {
  const build = join(folder, 'for-a-path');
  mkdirSync(build);
  writeFileSync(join(build, 'index.html'), '<script src="/call/a.js"></script>');
  writeFileSync(join(build, 'a.js'), '/*! twilio-video.js 2.36.0 wss://global.vss.twilio.com');
  expect((await called(build, '--by-hand')).out).toMatch(/the app: +http:\/\/localhost:\d+\/call\/$/m);
  rmSync(build, { recursive: true });
});

it('tells of itself', async () => {
  expect(await called('--help')).toMatchObject({
    code: 0,
    out: expect.stringContaining('--by-hand'),
    error: '',
  });
});

it('finds Playwright where the app is, and says how to come by it where it is not', () => {
  expect(findPlaywright([folder, process.cwd()])?.name()).toBe('chromium');
  expect(findPlaywright([folder])).toBeUndefined();
  expect(playwrightMissing('https://crossfade.example/')).toContain(
    '-p https://crossfade.example/crossfade.tgz',
  );
});

it('a browser that is named and does not start is named again', async () => {
  const chromium = findPlaywright([process.cwd()])!;
  await expect(startBrowser(chromium, { CHROMIUM_PATH: join(folder, 'none') })).rejects.toThrow(
    /CHROMIUM_PATH is .*none/,
  );
});
