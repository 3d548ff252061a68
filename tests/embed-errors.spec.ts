// What `/sandbox.js` says when a call or the page it stands in is wrong.
import { expect, test } from './support/fixtures';
import { OwnApp, type OwnAppInit } from './support/own-app';

test.describe('what is wrong is said', () => {
  const CALLS: [program: string, message: RegExp][] = [
    ['crossfade.twilioToken({})', /^crossfade\.twilioToken: argument 1, identity: /],
    [
      'crossfade.videosdkToken({ permissions: ["all"] })',
      /^crossfade\.videosdkToken: argument 1, permissions\.0: /,
    ],
    [
      'crossfade.addGuest({ service: "zoom", room: "r", name: "Ada" })',
      /^crossfade\.addGuest: argument 1, service: /,
    ],
    [
      'crossfade.addGuest({ service: "videosdk", room: "none", name: "Ada" })',
      /^crossfade\.addGuest: VideoSDK has no room "none"/,
    ],
    ['crossfade.faults.setOnline("no")', /^crossfade\.faults\.setOnline: argument 1: /],
    ['crossfade.faults.failNext("twilio", -1)', /^crossfade\.faults\.failNext: argument 2: /],
    ['crossfade.respond("/token")', /^crossfade\.respond: argument 2: /],
  ];

  test('about arguments, by the call that the app made', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: [] });
    for (const [program, message] of CALLS) {
      const said = await app.run(
        `try { await ${program}; return 'nothing'; } catch (error) { return error.message; }`,
      );
      expect(said, program).toMatch(message);
    }
  });
});

test.describe('what is wrong with the page is said', () => {
  test.use({ expectErrors: /The Crossfade sandbox did not start/ });

  const PAGES: [name: string, init: OwnAppInit, message: RegExp][] = [
    ['an SDK before it', { before: '/own-app/sdk/twilio.js', sdks: [] }, /an SDK was loaded before it/],
    ['devices of no known kind', { attributes: 'data-devices="fake"', sdks: [] }, /data-devices: /],
    ['a module', { attributes: 'type="module"', sdks: [] }, /classic script/],
  ];
  for (const [name, init, message] of PAGES) {
    test(name, async ({ page, watched }) => {
      const app = await OwnApp.open(page, init);
      await expect.poll(() => watched.errors.join()).toMatch(message);
      expect(await app.run('return typeof window.crossfade;')).toBe('undefined');
    });
  }
});
