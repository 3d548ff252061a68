// A page that is not the site's own, with `/sandbox.js` and the real SDKs as npm ships them: what a reader's app is.
import type { BrowserContext, Page } from '@playwright/test';

import type { Side as Sdk } from '../../src/sides';

export type { Sdk };

/** The files that classic script tags load. */
export const SDK_FILES: Record<Sdk, string> = {
  twilio: 'node_modules/twilio-video/dist/twilio-video.min.js',
  videosdk: 'node_modules/@videosdk.live/js-sdk/videosdk.js',
};

export interface OwnAppInit {
  /** Which SDKs the page loads; both when left out. */
  sdks?: readonly Sdk[];
  /** A script that the page loads before it. */
  before?: string;
  /** More attributes for the tag of `/sandbox.js`. */
  attributes?: string;
  /** More HTML, after the scripts. */
  body?: string;
}

/**
 * What programs find besides `Twilio`, `VideoSDK` and `crossfade`. `app` is kept between programs of one page.
 * The page joins rooms the way an app does; only its tokens come from the sandbox.
 */
const TOOLS = `
  const app = {};
  function once(emitter, event, counts = () => true) {
    return new Promise((resolve) => emitter.on(event, function heard(...args) {
      if (!counts(...args)) return;
      emitter.off(event, heard);
      resolve(args);
    }));
  }
  /** Joins a Twilio room, without media unless options say so. */
  async function joinTwilio(identity, room, options = {}) {
    const token = await crossfade.twilioToken({ identity, room });
    return Twilio.Video.connect(token, { name: room, tracks: [], ...options });
  }
  /** Makes a VideoSDK room, as an app's server would. */
  async function createMeeting() {
    const headers = { authorization: await crossfade.videosdkToken() };
    const response = await fetch('https://api.videosdk.live/v2/rooms', { method: 'POST', headers });
    return (await response.json()).roomId;
  }
  /** Joins a VideoSDK meeting, without media unless options say so. */
  async function joinVideoSdk(name, meetingId, options = {}) {
    VideoSDK.config(options.token ?? (await crossfade.videosdkToken({ roomId: meetingId })));
    const meeting = VideoSDK.initMeeting({ meetingId, name, micEnabled: false, webcamEnabled: false, ...options });
    try {
      await new Promise((resolve, reject) => {
        meeting.on('meeting-joined', resolve);
        meeting.on('error', reject);
        meeting.join().catch(reject);
      });
    } catch (error) {
      // A client that is refused stays connected, and may be let in later, until the app gives up.
      await meeting.leave().catch(() => {});
      throw error;
    }
    return meeting;
  }
  /** Resolves with the picture's width and height when a track shows its first frame. */
  async function firstFrame(mediaStreamTrack) {
    const video = document.createElement('video');
    video.muted = video.playsInline = true;
    video.srcObject = new MediaStream([mediaStreamTrack]);
    document.body.append(video);
    const shown = new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    await video.play();
    await shown;
    return { width: video.videoWidth, height: video.videoHeight };
  }
  /** Resolves with the first track of that kind that a participant of VideoSDK shows. */
  async function streamOf(participant, kind = 'video') {
    const known = [...participant.streams.values()].find((stream) => stream.kind === kind);
    if (known) return known.track;
    const [stream] = await once(participant, 'stream-enabled', (stream) => stream.kind === kind);
    return stream.track;
  }
`;

export class OwnApp {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens an app in this page. Pages of one context share their rooms. */
  static async open(page: Page, init: OwnAppInit = {}): Promise<OwnApp> {
    await serveApps(page.context());
    await page.goto(`own-app/page.html?${new URLSearchParams({ init: JSON.stringify(init) }).toString()}`);
    return new OwnApp(page);
  }

  /**
   * Runs a program, the body of an async function, and gives what it returns.
   * @param argument the program finds it as `argument`.
   */
  run<T = void>(program: string, argument?: unknown): Promise<T> {
    return this.page.evaluate(
      async ([text, value]) => {
        const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as FunctionConstructor;
        return (await new AsyncFunction('argument', text)(value)) as T;
      },
      [program, argument] as const,
    );
  }
}

/** Serves the pages of apps and the SDKs' files from the site's own origin, as an app's server would. */
async function serveApps(context: BrowserContext): Promise<void> {
  await context.route('**/own-app/sdk/*', (route) => {
    const sdk = /(\w+)\.js$/.exec(new URL(route.request().url()).pathname)?.[1] as Sdk;
    return route.fulfill({ path: SDK_FILES[sdk], contentType: 'text/javascript' });
  });
  await context.route('**/own-app/*.html*', (route) => {
    const init = JSON.parse(new URL(route.request().url()).searchParams.get('init') ?? '{}') as OwnAppInit;
    return route.fulfill({ contentType: 'text/html', body: appPage(init) });
  });
}

function appPage({ sdks = ['twilio', 'videosdk'], before, attributes = '', body = '' }: OwnAppInit): string {
  return `<!doctype html><meta charset="utf-8"><title>App</title><link rel="icon" href="data:,">
    ${before ? `<script src="${before}"></script>` : ''}
    <script src="/sandbox.js" ${attributes}></script>
    ${sdks.map((sdk) => `<script src="/own-app/sdk/${sdk}.js"></script>`).join('\n')}
    <script>${TOOLS}</script>${body}`;
}
