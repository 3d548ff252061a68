// `crossfade try`, from the package that the site serves: an app in its original and its migrated form.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findLightChromium } from '../../scripts/lib/browser.mjs';
import { tryReport } from '../../src/command/try/report-schema';
import type { TryReport } from '../../src/trial/report';
import { AFTER, BEFORE, builtApp, type HowBuilt } from '../support/built-app';
import { expect, test } from '../support/fixtures';
import { unpack } from '../support/unpack';

/** An app whose controls say little about themselves. */
const terse: HowBuilt = {
  // Who leaves loads the page anew.
  change: (text) =>
    text
      .replace("'/access'", "'http://localhost:1/rooms/join-room'")
      .replace('void room.disconnect();', "{ room.disconnect(); location.href = '/'; };"),
  // A label that is tied to nothing, a button that sends any form, and a picture of elsewhere that is pressed.
  page: (html) =>
    html
      .replace('<label>Your name <input name="name"', '<label for="who">Name</label><input name="name"')
      .replace('maxlength="40" /></label>', 'maxlength="40" />')
      .replace('<button>Join</button>', '<button>Submit</button>')
      .replace(
        '<button id="leave">Leave</button>',
        '<img id="leave" src="https://x.example/1.png" alt="" />',
      ),
};

test('two people and a guest meet in an app whose buttons say little', async ({}, testInfo) => {
  const folder = testInfo.outputPath();
  const before = await built(folder, 'before', BEFORE, terse);
  expectAllPassed(await tried(folder, [before]), ['original twilio']);
});

test('two people and a guest meet in both forms of an app', { tag: '@whole' }, async ({}, testInfo) => {
  const folder = testInfo.outputPath();
  const before = await built(folder, 'before', BEFORE, terse);
  const after = await built(folder, 'after', AFTER);
  expectAllPassed(await tried(folder, [before, '--migrated', after]), [
    'original twilio',
    'migrated videosdk',
  ]);
});

test(
  'the app on the adapter does the same, and one whose buttons do nothing is found out',
  { tag: '@whole' },
  async ({}, testInfo) => {
    const folder = testInfo.outputPath();
    const adapted = await built(folder, 'adapted', BEFORE, {
      alias: { 'twilio-video': resolve('src/assistant/adapter/parts/whole.ts') },
      // Pictures below the fold, further from each other than a window is high, which browsers hold there when they are muted.
      change: (text) =>
        text.replaceAll(
          'track.attach()',
          "Object.assign(track.attach(), track.kind === 'video' ? { muted: true } : {})",
        ),
      page: (html) =>
        html.replace('</head>', '<style>#people { margin-top: 150vh } li { height: 150vh }</style></head>'),
    });
    // Told what its buttons are called, and that it shares nothing.
    writeFileSync(
      resolve(folder, 'app.json'),
      JSON.stringify({
        answers: { '/access': { token: '{token}', room: '{room}' } },
        fill: { 'Your name': '{name}' },
        join: ['Join'],
        mute: 'css=#mute',
        share: false,
        leave: 'Leave',
        migrated: { mute: 'Silence', share: 'Share screen' },
      }),
    );
    const broken = await built(folder, 'broken', AFTER, {
      change: (text) =>
        text
          .replace('meeting.enableScreenShare()', 'Promise.resolve()')
          .replace('meeting.leave()', 'Promise.resolve()'),
    });
    const app = ['--app', resolve(folder, 'app.json'), '--patience', '8'];
    const { code, report } = await tried(folder, [adapted, '--migrated', broken, ...app]);
    expect(code).toBe(1);
    const outcomes = report.apps.map(({ service, checks }) => [
      service,
      ...checks.map(({ id, outcome }) => `${id}: ${outcome}`),
    ]);
    expect(outcomes).toEqual([
      [
        'adapter',
        'join: passed',
        'see: passed',
        'hear: passed',
        'guest: passed',
        'mute: passed',
        'share: absent',
        'leave: passed',
        'rejoin: passed',
      ],
      [
        'videosdk',
        'join: passed',
        'see: passed',
        'hear: passed',
        'guest: passed',
        'mute: not tried',
        'share: failed',
        'leave: failed',
        'rejoin: not tried',
      ],
    ]);
    expect(report.differences).toEqual(['mute', 'share', 'leave', 'rejoin']);
    const says = (id: string) => report.apps[1]?.checks.find((check) => check.id === id)?.says;
    expect(says('mute')).toBe(
      'Nothing on the page is called "Silence". It shows: Mute, Share screen, Leave.',
    );
    expect(says('leave')).toBe('Ada pressed it, but the sandbox still has Ada in the room.');
  },
);

/** An app as a bundler leaves it. @returns its folder */
async function built(folder: string, name: string, entry: string, how?: HowBuilt): Promise<string> {
  const to = resolve(folder, name);
  mkdirSync(to, { recursive: true });
  for (const [path, text] of Object.entries(await builtApp(entry, how)))
    writeFileSync(resolve(to, path), text);
  return to;
}

interface Tried {
  code: number | null;
  report: TryReport;
}

async function tried(folder: string, args: string[]): Promise<Tried> {
  await unpack('dist/crossfade.tgz', folder);
  const { executablePath, env = {} } = await findLightChromium();
  const child = spawn(
    process.execPath,
    [resolve(folder, 'package/crossfade.cjs'), 'try', ...args, '--json'],
    {
      env: { ...process.env, ...env, CHROMIUM_PATH: executablePath },
    },
  );
  let out = '';
  let error = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (error += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  expect(out, error).toMatch(/^\{/);
  return { code, report: tryReport.parse(JSON.parse(out)) };
}

const CHECKS = 8;

/** Every check of every form was made and passed, and no form differs from another. */
function expectAllPassed({ code, report }: Tried, forms: string[]): void {
  expect(report.apps.map(({ form, service }) => `${form} ${service}`)).toEqual(forms);
  const found = report.apps.flatMap(({ checks }) =>
    checks.map(({ id, outcome, says }) => ({ id, outcome, says })),
  );
  expect(found.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
  expect(found).toHaveLength(CHECKS * forms.length);
  const errors = report.apps.flatMap(({ errors }) => errors);
  expect({ code, differences: report.differences, errors }).toEqual({ code: 0, differences: [], errors: [] });
}
