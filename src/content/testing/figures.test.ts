// Figures are written into prose by hand. Each with a unit is held against the line of code that makes it so, in a package
// as it is installed or in this project; what no code says stands in a list, with where it is from.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NATIVES } from '../../assistant/plan/native';
import { sizeOfSdk } from '../../components/guide/sdk-sizes';

const root = fileURLToPath(new URL('../docs/', import.meta.url));

const NUMBER =
  '(?:\\d[\\d.,]*|half a|half|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|a hundred|a thousand)';
const UNIT =
  '(?:seconds?|milliseconds?|ms|minutes?|hours?|times|tries|retransmissions?|pixels|KiB|kB|KB|million characters|messages|characters|pictures|frames|lines|days|patterns)';
const FIGURE = new RegExp(`(?<![\\w.])${NUMBER}(?: (?:to|by|from) ${NUMBER})?\\s${UNIT}\\b`, 'gi');

const VIDEOSDK = 'node_modules/@videosdk.live/js-sdk/videosdk.js';
const TWILIO = 'node_modules/twilio-video/lib';

/** By page, by figure: where it is from. A pair is a file and a piece of it; white space does not count. */
const FIGURES: Readonly<
  Record<string, Readonly<Record<string, readonly [file: string, code: string] | string>>>
> = {
  'after/adapter': {
    'ten seconds': ['src/assistant/adapter/parts/room.ts', 'const PATIENCE = 10000;'],
    '15 KiB': [VIDEOSDK, 'size > 15 * 1024'],
    'half a minute': ['src/sandbox/twilio/session.ts', 'SESSION_TIMEOUT_SECONDS = 30'],
    'Eight patterns': 'Counted below.',
  },
  'after/errata': { 'six characters': [VIDEOSDK, 'length: 6'] },
  'after/testing': {
    'ten minutes': 'How long it takes a reader.',
    'six frames': ['src/sandbox/media/synthetic/reduced-motion.ts', 'CALM_FRAME_RATE = 6'],
  },
  'after/your-own-app': {
    '250 milliseconds': ['src/embed/settings.ts', 'realistic: 250'],
    '30 days': 'The 2,592,000 seconds of the call beside it.',
    'half a second': 'The 500 milliseconds of the call beside it.',
    'half a minute': ['src/sandbox/twilio/session.ts', 'SESSION_TIMEOUT_SECONDS = 30'],
    '4 million characters': ['src/sandbox/bridge/messages.ts', 'MAX_BYTES = 4_000_000'],
  },
  'setup/videosdk': { '24 hours': 'Twilio’s documentation of tokens and of limits.' },
  'start/overview': {
    'five retransmissions': [VIDEOSDK, 'maxRetransmits: 5'],
    'a hundred lines': 'Counted below.',
  },
  'steps/before': {
    '100 ms': [VIDEOSDK, '}, 100);'],
    '100 milliseconds': [VIDEOSDK, '}, 100);'],
    'three times': 'What a reader may try.',
  },
  'steps/chat': {
    'half second': ['node_modules/@videosdk.live/js-sdk/pubSub.d.ts', 'to receive per 500 ms'],
    '30 seconds': [VIDEOSDK, 'ACK_TIMEOUT_MS = 30000'],
    '1,000 messages': ['src/sandbox/videosdk/pubsub/hub.ts', 'HISTORY_LIMIT = 1000'],
  },
  'steps/connect': { 'three times': 'Recorded in errors on demand: rejects, error, state.' },
  'steps/data': {
    '16 KiB': 'Twilio’s documentation of data tracks.',
    '15 KiB': [VIDEOSDK, 'size > 15 * 1024'],
    '256 KiB': 'The browser’s own limit.',
    'five retransmissions': [VIDEOSDK, 'maxRetransmits: 5'],
  },
  'steps/effects': { '24 frames': ['scripts/bench/effects.mjs', 'captureStream(24)'] },
  'steps/leave': {
    '2.5 to 5 seconds': [VIDEOSDK, 'reconnectionDelay: 5000'],
    'ten times': [VIDEOSDK, 'reconnectionAttempts: 10'],
    '20 seconds': [VIDEOSDK, 'null == opts.timeout ? 20000'],
  },
  'steps/network': {
    'four seconds': ['src/demos/network/videosdk.ts', 'slice(-4)'],
    'five seconds': [VIDEOSDK, 'trace.detected + 5000'],
  },
  'steps/preflight': {
    'fifteen seconds': 'Both tests with the time to connect.',
    '10 seconds': [`${TWILIO}/preflight/preflighttest.ts`, 'DEFAULT_TEST_DURATION = 10 * SECOND'],
    '15 seconds': [VIDEOSDK, 'DEFAULT_SAMPLING_MS = 15000'],
    'five seconds': [VIDEOSDK, 'RAMP_UP_MS = 5000'],
    'twenty seconds': 'Seen in tests/waits/preflight.spec.ts.',
  },
  'steps/quality': { 'three from 960 pixels': [VIDEOSDK, 'size >= 960 && midPreset'] },
  'steps/react': {
    '0.4 seconds': ['node_modules/@videosdk.live/react-sdk/dist/index.modern.js', 'debounceDelay = 400'],
  },
  'steps/reconnect': {
    // 80 ms, give or take as much.
    '160 ms': [`${TWILIO}/util/constants.js`, 'min: 80, jitter: 1'],
    '2.5 to 5 seconds': [VIDEOSDK, 'reconnectionDelay: 5000'],
    '30 seconds': [`${TWILIO}/util/constants.js`, 'DEFAULT_SESSION_TIMEOUT_SEC = 30'],
    'half a minute': [`${TWILIO}/util/constants.js`, 'DEFAULT_SESSION_TIMEOUT_SEC = 30'],
    'ten tries': [VIDEOSDK, 'reconnectionAttempts: 10'],
    'five seconds': [VIDEOSDK, 'reconnectionDelay: 5000'],
  },
  'steps/share': {
    '1920 by 1080 pixels': [VIDEOSDK, 'width: { max: 1920 }, height: { max: 1080 }'],
    'ten frames': [VIDEOSDK, 'frameRate: { max: 10 }'],
  },
  'steps/shipping': {
    '15 KiB': [VIDEOSDK, 'size > 15 * 1024'],
    '1 KB': 'VideoSDK’s documentation of the realtime store.',
    'three times': 'Measured below.',
  },
  'steps/speakers': {
    'four times': ['src/sandbox/room/speaker-detector.ts', 'INTERVAL_MS = 250'],
    'two seconds': ['src/sandbox/room/speaker-detector.ts', 'QUIET_INTERVALS = 8'],
  },
};

const pages = globSync('**/*.mdx', { cwd: root }).map((file) => ({
  page: file.replace(/\.mdx$/, ''),
  text: readFileSync(root + file, 'utf8').replaceAll(/```[\s\S]*?```/g, ''),
}));

const figuresIn = (text: string): string[] => [
  ...new Set((text.match(FIGURE) ?? []).map((figure) => figure.replaceAll(/\s+/g, ' '))),
];

const bare = (code: string): string => code.replaceAll(/\s+/g, '');

describe('the figures that the guide names', () => {
  it('have a source each', () => {
    const found = pages.flatMap(({ page, text }) => figuresIn(text).map((figure) => `${page}: ${figure}`));
    const known = Object.entries(FIGURES).flatMap(([page, figures]) =>
      Object.keys(figures).map((figure) => `${page}: ${figure}`),
    );
    expect(found.toSorted()).toEqual(known.toSorted());
  });

  it('are in the code that they are from', () => {
    const sources = Object.values(FIGURES).flatMap((figures) => Object.values(figures));
    const inCode = sources.filter((source) => typeof source !== 'string');
    expect(inCode.length).toBeGreaterThan(20);
    for (const [file, code] of inCode)
      expect(bare(readFileSync(file, 'utf8')).includes(bare(code)), `${file}: ${code}`).toBe(true);
  });

  it('count the lines of the endpoint and of the table of rooms', () => {
    const files = globSync('src/snippets/{token-endpoint,room-table}/*.ts').filter(
      (file) => !file.includes('.test.'),
    );
    const lines = files.reduce(
      (sum, file) => sum + readFileSync(file, 'utf8').trimEnd().split('\n').length,
      0,
    );
    expect(Math.round(lines / 10) * 10).toBe(100);
  });

  it('compare the bundles by their sizes', async () => {
    const [twilio, videosdk] = await Promise.all([sizeOfSdk('twilio'), sizeOfSdk('videosdk')]);
    const times = videosdk.compressed / twilio.compressed;
    expect(Math.floor(times), 'more than three times as large').toBe(3);
  });

  it('count the patterns that are turned over', () => {
    const words = ['Six', 'Seven', 'Eight', 'Nine', 'Ten'];
    const adapter = pages.find(({ page }) => page === 'after/adapter');
    expect(adapter?.text).toContain(`${words[NATIVES.length - 6]} patterns are converted`);
  });

  it('count the apps that the scan was made and tried on', () => {
    const [madeOn, counted] = [7, globSync('scripts/assistant-counts/*.txt').length];
    const page = readFileSync('src/pages/assistant.astro', 'utf8').replaceAll(/\s+/g, ' ');
    expect(page).toContain('made on seven public apps');
    expect(page).toContain(`tried on ${counted - madeOn} others`);
  });

  it('finds figures, and leaves versions, codes and years alone', () => {
    expect(
      figuresIn('after 2.5 to 5 seconds, 1920 by 1080\npixels, half a second, 1.1.1, 3054, in 2026.'),
    ).toEqual(['2.5 to 5 seconds', '1920 by 1080 pixels', 'half a second']);
  });
});
