// The guide's snippets for an app on `/sandbox.js` do what it says.
import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import type { Page } from '@playwright/test';
import type * as Control from '../../../src/snippets/own-app-control/twilio';
import { expect, test } from '../../support/fixtures';
import type { Side } from '../../../src/sides';
import { OwnApp, SDK_FILES } from '../../support/app/own-app';

declare global {
  interface Window {
    /** What the guide's script exports. */
    control: typeof Control;
  }
}

// VideoSDK handles no rejection of a request of its own that was under way when its socket was dropped.
test.use({ expectErrors: /ERROR_OPERATION_TIMED_OUT/ });

/** A page as the guide has its readers make it. */
async function openGuidesApp(page: Page, sdk: Side, allowedOrigins: Set<string>): Promise<OwnApp> {
  const html = readFileSync(`src/snippets/own-app/${sdk}.html`, 'utf8');
  const cdn = /https:[^"]+/.exec(html)![0];
  allowedOrigins.add(new URL(cdn).origin);
  await page.route(cdn, (route) => route.fulfill({ path: SDK_FILES[sdk], contentType: 'text/javascript' }));
  const source = readFileSync(`src/snippets/own-app-control/${sdk}.ts`, 'utf8');
  const { code } = await transform(source, { loader: 'ts' });
  const serve = (path: string, contentType: string, body: string): Promise<void> =>
    page.route(path, (route) => route.fulfill({ contentType, body })).then(() => {});
  await serve('**/control.js', 'text/javascript', code);
  await serve(
    '**/app.js',
    'text/javascript',
    `import('/control.js').then((control) => Object.assign(window, { control }));`,
  );
  await serve('**/app.html', 'text/html', `<!doctype html><link rel="icon" href="data:,">${html}`);
  await page.goto('app.html');
  await page.waitForFunction(() => window.control);
  return OwnApp.attach(page);
}

test('the snippets do what the guide says, for twilio', async ({ page, allowedOrigins }) => {
  const app = await openGuidesApp(page, 'twilio', allowedOrigins);
  const heard = await app.run(async ({ connectTwilio, once }) => {
    const access = (await (await fetch('/access', { method: 'POST' })).json()) as {
      token: string;
      room: string;
    };
    const room = await connectTwilio(access.token, { name: access.room });
    const heard: string[] = [];
    for (const event of [
      'participantConnected',
      'trackDisabled',
      'participantDisconnected',
      'reconnecting',
      'reconnected',
      'disconnected',
    ])
      room.on(event as 'disconnected', () => heard.push(event));
    await window.control.ring(access.room);
    const back = once(room, 'reconnected');
    await window.control.reconnect();
    await back;
    const out = once(room, 'disconnected');
    await window.control.throwOut(access.room);
    await out;
    return heard;
  });
  expect(heard).toEqual([
    'participantConnected',
    'trackDisabled',
    'trackDisabled',
    'participantDisconnected',
    'reconnecting',
    'reconnected',
    'disconnected',
  ]);
});

test('the snippets do what the guide says, for videosdk', async ({ page, allowedOrigins }) => {
  const app = await openGuidesApp(page, 'videosdk', allowedOrigins);
  const heard = await app.run(async ({ joinVideoSdk, once }) => {
    const access = (await (await fetch('/access', { method: 'POST' })).json()) as {
      token: string;
      room: string;
    };
    const meeting = await joinVideoSdk('Me', access.room, { token: access.token, participantId: 'me' });
    const heard: string[] = [];
    for (const event of ['participant-joined', 'participant-left', 'meeting-joined', 'meeting-left'] as const)
      meeting.on(event, () => heard.push(event));
    await window.control.ring(access.room);
    const back = once(meeting, 'meeting-joined');
    await window.control.reconnect();
    await back;
    const out = once(meeting, 'meeting-left');
    await window.control.throwOut(access.room);
    await out;
    return heard;
  });
  expect(heard).toEqual(['participant-joined', 'participant-left', 'meeting-joined', 'meeting-left']);
});
