// What effects on a camera and a microphone cost: the blur of the chapter "Backgrounds and noise", and the packages that can be
// installed for the same. Each is run in a page that serves what the package loads; what it cannot reach is said.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/** As npm has them, in the versions that the chapter names. The last two are what VideoSDK's loads from a CDN: then, and now. */
const PACKAGES = [
  '@twilio/video-processors@3.2.0',
  '@videosdk.live/videosdk-media-processor-web@0.0.22',
  'noise-then@npm:@shiguredo/noise-suppression@2022.4.2',
  'noise-now@npm:@shiguredo/noise-suppression@2025.1.0',
];
const PLACE = resolve('node_modules/.cache/bench-effects');
const PAGE = 'https://effects.test/';
const NOISE_CDN = 'https://cdn.jsdelivr.net/npm/@shiguredo/noise-suppression@latest/dist';
const SETTLE_MS = 4000;
const MEASURE_MS = 6000;
/** How long a package may take before it counts as one that does not start. */
const PATIENCE_MS = 20_000;

/** @type {readonly [name: string, way: string][]} */
const WAYS = [
  ['camera alone', 'plain'],
  ['the chapter’s blur', 'coarse'],
  ['@twilio/video-processors: blur', 'blur'],
  ['@twilio/video-processors: background', 'background'],
  ['@videosdk.live/videosdk-media-processor-web: blur', 'videosdk'],
  ['microphone alone', 'sound'],
  ['@videosdk.live/videosdk-media-processor-web: noise, with what its CDN had', 'noise-then'],
  ['@videosdk.live/videosdk-media-processor-web: noise, with what its CDN has', 'noise-now'],
];

/** @param {import('./rig.mjs').Rig} rig */
export async function benchEffects({ browser, cpu }) {
  install();
  /** @type {Record<string, Record<string, string | number>>} */
  const table = {};
  for (const [name, way] of WAYS) {
    const page = await browser.newPage();
    const missing = await serve(page, way);
    await page.goto(PAGE);
    const started = await page.evaluate(startInPage, {
      way,
      patience: PATIENCE_MS,
    });
    if (started === '') {
      await page.waitForTimeout(SETTLE_MS);
      const frames = () => page.evaluate(() => /** @type {any} */ (window).pictures);
      const before = await frames();
      const percent = await cpu(MEASURE_MS);
      table[name] = {
        'CPU, % of a core': Math.round(percent),
        'pictures a second': Math.round(((await frames()) - before) / (MEASURE_MS / 1000)),
      };
    } else
      table[name] = {
        'did not start': `${started}${missing.size > 0 ? `; not reached: ${[...missing].join(', ')}` : ''}`,
      };
    await page.close();
  }
  console.log(
    '\nEffects on a camera of 640x360 at 24 pictures a second, without a call and without a graphics card:',
  );
  console.table(table);
}

function install() {
  if (existsSync(join(PLACE, 'node_modules', 'noise-now'))) return;
  mkdirSync(PLACE, { recursive: true });
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', PLACE, ...PACKAGES], {
    stdio: 'inherit',
  });
}

/**
 * Serves the page, the packages, and what one of them asks a CDN for, where npm has the same.
 * @param {import('@playwright/test').Page} page
 * @param {string} way
 * @returns {Promise<Set<string>>} addresses that were asked for and cannot be served
 */
async function serve(page, way) {
  const require = createRequire(import.meta.url);
  const twilio = join(require.resolve('twilio-video/package.json'), '../dist/twilio-video.min.js');
  const file = (/** @type {string} */ name) => join(PLACE, 'node_modules', name);
  const bundle = file('@videosdk.live/videosdk-media-processor-web/dist/videosdk-processor.js');
  /** @type {Set<string>} */
  const missing = new Set();
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    const name = url.split('/').at(-1) ?? '';
    const known = [
      [url === PAGE, ''],
      [url === `${PAGE}twilio-video.js`, twilio],
      [url === `${PAGE}videosdk-processor.js`, bundle],
      [url.startsWith(PAGE), file(`@twilio/video-processors/dist/build/${name}`)],
      [url.startsWith(NOISE_CDN), file(`${way}/dist/${name}`)],
    ].find(([is]) => is);
    const path = known && String(known[1]);
    if (path === '')
      return route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>Effects</title>',
      });
    if (path && existsSync(path)) {
      const types = {
        wasm: 'application/wasm',
        js: 'text/javascript',
        mjs: 'text/javascript',
      };
      const contentType =
        types[/** @type {keyof typeof types} */ (name.split('.').at(-1))] ?? 'application/octet-stream';
      const headers = { 'access-control-allow-origin': '*' };
      return route.fulfill({ contentType, headers, body: readFileSync(path) });
    }
    if (/^https?:/.test(url)) missing.add(url);
    return route.abort();
  });
  return missing;
}

/**
 * Runs in the page: makes a camera or a microphone, puts the effect on it, and shows or plays what comes out.
 * @param {{ way: string, patience: number }} wishes
 * @returns {Promise<string>} why it did not start; '' when it did
 */
async function startInPage({ way, patience }) {
  const page = /** @type {any} */ (window);
  page.pictures = 0;
  /** @type {(source: string) => Promise<void>} */
  const load = (src) =>
    new Promise((done, fail) => {
      document.head.append(
        Object.assign(document.createElement('script'), {
          src,
          onload: done,
          onerror: fail,
        }),
      );
    });
  try {
    const run = way === 'sound' || way.startsWith('noise') ? sound() : picture();
    const late = new Promise((_, fail) => setTimeout(() => fail(new Error('nothing came')), patience));
    await Promise.race([run, late]);
    return '';
  } catch (error) {
    return String(/** @type {Error} */ (error)?.message ?? error).slice(0, 200);
  }

  async function picture() {
    const canvas = Object.assign(document.createElement('canvas'), {
      width: 640,
      height: 360,
    });
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    let x = 0;
    setInterval(() => {
      x = (x + 7) % 640;
      context.fillStyle = '#567';
      context.fillRect(0, 0, 640, 360);
      context.fillStyle = '#eca';
      context.fillRect(x - 60, 120, 120, 240);
    }, 1000 / 24);
    const camera = canvas.captureStream(24);
    const shown = Object.assign(document.createElement('video'), {
      muted: true,
      autoplay: true,
    });
    document.body.append(shown);
    shown.srcObject = await effect(camera, shown);
    await shown.play();
    await new Promise((first) => shown.requestVideoFrameCallback(first));
    const count = () => {
      page.pictures += 1;
      shown.requestVideoFrameCallback(count);
    };
    count();
  }

  /** @param {MediaStream} camera @param {HTMLVideoElement} shown @returns {Promise<MediaStream>} */
  async function effect(camera, shown) {
    if (way === 'plain') return camera;
    if (way === 'coarse') {
      const source = Object.assign(document.createElement('video'), {
        srcObject: camera,
        muted: true,
      });
      await source.play();
      const canvas = Object.assign(document.createElement('canvas'), {
        width: 640,
        height: 360,
      });
      const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
      setInterval(() => {
        context.drawImage(source, 0, 0, 20, 11.25);
        context.drawImage(canvas, 0, 0, 20, 11.25, 0, 0, 640, 360);
      }, 1000 / 24);
      return canvas.captureStream(24);
    }
    if (way === 'videosdk') {
      await load('/videosdk-processor.js');
      const { VirtualBackgroundProcessor } = page;
      const processor = new VirtualBackgroundProcessor();
      if (!processor.ready) await processor.init();
      return processor.start(camera, { type: 'blur' });
    }
    await load('/twilio-video.js');
    await load('/twilio-video-processors.js');
    const { GaussianBlurBackgroundProcessor, VirtualBackgroundProcessor } = page.Twilio.VideoProcessors;
    const track = new page.Twilio.Video.LocalVideoTrack(camera.getVideoTracks()[0]);
    const backgroundImage = new Image();
    backgroundImage.src = document.createElement('canvas').toDataURL();
    await backgroundImage.decode();
    const options = { assetsPath: '/assets/' };
    const processor =
      way === 'blur'
        ? new GaussianBlurBackgroundProcessor(options)
        : new VirtualBackgroundProcessor({ ...options, backgroundImage });
    await processor.loadModel();
    track.addProcessor(processor, {
      inputFrameBufferType: 'videoframe',
      outputFrameBufferContextType: 'bitmaprenderer',
    });
    track.attach(shown);
    return /** @type {MediaStream} */ (shown.srcObject);
  }

  async function sound() {
    const context = new AudioContext();
    const oscillator = context.createOscillator();
    const out = context.createMediaStreamDestination();
    out.channelCount = 1; // The suppressor takes no stereo.
    oscillator.connect(out);
    oscillator.start();
    /** @type {MediaStream} */
    let heard = out.stream;
    if (way !== 'sound') {
      await load('/videosdk-processor.js');
      const { VideoSDKNoiseSuppressor } = page;
      heard = await new VideoSDKNoiseSuppressor().getNoiseSuppressedAudioStream(heard);
    }
    const player = Object.assign(new Audio(), {
      srcObject: heard,
      volume: 0.01,
    });
    await player.play();
    await new Promise((wait) => setTimeout(wait, 1000));
  }
}
