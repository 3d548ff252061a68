// What `/sandbox.js` does about what gets past it: SDKs that were loaded before, and hosts that it does not simulate.
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/app/own-app';

/** All that the page's console says. */
function said(page: Page): string[] {
  const texts: string[] = [];
  page.on('console', (message) => texts.push(`${message.type()}: ${message.text()}`));
  return texts;
}

/** The SDK as a bundle has it: loaded before the sandbox, and no global tells. */
const BUNDLE = `<script src="/own-app/sdk/twilio.js"></script>
  <script>window.bundle = { Twilio, WebSocket, fetch: window.fetch, XMLHttpRequest }; delete window.Twilio;</script>`;

test('an SDK that was loaded before it is stopped before it says a word to the vendor, and the app is told', async ({
  page,
  allowedOrigins,
}) => {
  // The browser makes the socket, and has to close it: what counts is that nothing is said on it.
  allowedOrigins.add('https://global.vss.twilio.com');
  const texts = said(page);
  const frames: unknown[] = [];
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => frames.push(payload)));
  const app = await OwnApp.open(page, { sdks: [], head: BUNDLE });
  expect(texts.join('\n')).toMatch(/^warning: Crossfade: sandbox\.js may be too late: .*twilio\.js/m);
  const failure = await app.failure(async ({ crossfade, joinTwilio }) => {
    const { bundle } = window as unknown as { bundle: { Twilio: typeof window.Twilio } };
    window.Twilio = bundle.Twilio;
    await crossfade.twilioToken({ identity: 'Me' });
    await joinTwilio('Me');
  });
  const message =
    /The Crossfade sandbox was loaded too late: a socket was on its way to wss:\/\/global\.vss\.twilio\.com/;
  expect(failure?.message).toMatch(message);
  expect(texts.filter((text) => text.startsWith('error: ') && message.test(text))).toHaveLength(1);
  const states = await app.run(() => {
    const { bundle } = window as unknown as { bundle: typeof window };
    const requests = ['https://video.twilio.com/v1/Rooms', 'https://api.videosdk.live/v2/rooms'].map(
      (address) => {
        const request = new bundle.XMLHttpRequest();
        request.open('GET', address);
        try {
          request.send();
          return 'sent';
        } catch (error) {
          return (error as Error).message;
        }
      },
    );
    const socket = new bundle.WebSocket('wss://global.vss.twilio.com/signaling');
    let heard = 'nothing';
    try {
      socket.onopen = () => {};
    } catch (error) {
      heard = (error as Error).message;
    }
    return [...requests, heard, socket.readyState >= WebSocket.CLOSING];
  });
  expect(states).toEqual([
    expect.stringContaining('a request was on its way to https://video.twilio.com'),
    expect.stringContaining('a request was on its way to https://api.videosdk.live'),
    expect.stringMatching(message),
    true,
  ]);
  expect(frames).toEqual([]);
});

test('a request by a fetch that was kept is told of', async ({ page, allowedOrigins }) => {
  allowedOrigins.add('https://video.twilio.com');
  await page.route('https://video.twilio.com/**', (route) => route.fulfill({ body: 'real' }));
  const texts = said(page);
  const app = await OwnApp.open(page, { sdks: [], head: BUNDLE });
  await app.run(async () => {
    const { bundle } = window as unknown as { bundle: typeof window };
    await bundle.fetch.call(window, 'https://video.twilio.com/v1/Rooms', { mode: 'no-cors' });
  });
  await expect
    .poll(() => texts.join('\n'))
    .toMatch(
      /^error: The Crossfade sandbox was loaded too late: a request has gone to https:\/\/video\.twilio\.com/m,
    );
});

test('a page that loads it first hears nothing of the kind, nor does one that uses other hosts', async ({
  page,
  allowedOrigins,
}) => {
  allowedOrigins.add('https://elsewhere.example');
  await page.route('https://elsewhere.example/**', (route) => route.fulfill({ body: 'there' }));
  const texts = said(page);
  const app = await OwnApp.open(page, { sdks: ['twilio'], head: '<script>window.theme = "dark";</script>' });
  const state = await app.run(async ({ joinTwilio, rest }) => {
    await fetch('https://elsewhere.example/', { mode: 'no-cors' });
    const room = await joinTwilio('Me');
    await rest('GET', '');
    return room.state;
  });
  expect(state).toBe('connected');
  expect(texts.filter((text) => /crossfade/i.test(text))).toEqual([]);
});

test('other products of Twilio, and versions of VideoSDK that it does not speak to, are named where they knock', async ({
  page,
}) => {
  const texts = said(page);
  const app = await OwnApp.open(page, { sdks: [] });
  const heard = await app.run(async ({ crossfade }) => {
    const closed = (address: string): Promise<string> =>
      new Promise((resolve) => (new WebSocket(address).onclose = ({ reason }) => resolve(reason)));
    const response = await fetch('https://conversations.twilio.com/v1/Conversations');
    const { message } = (await response.json()) as { message: string };
    const answered = crossfade.respond('https://conversations.twilio.com/v1/Users', () => ({ users: [] }));
    const own = await (await fetch('https://conversations.twilio.com/v1/Users')).text();
    answered();
    return {
      status: response.status,
      message,
      own,
      socket: await closed('wss://tsock.us1.twilio.com/v3/wsconnect'),
      old: await closed('wss://meeting.crossfade.invalid/?roomId=a&peerId=b'),
    };
  });
  expect(heard).toEqual({
    status: 501,
    message: expect.stringContaining('conversations.twilio.com is not Twilio Video, and not simulated'),
    own: '{"users":[]}',
    socket: expect.stringContaining('tsock.us1.twilio.com is not Twilio Video, and not simulated'),
    old: expect.stringContaining('too old for the sandbox'),
  });
  const errors = texts.filter((text) => text.startsWith('error: '));
  for (const part of [
    'conversations.twilio.com is not',
    'tsock.us1.twilio.com is not',
    'js-sdk 0.2.7 or later',
  ])
    expect(errors.join('\n')).toContain(part);
});
