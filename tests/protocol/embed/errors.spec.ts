// What `/sandbox.js` says when a call or the page it stands in is wrong.
import { expect, test } from '../../support/app/lab';
import { OwnApp, type OwnAppInit, type Program } from '../../support/app/own-app';

const CALLS: [program: Program, message: RegExp][] = [
  [({ crossfade }) => crossfade.twilioToken({} as never), /^crossfade\.twilioToken: argument 1, identity: /],
  [
    ({ crossfade }) => crossfade.videosdkToken({ permissions: ['all' as never] }),
    /^crossfade\.videosdkToken: argument 1, permissions\.0: /,
  ],
  [
    ({ crossfade }) => crossfade.addGuest({ service: 'zoom' as never, room: 'r', name: 'Ada' }),
    /^crossfade\.addGuest: argument 1, service: /,
  ],
  [
    ({ crossfade }) => crossfade.addGuest({ service: 'videosdk', room: 'none', name: 'Ada' }),
    /^crossfade\.addGuest: VideoSDK has no room "none"/,
  ],
  [
    ({ crossfade }) => crossfade.faults.setOnline('no' as never),
    /^crossfade\.faults\.setOnline: argument 1: /,
  ],
  [({ crossfade }) => crossfade.faults.failNext('twilio', -1), /^crossfade\.faults\.failNext: argument 2: /],
  [({ crossfade }) => crossfade.respond('/token', undefined as never), /^crossfade\.respond: argument 2: /],
  [
    ({ crossfade }) => crossfade.respond('http://', () => ({})),
    /^crossfade\.respond: argument 1: a path such as "\/token"/,
  ],
  [
    ({ crossfade }) => Reflect.apply(crossfade.twilioToken, crossfade, []),
    /^crossfade\.twilioToken: argument 1 is missing\.$/,
  ],
  [
    ({ crossfade }) => crossfade.twilioToken({ identity: 'Me', ttl: 60 } as never),
    /^crossfade\.twilioToken: argument 1: .*"ttl"/,
  ],
  [
    ({ crossfade }) => Reflect.apply(crossfade.rooms, crossfade, ['all']),
    /^crossfade\.rooms: too many arguments\.$/,
  ],
  [
    ({ crossfade }) => Reflect.apply(crossfade.faults.setSilent, crossfade.faults, []),
    /^crossfade\.faults\.setSilent: argument 1 is missing\.$/,
  ],
  [({ crossfade }) => crossfade.faults.setDelay(-1), /^crossfade\.faults\.setDelay: argument 1: /],
  [
    ({ crossfade }) => Reflect.apply(crossfade.faults.setBusy, crossfade.faults, ['twilio']),
    /^crossfade\.faults\.setBusy: argument 2 is missing\.$/,
  ],
  [
    ({ crossfade }) => crossfade.faults.failNext('videosdk', 1, 53104),
    /^crossfade\.faults\.failNext: VideoSDK's server has no/,
  ],
];

/** What only the window with the sandbox can know. */
const STATES: [program: Program, message: RegExp][] = [
  [
    async ({ guest }) => {
      await guest('Ada', 'r');
      await guest('Ada', 'r');
    },
    /^crossfade\.addGuest: Somebody called "Ada" is already in the room\.$/,
  ],
  [
    async ({ guest }) => {
      const ada = await guest('Ada', 's');
      await ada.leave();
      await ada.speak();
    },
    /^crossfade\.addGuest\(\{ name: "Ada" \}\)\.speak: The guest is no longer in the room\. Add another/,
  ],
  [
    async ({ crossfade, createMeeting }) => {
      const room = await createMeeting();
      await crossfade.faults.endRoom({ service: 'videosdk', room });
      await crossfade.addGuest({ service: 'videosdk', room, name: 'Ada' });
    },
    /^crossfade\.addGuest: The meeting ".*" has ended\. Join it with your app first/,
  ],
  [
    async ({ crossfade, guest }) => {
      await guest('Ada', 'full');
      await crossfade.faults.setRoomFull({ service: 'twilio', room: 'full' }, true);
      await guest('Grace', 'full');
    },
    /^crossfade\.addGuest: Room "full" already has 1 participants\.$/,
  ],
];

for (const [about, programs] of [
  ['arguments', CALLS],
  ['what is no longer so', STATES],
] as const) {
  test(`what is wrong about ${about} is said, by the call that the app made`, async ({ videosdk }) => {
    for (const [program, message] of programs) {
      const failure = await videosdk.failure(program);
      expect(failure?.message, String(program)).toMatch(message);
    }
  });
}

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
      await OwnApp.open(page, init);
      await expect.poll(() => watched.errors.join()).toMatch(message);
      expect(await page.evaluate(() => typeof window.crossfade)).toBe('undefined');
    });
  }
});
