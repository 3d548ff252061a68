// The page that scans an app: what is dropped is read in the page and goes nowhere.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { violations } from '../support/accessibility';
import { expect, test } from '../support/fixtures';

const APP = {
  'package.json': '{"dependencies":{"twilio-video":"^2.28.0"}}',
  'src/join.js': `import { connect } from 'twilio-video';
import { show } from './people';
export const join = async (token) => show(await connect(token, { room: 'daily' }));
`,
  'src/people.js': `export function show(call) {
  call.on('participantConnected', (person) => {
    list.innerHTML += person.identity;
  });
}
`,
  'src/<img src=x onerror=alert(1)>.js': `import 'twilio-video';\n`,
  'node_modules/other/index.js': `import 'twilio-video';\n`,
};

const status = (page: Page) => page.locator('crossfade-assistant [data-status]');
const zip = (files: Record<string, string>) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [`app/${path}`, strToU8(text)]))),
  );

async function choose(page: Page, buffer: Buffer): Promise<void> {
  await page
    .locator('crossfade-assistant [data-field-zip]')
    .setInputFiles({ name: 'app.zip', mimeType: 'application/zip', buffer });
}

// A test tries to open connections, and the page's policy refuses them.
test.use({ expectErrors: /connect-src 'none'|Fetch API cannot load .* Refused to connect/ });

test('a zip is scanned in the page: findings, uses with their chain, source beside them, and no request', async ({
  page,
}) => {
  await page.goto('assistant/', { waitUntil: 'networkidle' });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await choose(page, zip(APP));
  await expect(status(page)).toHaveText(/^Done: 5 uses in 3 files\.$/);

  await expect(page.getByRole('listitem').filter({ hasText: 'is not an option of' })).toContainText(
    'src/join.js:3',
  );
  await page.getByRole('button', { name: 'src/people.js:3', exact: true }).first().click();
  await expect(page.locator('.source .here')).toHaveAttribute('data-number', '3');

  await page.getByLabel('Filter').fill('identity');
  await expect(page.getByText('1 of 5 uses')).toBeVisible();
  await page.getByRole('button', { name: '3 identity' }).click();
  await expect(page.locator('.use-detail')).toContainText('member of RemoteParticipant. likely');
  await expect(page.locator('.use-detail ol')).toContainText('passed by participantConnected of a Room');
  await expect(page.locator('.use-detail .rows a').first()).toHaveAttribute(
    'href',
    /\/mapping\/methods\/participants\/#methods\/RemoteParticipant\/identity$/,
  );
  expect(await violations(page)).toEqual([]);

  await test.step('a build is not run here, and the page says what runs one', async () => {
    const command = page.getByRole('region', { name: 'Command' });
    await expect(command).toHaveText(/^npx .*\/crossfade\.tgz crossfade try dist-before --migrated dist$/);
    const [before, zipped] = [
      await command.textContent(),
      zip({ 'index.html': '<script src=a.js></script>' }),
    ];
    await choose(page, zipped);
    await expect(status(page)).toHaveText('Done: the app does not use twilio-video.');
    await expect(
      page.getByText('If this is a build, drop the folder with its source code instead'),
    ).toBeVisible();
    await expect(command).toHaveText(before ?? '');
  });

  await test.step('what the scan took is code of the page alone', () => {
    const own = requests.filter((address) => !address.startsWith('blob:'));
    expect(own.filter((address) => !/\.(?:js|css)$/.test(new URL(address).pathname))).toEqual([]);
  });

  await test.step('no script of the page can open a connection, not even to the site', async () => {
    const refused = await page.evaluate(() =>
      fetch(location.href).then(
        () => 'answered',
        () => 'refused',
      ),
    );
    expect(refused).toBe('refused');
    const inWorker = await page.evaluate(
      (address) =>
        new Promise((resolve) => {
          const code = `fetch(${JSON.stringify(address)}).then(() => postMessage('answered'), () => postMessage('refused'))`;
          const worker = new Worker(URL.createObjectURL(new Blob([code])));
          worker.onmessage = ({ data }) => resolve(data);
        }),
      page.url(),
    );
    expect(inWorker).toBe('refused');
  });
});
test('the page offers the adapter for the dropped app, and native rewrites to tick, as a patch', async ({
  page,
}) => {
  await page.goto('assistant/');
  const app = {
    ...APP,
    'src/leave.js': `import { connect } from 'twilio-video';
connect('t').then((room) => {
  room.disconnect();
});
`,
  };
  await choose(page, zip(app));
  const changes = page.locator('.changes');
  await changes.locator('summary', { hasText: 'The patch' }).click();
  const patch = changes.getByRole('region', { name: 'The patch', exact: true });
  await expect(patch).toContainText("+import { connect } from './twilio-on-videosdk';");
  await expect(patch).toContainText(/-\{"dependencies":\{"twilio-video":/);
  await expect(patch).not.toContainText('room.videosdk.leave()');
  const leaving = changes.getByRole('group', { name: 'Leave' });
  await expect(leaving.getByRole('region')).toHaveText(
    /^-  room\.disconnect\(\);\s\+  room\.videosdk\.leave\(\)\.catch\(console\.error\);\s*$/,
  );
  await leaving.getByRole('checkbox', { name: 'src/leave.js:3' }).check();
  await expect(patch).toContainText('+  room.videosdk.leave().catch(console.error);');
  expect(await violations(page)).toEqual([]);

  const saved = page.waitForEvent('download');
  await changes.getByRole('button', { name: 'Save as a patch' }).click();
  const folder = mkdtempSync(join(tmpdir(), 'crossfade-'));
  for (const [path, text] of Object.entries(app)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  execFileSync('git', ['init', '-q'], { cwd: folder });
  execFileSync('git', ['apply', await (await saved).path()], { cwd: folder });
  expect(readFileSync(join(folder, 'src/leave.js'), 'utf8')).toContain('room.videosdk.leave()');
  expect(readFileSync(join(folder, 'src/twilio-on-videosdk.js'), 'utf8')).toContain('class Room');
  rmSync(folder, { recursive: true });
});

test('an app that has the adapter is offered native code, written back into its folder', async ({ page }) => {
  // The browser's own picker is no part of a page: a folder of the origin's private files stands in for what it gives.
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.goto('assistant/');
  const app = {
    'leave.js': `import { connect } from './twilio-on-videosdk';
connect('t').then((room) => {
  room.disconnect();
  console.log(room.localParticipant.identity);
  room.on('participantConnected', ({ identity }) => console.log(identity));
});
`,
    'twilio-on-videosdk.js': '/* Made by Crossfade, under the MIT licence. */\nexport class Room {}\n',
  };
  await page.evaluate(async (files) => {
    const root = await navigator.storage.getDirectory();
    for (const [path, text] of Object.entries(files)) {
      const file = await (await root.getFileHandle(path, { create: true })).createWritable();
      await file.write(text);
      await file.close();
    }
  }, app);
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  const changes = page.locator('.changes');
  const people = changes.getByRole('group', { name: 'People' });
  await people.getByText('Stays on the adapter: 1').click();
  await expect(people).toContainText('leave.js:5 It comes from destructuring');
  await people.getByRole('checkbox', { name: 'leave.js:4' }).check();
  await changes.getByRole('group', { name: 'Leave' }).getByRole('checkbox').check();
  await changes.getByRole('button', { name: 'Write it into the folder' }).click();
  await expect(changes.getByRole('status')).toHaveText(/^Written: 1 file\./);
  const written = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    return (await (await root.getFileHandle('leave.js')).getFile()).text();
  });
  expect(written).toBe(
    app['leave.js']
      .replace('room.disconnect()', 'room.videosdk.leave().catch(console.error)')
      .replace('localParticipant.identity', 'localParticipant.videosdk.displayName'),
  );
});

test('a folder is scanned too, what is no zip is named, and a scan can be stopped', async ({ page }) => {
  await page.goto('assistant/');
  await choose(page, Buffer.from('no zip'));
  await expect(status(page)).toHaveText(/^This is not a readable zip/);

  // Not among the results of tests, which are type-checked as code of this project.
  const folder = mkdtempSync(join(tmpdir(), 'crossfade-'));
  for (const [path, text] of Object.entries(APP)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await page.locator('crossfade-assistant [data-field-folder]').setInputFiles(folder);
  await expect(status(page)).toHaveText(/^Done: 5 uses in 3 files\.$/);

  await page.locator('crossfade-assistant [data-field-folder]').setInputFiles(folder);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(status(page)).toHaveText('Stopped. Nothing was kept.');
  await expect(page.getByRole('button', { name: 'Stop' })).toBeHidden();
  rmSync(folder, { recursive: true });
});

test(
  'of a hostile zip each file is taken or said, and the page stays as it is',
  { tag: '@whole' },
  async ({ page }) => {
    const hostile = zipSync({
      'src/good.js': strToU8("import { connect } from 'twilio-video';\n"),
      '../out.js': strToU8("import 'twilio-video';\n"),
      '/etc/abs.js': strToU8("import 'twilio-video';\n"),
      '__proto__/a.js': strToU8("import 'twilio-video';\n"),
      'constructor/a.js': strToU8("import 'twilio-video';\n"),
      'src/Good.js': strToU8("import { connect } from 'twilio-video';\n"),
      [`${'deep/'.repeat(2_000)}a.js`]: strToU8("import 'twilio-video';\n"),
      'large.js': new Uint8Array(4_100_000),
      'a\n--- a/x\n+++ b/y.js': strToU8("import 'twilio-video';\n"),
      'cut.js': strToU8("import 'twilio-video';\n"),
    });
    const view = new DataView(hostile.buffer, hostile.byteOffset, hostile.byteLength);
    const last = hostile.length - 22 - ('cut.js'.length + 46);
    view.setUint16(last + 8, 1, true);
    await page.goto('assistant/');
    await choose(page, Buffer.from(hostile));
    await expect(status(page)).toHaveText(/^Done: \d+ uses in 5 files\.$/);
    const said = page.locator('crossfade-assistant [data-report]');
    for (const why of [
      'leads out of the project',
      'larger than',
      'for one file',
      'is encrypted',
      'not allowed in paths',
    ])
      await expect(said).toContainText(why);
    const patch = page.locator('.changes').getByRole('region', { name: 'The patch', exact: true });
    await page.locator('.changes summary', { hasText: 'The patch' }).click();
    await expect(patch).toContainText('+++ b/src/good.js');
    const named = (await patch.textContent())?.match(/^(?:---|\+\+\+) .*$/gm) ?? [];
    expect(named.filter((line) => /\.\.|(?:a|b)\/\/|etc|y\.js/.test(line))).toEqual([]);
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  },
);
