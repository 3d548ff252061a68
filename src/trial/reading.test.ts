import { expect, it } from 'vitest';
import { isRead, readingOf } from './reading';

const TESTED = { 'twilio-video': '2.36.0', '@videosdk.live/js-sdk': '1.1.1' };
const read = (files: Record<string, string>) =>
  readingOf(
    new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])),
    TESTED,
  );
const TWILIO =
  'c="wss://global.vss.twilio.com/signaling",p={description:"Twilio Video JavaScript Library",version:"2.28.1"}';

it('a build tells its SDK, its version, its path, its policy and what it asks for', () => {
  expect(
    read({
      'index.html': `<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><script src="/app/a.js"></script>`,
      'a.js': `${TWILIO};fetch("/app/words.json");fetch("/token")`,
      'words.json': '{}',
      'logo.png': '\u0000',
    }),
  ).toEqual({
    service: 'twilio',
    traces: { twilio: true, videosdk: false, adapter: false },
    sdks: [{ name: 'twilio-video', version: '2.28.1', standing: 'works' }],
    base: '/app/',
    policies: [
      {
        file: 'index.html',
        needs: [
          { add: 'media-src blob:', why: expect.any(String) as string },
          { add: 'worker-src blob:', why: expect.any(String) as string },
        ],
      },
    ],
    asks: [{ address: '/token', how: 'asks', becomes: 'token', file: 'a.js' }],
    files: 4,
    bytes: expect.any(Number) as number,
    pages: 1,
    closed: [],
  });
});

it.each([
  ['an old one', { 'a.js': TWILIO.replace('2.28.1', '2.3.0') }, 'twilio', ['twilio-video old']],
  ['a newer one', { 'a.js': TWILIO.replace('2.28.1', '2.40.0') }, 'twilio', ['twilio-video untried']],
  [
    'VideoSDK, which says no version',
    { 'a.js': '"https://api.videosdk.live"' },
    'videosdk',
    ['@videosdk.live/js-sdk unknown'],
  ],
  [
    'VideoSDK by its tag',
    { 'index.html': '<script src="https://sdk.videosdk.live/js-sdk/0.1.9/videosdk.js">' },
    'videosdk',
    ['@videosdk.live/js-sdk old'],
  ],
  [
    'the adapter',
    { 'a.js': '"https://api.videosdk.live","VideoSDK could not enter the room."' },
    'adapter',
    ['@videosdk.live/js-sdk unknown'],
  ],
  [
    'both',
    { 'a.js': TWILIO, 'b.js': '"api.videosdk.live"' },
    undefined,
    ['twilio-video works', '@videosdk.live/js-sdk unknown'],
  ],
  ['neither', { 'a.js': '' }, undefined, []],
] as const)('a build has %s', (_what, files, service, sdks) => {
  const reading = read({ 'index.html': '', ...files });
  expect(reading.service).toBe(service);
  expect(reading.sdks.map(({ name, standing }) => `${name} ${standing}`)).toEqual(sdks);
});

it('a page of UTF-16 is named', () => {
  const page = new Uint8Array([0xff, 0xfe, 0x3c, 0]);
  expect(readingOf(new Map([['index.html', page]]), TESTED).closed).toEqual(['index.html']);
});

it('words are looked for in pages and scripts', () => {
  expect(['a.js', 'b.mjs', 'c.cjs', 'd.HTML', 'e.css', 'f.js.map'].map(isRead)).toEqual([
    ...[true, true, true, true],
    ...[false, false],
  ]);
});
