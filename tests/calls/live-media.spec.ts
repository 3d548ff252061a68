// A call in the live mode, with media. The vendors' real clouds cannot be asked here; the sandbox's services play them, in
// a page of their own, behind hosts to which the browser makes its own connections. So what is under test is all on the
// reader's side: the SDKs without any interception, the walls of the live pane, the reader's devices. One thing is unlike
// a real call: these media servers are on this machine, where a live pane calls nobody, so they have to call it.
import type { Page } from '@playwright/test';
import { SIDES, type Side } from '../support/demo';
import { allowDevices, withFakeDevices } from '../support/fake-devices';
import { expect } from '../support/fixtures';
import { Cloud } from '../support/live/cloud';
import {
  API,
  expectKeptNowhere,
  INSIGHTS,
  LivePage,
  MEETING,
  printedBy,
  SIGNALLING,
  test as base,
} from '../support/live/live-test';
import type { Vendors } from '../support/live/vendors';

const test = base.extend<object, object>({
  launchOptions: [
    async ({ launchOptions, wholeChromium, browserName }, use) =>
      use(withFakeDevices({ launchOptions, wholeChromium, browserName })),
    { scope: 'worker' },
  ],
});

/** What each SDK reports when somebody else comes or goes. */
const CAME: Record<Side, string> = { twilio: 'participantConnected', videosdk: 'participant-joined' };
const WENT: Record<Side, string> = { twilio: 'participantDisconnected', videosdk: 'participant-left' };

/** Opens the live mode with tokens of services that answer in a second page. */
async function openLive(page: Page, vendors: Vendors): Promise<Call> {
  await allowDevices(page.context());
  const cloud = await Cloud.open(page, vendors, MEETING);
  const demo = new LivePage(page);
  await demo.openLive();
  const tokens: string[] = [];
  for (const side of SIDES) {
    const { token } = await cloud.call('prepare', side);
    tokens.push(token);
    await demo.token(side === 'twilio' ? 'Twilio Video' : 'VideoSDK').fill(token);
  }
  return { cloud, demo, tokens };
}

interface Call {
  cloud: Cloud;
  demo: LivePage;
  tokens: string[];
}

test('a live call has picture and sound, from the reader’s devices, by the vendors’ hosts alone', async ({
  page,
  vendors,
}) => {
  const printed = printedBy(page);
  const { cloud, demo, tokens } = await openLive(page, vendors);
  await demo.act('Use my camera and microphone');
  await expect(page.getByText('Not in use.')).toBeVisible();
  await demo.runBoth();
  await expect(page.getByText('In use now: your camera and microphone.')).toBeVisible();
  expect(await cloud.call('clients', 'twilio')).toEqual(['ada']);
  expect(await cloud.call('clients', 'videosdk')).toEqual(['You']);

  for (const side of SIDES) {
    await cloud.call('guestJoins', side, 'Grace');
    await demo.expectEvent(side, CAME[side]);
    await demo.expectPlaying(side, 'Grace');
    await cloud.call('guestSpeaks', side);
    await expect
      .poll(() => demo.loudness(side, 0.05), { message: `${side}: Grace is heard` })
      .toBeGreaterThan(0.05);
  }

  await cloud.bringToFront();
  for (const side of SIDES) {
    await expect(async () => {
      const { width, frames } = (await cloud.call('picture', side))!;
      expect(width > 0 && frames > 3, `${side}: the service gets the picture`).toBe(true);
    }).toPass();
  }
  await page.bringToFront();

  for (const side of SIDES) {
    await cloud.call('guestLeaves', side);
    await demo.expectEvent(side, WENT[side]);
    await expect(demo.tile(side, 'Grace')).toHaveCount(0);
  }
  await expectKeptNowhere(page, tokens, printed);
  await demo.button('Stop').click();
  for (const side of SIDES)
    await expect.poll(() => cloud.call('clients', side), { message: `${side}: left` }).toEqual([]);
  expect([...vendors.addressed].sort()).toEqual([API, SIGNALLING, MEETING, INSIGHTS].sort());
});

test('messages go both ways in a live call', { tag: '@whole' }, async ({ page, vendors }) => {
  const { cloud, demo } = await openLive(page, vendors);
  await demo.startFrom('data');
  await demo.runBoth();
  const said = (side: Side) => demo.pane(side).getByRole('list', { name: 'Messages' });
  for (const side of SIDES) {
    await cloud.call('guestJoins', side, 'Grace');
    await demo.expectEvent(side, CAME[side]);
    await cloud.call('guestSends', side, 'Hello from Grace');
    await expect(said(side)).toContainText('Grace: Hello from Grace');
  }
  // What is kept comes back from VideoSDK's messaging, which has a socket of its own.
  await demo.pane('videosdk').getByRole('textbox', { name: 'Message' }).fill('kept');
  await demo.pane('videosdk').getByRole('button', { name: 'Send and keep' }).click();
  await expect(said('videosdk')).toContainText('You: kept');
  expect([...vendors.addressed].sort()).toEqual([API, SIGNALLING, MEETING, INSIGHTS].sort());
});

test(
  'who reloads a live pane is in the rooms once, and gets the others’ picture again',
  { tag: '@whole' },
  async ({ page, vendors }) => {
    const { cloud, demo } = await openLive(page, vendors);
    await demo.runBoth();
    for (const side of SIDES) await cloud.call('guestJoins', side, 'Grace');
    await demo.act('You reload');
    await expect(demo.events('twilio', 'connect() resolved')).toHaveCount(2);
    await expect(demo.events('videosdk', 'meeting-joined')).toHaveCount(2);
    await demo.expectPlayingOnBoth('Grace');
    for (const side of SIDES) {
      await expect.poll(() => cloud.call('clients', side)).toHaveLength(1);
    }
  },
);
