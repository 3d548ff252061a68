// What forwarding costs: people who all send to all, directly, by the router, and by a router that encodes again.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { cpuSeconds } from './cpu.mjs';

const PEOPLE = [2, 3, 4, 6];
const WAYS = /** @type {const} */ (['direct', 'passed on', 'encoded again']);
const SETTLE_MS = 4000;
const MEASURE_MS = 8000;

/**
 * Measures every number of people in every way, and prints a table.
 * @param {import('@playwright/test').Browser} browser
 * @param {number} pid of the browser
 * @param {string} url a page of the site
 */
export async function benchForwarding(browser, pid, url) {
  const media = (/** @type {string} */ name) =>
    fileURLToPath(new URL(`../../src/sandbox/media/${name}`, import.meta.url));
  const contents = ['forward.ts', 'peer-connections.ts', 'source.ts']
    .map((name) => `export * from ${JSON.stringify(media(name))};`)
    .join('\n');
  const stdin = { contents, resolveDir: fileURLToPath(new URL('../..', import.meta.url)) };
  const bundle = await build({ stdin, bundle: true, write: false, format: 'iife', globalName: 'media' });
  const script = bundle.outputFiles[0]?.text ?? '';
  /** @type {Record<string, Record<string, string | number>>} */
  const table = {};
  for (const people of PEOPLE) {
    /** @type {Record<string, string | number>} */
    const row = (table[`${people} people`] = {});
    let direct = 0;
    for (const way of WAYS) {
      const { percent, framesPerSecond, width } = await measure(way, people);
      if (way === 'direct') direct = percent;
      row[`${way}, % of a core`] = Math.round(percent);
      if (way !== 'direct') row[`${way}, ratio`] = (percent / direct).toFixed(2);
      row[`${way}, seen`] = `${width} wide, ${Math.round(framesPerSecond)} a second`;
    }
  }
  console.log('\nCPU of the browser while all send video of 640x360 at 20 frames a second to all others:');
  console.table(table);

  /** @param {typeof WAYS[number]} way @param {number} people */
  async function measure(way, people) {
    const page = await browser.newPage();
    try {
      await page.goto(url);
      if (way === 'encoded again')
        await page.evaluate(() => Reflect.deleteProperty(window, 'RTCRtpScriptTransform'));
      await page.addScriptTag({ content: script });
      await page.evaluate(callInPage, { people, routed: way !== 'direct' });
      await page.waitForTimeout(SETTLE_MS);
      const seen = () => page.evaluate(() => /** @type {any} */ (window).seen());
      const [before, used] = [await seen(), cpuSeconds(pid)];
      await page.waitForTimeout(MEASURE_MS);
      const percent = (100 * (cpuSeconds(pid) - used)) / (MEASURE_MS / 1000);
      const after = await seen();
      const frames = (after.frames - before.frames) / after.pictures;
      return { percent, framesPerSecond: frames / (MEASURE_MS / 1000), width: after.width };
    } finally {
      await page.close();
    }
  }
}

/**
 * Connects people so that all see all others. Runs in the page, where the router's modules are `media`.
 * @param {{ people: number, routed: boolean }} init
 */
async function callInPage({ people, routed }) {
  const media = /** @type {any} */ (window).media;
  const connections = new media.PeerConnections();
  /** @param {RTCPeerConnection} from @param {RTCPeerConnection} to */
  const connect = async (from, to) => {
    from.onicecandidate = ({ candidate }) => void to.addIceCandidate(candidate ?? undefined);
    to.onicecandidate = ({ candidate }) => void from.addIceCandidate(candidate ?? undefined);
    await from.setLocalDescription();
    await to.setRemoteDescription(/** @type {RTCSessionDescription} */ (from.localDescription));
    await to.setLocalDescription();
    await from.setRemoteDescription(/** @type {RTCSessionDescription} */ (to.localDescription));
  };
  const camera = () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { alpha: false }));
    let count = 0;
    setInterval(() => {
      context.fillStyle = '#234';
      context.fillRect(0, 0, 640, 360);
      context.fillStyle = '#fff';
      context.font = '28px monospace';
      context.fillText(String(count++), 500, 40);
      context.fillRect(0, 350, (count * 16) % 640, 10);
    }, 50);
    return /** @type {MediaStreamTrack} */ (canvas.captureStream(20).getVideoTracks()[0]);
  };
  /** @type {HTMLVideoElement[]} */
  const videos = [];
  /** A connection on which a viewer is ready to show what comes. */
  const viewer = () => {
    const connection = new RTCPeerConnection();
    connection.ontrack = ({ track }) => {
      const video = Object.assign(document.createElement('video'), {
        muted: true,
        autoplay: true,
        width: 160,
      });
      video.srcObject = new MediaStream([track]);
      document.body.prepend(video);
      videos.push(video);
    };
    return connection;
  };
  for (let sender = 0; sender < people; sender++) {
    const track = camera();
    let source;
    if (routed) {
      const [out, into] = [new RTCPeerConnection(), connections.create()];
      await connections.ready;
      const received = new Promise((resolve) =>
        into.addEventListener('track', (/** @type {RTCTrackEvent} */ { receiver }) => resolve(receiver)),
      );
      out.addTransceiver(track, { direction: 'sendonly' });
      await connect(out, into);
      source = media.receivedSource([await received]);
    }
    for (let other = 1; other < people; other++) {
      const from = routed ? connections.create() : new RTCPeerConnection();
      const transceiver = from.addTransceiver(routed ? 'video' : track, { direction: 'sendonly' });
      await connect(from, viewer());
      if (source) await new media.Forward(source, transceiver.sender).start();
    }
  }
  Object.assign(window, {
    seen: () => ({
      pictures: videos.length,
      frames: videos.reduce((sum, video) => sum + video.getVideoPlaybackQuality().totalVideoFrames, 0),
      width: Math.min(...videos.map(({ videoWidth }) => videoWidth)),
    }),
  });
}
