// The reader's own camera and microphone in the panes. The browser has fake hardware.
import type { Page } from '@playwright/test';
import { DemoPage, SIDES } from '../support/demo';
import { allowDevices, deviceNames, withFakeDevices } from '../support/fake-devices';
import { expect, test as base } from '../support/fixtures';
import { readProgram } from '../support/pane-program';

const test = base.extend<object, object>({
  launchOptions: [
    async ({ launchOptions, wholeChromium, browserName }, use) =>
      use(withFakeDevices({ launchOptions, wholeChromium, browserName })),
    { scope: 'worker' },
  ],
});

const TURN_ON = 'Use my camera and microphone';
const TURN_OFF = 'Use the simulated camera and microphone';

/** Opens a step; the reader presses Allow when the browser asks. */
async function open(page: Page, path?: string): Promise<DemoPage> {
  await allowDevices(page.context());
  await recordTracks(page);
  const demo = new DemoPage(page);
  await demo.open(path);
  return demo;
}

/** Keeps every track that the page itself opens, so that a test can tell whether a device's light is on. */
async function recordTracks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    // The page before the first is not secure, and has none in Firefox.
    if (window !== top || !mediaDevices) return;
    const opened: MediaStreamTrack[] = [];
    Object.assign(window, { opened });
    const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (constraints) => {
      const stream = await getUserMedia(constraints);
      opened.push(...stream.getTracks());
      return stream;
    };
  });
}

/** Kinds and labels of the devices whose light is on. */
const lights = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (window as unknown as { opened: MediaStreamTrack[] }).opened
      .filter(({ readyState }) => readyState === 'live')
      .map(({ kind }) => kind)
      .sort(),
  );

const expectLights = (page: Page, kinds: string[]) =>
  expect.poll(() => lights(page), { message: 'devices whose light is on' }).toEqual(kinds);

const asked = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { opened: MediaStreamTrack[] }).opened.length);

/** Opens both devices and writes down what it found. Its buttons stop them. */
const PROGRAM = await readProgram(new URL('programs/own-devices.ts', import.meta.url));
const IDLE = `document.body.textContent = 'idle';`;

test(
  'without the reader’s word there is no prompt, no device and no real name',
  { tag: '@firefox' },
  async ({ page }) => {
    const demo = await open(page);
    await demo.substitute({ twilio: PROGRAM, videosdk: IDLE });
    await demo.button('Run both').click();
    await expect(demo.pane('twilio').locator('#devices')).toContainText('Synthetic front camera');
    await expect(demo.pane('twilio').locator('#devices')).not.toContainText(/fake|default/i);
    expect(await asked(page)).toBe(0);
  },
);

test(
  'the reader’s devices reach a program with their names, and go off when it stops them',
  { tag: ['@whole', '@firefox:whole'] },
  async ({ page, context }) => {
    const demo = await open(page);
    const { camera, microphone } = deviceNames(context);
    await demo.substitute({ twilio: PROGRAM, videosdk: PROGRAM });
    await demo.act(TURN_ON);
    await expect(page.getByRole('combobox', { name: 'Camera' })).toHaveValue(/camera/);
    // Permission alone lights nothing.
    await expectLights(page, []);
    await demo.button('Run both').click();
    for (const side of SIDES) {
      const pane = demo.pane(side);
      await expect(pane.locator('#devices')).toContainText(`["videoinput","${camera}"]`);
      await expect(pane.locator('#devices')).not.toContainText('Synthetic');
      await expect(pane.locator('#tracks')).toHaveText(
        `[["${microphone}",false,"live"],["${camera}",false,"live"]]`,
      );
      await expect(pane.locator('#settings')).toHaveText('[640,true]');
      await expect(pane.locator('#frames')).toHaveText('[640,360]');
    }
    await expect(page.getByText('In use now: your camera and microphone.')).toBeVisible();
    await expectLights(page, ['audio', 'audio', 'video', 'video']);

    await demo.pane('twilio').getByText('stop microphone').click();
    await demo.pane('twilio').getByText('stop camera').click();
    await expectLights(page, ['audio', 'video', 'video']);
    // Its clone still shows the camera.
    await demo.pane('twilio').getByText('stop clone').click();
    await expectLights(page, ['audio', 'video']);
    for (const what of ['microphone', 'camera', 'clone'])
      await demo.pane('videosdk').getByText(`stop ${what}`).click();
    await expectLights(page, []);
    await expect(page.getByText('Not in use.')).toBeVisible();
  },
);

test(
  'both SDKs send the reader’s camera, and Stop switches it off',
  { tag: '@firefox:whole' },
  async ({ page }) => {
    const demo = await open(page);
    await demo.act(TURN_ON);
    await expect(page.getByText('Not in use.')).toBeVisible();
    await demo.runBoth();
    await demo.expectPlayingOnBoth('You');
    expect(await lights(page)).toContain('video');
    // What brings the camera into the pane is no connection of the program's.
    await demo.look('Stats');
    await expect(demo.half('twilio').getByRole('rowheader', { name: 'Your video' })).toBeVisible();
    await expect(demo.half('twilio').getByText(/^Connection \d/)).toHaveCount(1);
    await demo.button('Stop').click();
    await expectLights(page, []);
  },
);

test(
  'back to the made-up devices: the light goes off at once, and the program is told',
  { tag: ['@whole', '@firefox:whole'] },
  async ({ page }) => {
    const demo = await open(page);
    await demo.substitute({ twilio: PROGRAM, videosdk: IDLE });
    await demo.act(TURN_ON);
    await demo.button('Run both').click();
    await expect(demo.pane('twilio').locator('#frames')).toHaveText('[640,360]');
    await demo.act(TURN_OFF);
    await expectLights(page, []);
    await expect(demo.pane('twilio').locator('#ended')).toHaveText('"ended"');
    await demo.button('Run both').click();
    await expect(demo.pane('twilio').locator('#devices')).toContainText('Synthetic front camera');
  },
);

test('leaving the page switches the devices off', { tag: ['@whole', '@firefox:whole'] }, async ({ page }) => {
  const demo = await open(page);
  await demo.substitute({ twilio: PROGRAM, videosdk: IDLE });
  await demo.act(TURN_ON);
  await demo.button('Run both').click();
  await expect(demo.pane('twilio').locator('#frames')).toHaveText('[640,360]');
  // As when the browser keeps the page to go back to: it says so, and the page lives on.
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await expectLights(page, []);
});

test(
  'the chosen camera is the one that a program gets, and a new one is followed',
  { tag: ['@whole', '@firefox:whole'] },
  async ({ page, context }) => {
    await page.addInitScript(() => {
      const { mediaDevices } = navigator;
      if (window !== top || !mediaDevices) return;
      // A second camera that the reader plugs in later.
      const enumerate = mediaDevices.enumerateDevices.bind(mediaDevices);
      mediaDevices.enumerateDevices = async () => {
        const devices = await enumerate();
        const facts = { kind: 'videoinput', deviceId: 'second', groupId: 'g', label: 'Second camera' };
        return 'plugged' in window ? [...devices, facts as MediaDeviceInfo] : devices;
      };
      const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (constraints) => {
        const { video } = constraints ?? {};
        const { deviceId } = (typeof video === 'object' ? video : {}) as { deviceId?: { exact?: string } };
        Object.assign(window, { wanted: deviceId?.exact });
        return getUserMedia(deviceId?.exact === 'second' ? { video: true } : constraints);
      };
    });
    const demo = await open(page);
    await demo.substitute({
      twilio: await readProgram(new URL('programs/device-list.ts', import.meta.url)),
      videosdk: PROGRAM,
    });
    await demo.act(TURN_ON);
    await demo.button('Run both').click();
    await expect(demo.pane('twilio').locator('body')).toContainText(deviceNames(context).camera);
    await page.evaluate(() => {
      Object.assign(window, { plugged: true });
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    });
    await expect(demo.pane('twilio').locator('body')).toContainText('Second camera');
    await page.getByRole('combobox', { name: 'Camera' }).selectOption('Second camera');
    await demo.button('Run both').click();
    await expect(demo.pane('videosdk').locator('#frames')).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { wanted: string }).wanted)).toBe('second');
  },
);

test('what is refused, missing or busy is said in words, with what to do', async ({ page, context }) => {
  await context.clearPermissions();
  const demo = new DemoPage(page);
  await demo.open();
  const said = page.locator('.devices').getByRole('status');
  const expectSaid = async (error: string | undefined, text: RegExp) => {
    await page.evaluate((name) => {
      if (name === undefined) return;
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('x', name));
    }, error);
    await demo.act(TURN_ON);
    await expect(said).toHaveText(text);
    await expect(demo.inAnyMenu(TURN_ON), 'the made-up ones stay').toBeAttached();
  };
  // The browser itself says no: nobody has allowed it.
  await expectSaid(undefined, /does not let this page use them. Allow camera and microphone/);
  await expectSaid('NotFoundError', /No camera and no microphone were found. Connect one/);
  await expectSaid('NotReadableError', /Another program or tab may be using it: close that/);
  await expectSaid('SecurityError', /HTTPS/);
  await demo.runBoth();
  await demo.expectPlaying('twilio', 'You');
});

test.describe('code that is not the site’s own', () => {
  async function openChanged(page: Page): Promise<DemoPage> {
    const demo = await open(page, 'playground/');
    await demo.startFrom('empty');
    await page.getByRole('textbox', { name: 'Twilio Video program' }).click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(PROGRAM);
    return demo;
  }

  test(
    'gets the real devices only when the reader agrees to that',
    { tag: '@firefox:whole' },
    async ({ page, context }) => {
      const demo = await openChanged(page);
      await demo.act(TURN_ON);
      await demo.button('Run both').click();
      const question = page.getByRole('dialog', { name: /to changed code/ });
      await expect(question.getByRole('button', { name: 'Give it the simulated ones' })).toBeFocused();
      await expectLights(page, []);
      await page.keyboard.press('Enter');
      await expect(demo.pane('twilio').locator('#devices')).toContainText('Synthetic front camera');
      await expectLights(page, []);
      // Asked again when they are switched on again, also while it runs.
      await demo.act(TURN_OFF);
      await demo.act(TURN_ON);
      await question.getByRole('button', { name: 'Give it my devices' }).click();
      await demo.button('Run both').click();
      await expect(demo.pane('twilio').locator('#devices')).toContainText(deviceNames(context).camera);
      await expect(question).toHaveCount(0);
    },
  );
});
