// What forwarding costs: people who all send to all, directly, by the router, and by a router that encodes again.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { scriptTextInEsbuild } from '../../src/build/script-text.mjs';
import { voiceWav } from '../../src/sandbox/media/synthetic/voice.ts';
import { TEST_PICTURE } from './test-picture.mjs';

const PEOPLE = [2, 3, 4, 6];
/** So many speak in the measurement of audio. */
const SPEAKERS = 4;
const WAYS = /** @type {const} */ (['direct', 'passed on', 'encoded again']);
const SETTLE_MS = 3000;
const MEASURE_MS = 4000;
const VOICE = `data:audio/wav;base64,${Buffer.from(voiceWav(140)).toString('base64')}`;

/** @typedef {'audio' | 'video'} Kind */

/**
 * Measures every number of people in every way, and prints a table.
 * @param {import('./rig.mjs').Rig} rig
 */
export async function benchForwarding({ browser, cpu, url }) {
  const script = await bundleRouter();
  /** @type {Record<string, Record<string, string | number>>} */
  const table = {};
  for (const people of PEOPLE) {
    /** @type {Record<string, string | number>} */
    const row = (table[`${people} people`] = {});
    let direct = 0;
    for (const way of WAYS) {
      const { percent, framesPerSecond, width } = await measure('video', way, people);
      if (way === 'direct') direct = percent;
      row[`${way}, % of a core`] = Math.round(percent);
      if (way !== 'direct') row[`${way}, ratio`] = (percent / direct).toFixed(2);
      row[`${way}, seen`] = `${width} wide, ${Math.round(framesPerSecond)} a second`;
    }
  }
  console.log('\nCPU of the browser while all send video of 640x360 at 20 frames a second to all others:');
  console.table(table);

  const direct = await measure('audio', 'direct', SPEAKERS);
  const again = await measure('audio', 'encoded again', SPEAKERS);
  console.log(
    `\nSound of ${SPEAKERS} people, each to all others: ${Math.round(direct.percent)} % of a core directly, ` +
      `${Math.round(again.percent)} % through the router, which encodes it again ` +
      `(${((again.percent - direct.percent) / (SPEAKERS * (SPEAKERS - 1))).toFixed(1)} % more for each line).`,
  );

  /** @param {Kind} kind @param {typeof WAYS[number]} way @param {number} people */
  async function measure(kind, way, people) {
    const page = await browser.newPage();
    try {
      await page.addInitScript(TEST_PICTURE);
      await page.goto(`${url}steps/connect/`);
      if (way === 'encoded again')
        await page.evaluate(() => Reflect.deleteProperty(window, 'RTCRtpScriptTransform'));
      await page.addScriptTag({ content: script });
      await page.evaluate(callInPage, { kind, people, routed: way !== 'direct', voice: VOICE });
      await page.waitForTimeout(SETTLE_MS);
      const seen = () => page.evaluate(() => /** @type {any} */ (window).seen());
      const before = await seen();
      const percent = await cpu(MEASURE_MS);
      const after = await seen();
      const frames = (after.frames - before.frames) / after.pictures;
      return { percent, framesPerSecond: frames / (MEASURE_MS / 1000), width: after.width };
    } finally {
      await page.close();
    }
  }
}

/** The router's modules as one script that defines `media`. */
async function bundleRouter() {
  const media = (/** @type {string} */ name) =>
    fileURLToPath(new URL(`../../src/sandbox/media/${name}`, import.meta.url));
  const contents = ['forward.ts', 'peer-connections.ts', 'source.ts']
    .map((name) => `export * from ${JSON.stringify(media(name))};`)
    .join('\n');
  const stdin = { contents, resolveDir: fileURLToPath(new URL('../..', import.meta.url)) };
  const plugins = [scriptTextInEsbuild];
  const bundle = await build({
    stdin,
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'media',
    plugins,
  });
  return bundle.outputFiles[0]?.text ?? '';
}

/**
 * Connects people so that all see or hear all others. Runs in the page, where the router's modules are `media`.
 * @param {{ kind: Kind, people: number, routed: boolean, voice: string }} init
 */
async function callInPage({ kind, people, routed, voice }) {
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
  const microphone = async () => {
    const element = Object.assign(document.createElement('video'), { muted: true, loop: true, src: voice });
    await element.play();
    return /** @type {any} */ (element).captureStream().getAudioTracks()[0];
  };
  const capture = () => (kind === 'audio' ? microphone() : /** @type {any} */ (window).testPicture().track);
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
    const track = await capture();
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
      const transceiver = from.addTransceiver(routed ? kind : track, { direction: 'sendonly' });
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
