// What `/sandbox.js` says when a call or the page it stands in is wrong.
import { expect, test } from '../../support/fixtures';
import { OwnApp, type OwnAppInit } from '../../support/own-app';

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
    ['crossfade.respond("http://", () => ({}))', /^crossfade\.respond: argument 1: a path such as "\/token"/],
    ['crossfade.twilioToken()', /^crossfade\.twilioToken: argument 1 is missing\.$/],
    ['crossfade.twilioToken({ identity: "Me", ttl: 60 })', /^crossfade\.twilioToken: argument 1: .*"ttl"/],
    ['crossfade.rooms("all")', /^crossfade\.rooms: too many arguments\.$/],
    ['crossfade.faults.setSilent()', /^crossfade\.faults\.setSilent: argument 1 is missing\.$/],
    ['crossfade.faults.setDelay(-1)', /^crossfade\.faults\.setDelay: argument 1: /],
    ['crossfade.faults.setBusy("twilio")', /^crossfade\.faults\.setBusy: argument 2 is missing\.$/],
    [
      'crossfade.faults.failNext("videosdk", 1, 53104)',
      /^crossfade\.faults\.failNext: VideoSDK's server has no/,
    ],
  ];
  /** What only the window with the sandbox can know. */
  const STATES: [program: string, message: RegExp][] = [
    [
      `await crossfade.addGuest({ service: 'twilio', room: 'r', name: 'Ada' });
      await crossfade.addGuest({ service: 'twilio', room: 'r', name: 'Ada' });`,
      /^crossfade\.addGuest: There is somebody called "Ada" in the room already\.$/,
    ],
    [
      `const ada = await crossfade.addGuest({ service: 'twilio', room: 's', name: 'Ada' });
      await ada.leave();
      await ada.speak();`,
      /^crossfade\.addGuest\(\{ name: "Ada" \}\)\.speak: The guest is no longer in the room\. Add another/,
    ],
    [
      `const room = await createMeeting();
      await crossfade.faults.endRoom({ service: 'videosdk', room });
      await crossfade.addGuest({ service: 'videosdk', room, name: 'Ada' });`,
      /^crossfade\.addGuest: The meeting ".*" has ended\. Join it with your app first/,
    ],
    [
      `await crossfade.addGuest({ service: 'twilio', room: 'full', name: 'Ada' });
      await crossfade.faults.setRoomFull({ service: 'twilio', room: 'full' }, true);
      await crossfade.addGuest({ service: 'twilio', room: 'full', name: 'Grace' });`,
      /^crossfade\.addGuest: Room "full" already has 1 participants\.$/,
    ],
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

  test('about what is no longer so, by the call that the app made', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: [] });
    for (const [program, message] of STATES) {
      const said = await app.run(
        `try { ${program}; return 'nothing'; } catch (error) { return error.message; }`,
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
  test('an origin that is not secure', async ({ page, watched, allowedOrigins, baseURL }) => {
    const origin = 'http://app.example';
    allowedOrigins.add(origin);
    const script = await (await page.request.get(new URL('/sandbox.js', baseURL).href)).text();
    await page.route(`${origin}/**`, (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: script })
        : route.fulfill({ contentType: 'text/html', body: '<script src="/sandbox.js"></script>' }),
    );
    await page.goto(origin);
    await expect.poll(() => watched.errors.join()).toMatch(/http:\/\/localhost or over https/);
  });

  for (const [name, init, message] of PAGES) {
    test(name, async ({ page, watched }) => {
      const app = await OwnApp.open(page, init);
      await expect.poll(() => watched.errors.join()).toMatch(message);
      expect(await app.run('return typeof window.crossfade;')).toBe('undefined');
    });
  }
});
