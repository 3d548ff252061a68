// `/sandbox.js` in an app whose page, SDK and server come from three places.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { OwnApp, SDK_FILES } from '../../support/app/own-app';
import { distDir } from '../../support/site';

const APP = 'http://localhost:4173';
const SERVER = 'http://localhost:4174';
const CDN = 'https://sdk.twilio.com';

/** Another app's page on a port of its own: its sandbox.js beside it, the SDK by its vendor's tag. */
async function openApp(page: Page, policy: string): Promise<OwnApp> {
  await page.route(`${APP}/sandbox.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: readFileSync(`${distDir}/sandbox.js`, 'utf8') }),
  );
  await page.route(`${CDN}/js/video/**`, (route) =>
    route.fulfill({ contentType: 'text/javascript', path: SDK_FILES.twilio }),
  );
  await page.route(`${APP}/call/`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><meta charset="utf-8"><title>App</title><link rel="icon" href="data:,">
        <meta http-equiv="Content-Security-Policy" content="${policy}">
        <script src="/sandbox.js" data-pace="none"></script>
        <script src="${CDN}/js/video/releases/2.36.0/twilio-video.min.js"></script>`,
    }),
  );
  await page.goto(`${APP}/call/`);
  return OwnApp.attach(page);
}

test.beforeEach(({ allowedOrigins }) => {
  for (const origin of [APP, CDN]) allowedOrigins.add(origin);
});

test('an app on another port, with the SDK from its vendor’s CDN and a server elsewhere, meets a guest', async ({
  page,
}) => {
  const app = await openApp(page, `default-src * blob: 'unsafe-inline' 'unsafe-eval'`);
  const said = await app.run(async ({ crossfade, connectTwilio, guest, once, DEVICES }, server) => {
    crossfade.respond(`${server}/api/token`, async () => ({
      token: await crossfade.twilioToken({ identity: 'Me' }),
    }));
    const { token } = (await (await fetch(`${server}/api/token`)).json()) as { token: string };
    const room = await connectTwilio(token, { name: 'lab', ...DEVICES });
    const came = once(room, 'participantConnected');
    await guest('Ada', 'lab');
    const kinds = [...room.localParticipant.tracks.values()].map(({ kind }) => kind).sort();
    return { kinds, came: (await came)[0].identity };
  }, SERVER);
  expect(said).toEqual({ kinds: ['audio', 'video'], came: 'Ada' });
});

test.describe('a policy that allows every host', () => {
  test.use({ expectErrors: /content security policy/i });

  test('does not allow what is made in the page, and the sandbox says so', async ({ page }) => {
    const app = await openApp(page, `default-src * 'unsafe-inline' 'unsafe-eval'`);
    const failure = await app.failure(() => navigator.mediaDevices.getUserMedia({ audio: true }));
    expect(failure?.message).toMatch(/media-src has to allow blob:/);
  });
});

// The sandbox's tag is the first in the head, so the script begins before the policy holds.
test('a policy below the tag that forbids what is not the app’s own', async ({ page }) => {
  await page.route(`${APP}/sandbox.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: readFileSync(`${distDir}/sandbox.js`, 'utf8') }),
  );
  const policy = "default-src 'self'; img-src data:; media-src blob:; worker-src blob:";
  await page.route(`${APP}/call/`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><script src="/sandbox.js"></script>
        <meta http-equiv="Content-Security-Policy" content="${policy}">
        <meta charset="utf-8"><title>App</title><link rel="icon" href="data:,">`,
    }),
  );
  await page.goto(`${APP}/call/`);
  const people = await page.evaluate(async () => {
    const { crossfade } = window;
    await crossfade.addGuest({ service: 'twilio', room: 'lab', name: 'Ada' });
    const [room] = await crossfade.rooms();
    return room?.participants.map(({ name }) => name);
  });
  expect(people).toEqual(['Ada']);
});
