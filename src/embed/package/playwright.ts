import { readFileSync } from 'node:fs';
import {
  type APIRequestContext,
  type BrowserContext,
  expect,
  type Page,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  test as base,
  type TestType,
} from '@playwright/test';
import type {
  Crossfade,
  CrossfadeFaults,
  CrossfadeSettings,
  GuestHandle,
  GuestOptions,
  RoomSummary,
  TwilioTokenOptions,
  VideoSdkTokenOptions,
} from '../api';
import { NO_MEDIA_HOST } from '../../sandbox/videosdk/address';
import { makeRoom } from '../make-room';
import { vendorsHostIn, WORKER_NAMES } from '../workers';
import { answerTokens, type TokenAnswers } from './answer-tokens';
import { checkSdks, SANDBOX_JS } from './index';
import { startInPage } from './in-page';
import { OtherContexts } from './other-contexts';
import { ServicesTabs } from './services-tabs';

export { expect };

/** `window.crossfade`, for tests. */
export interface SandboxOfPage {
  twilioToken(options: TwilioTokenOptions): Promise<string>;
  videosdkToken(options?: VideoSdkTokenOptions): Promise<string>;
  /** Makes a VideoSDK room, as the app's server would. @returns its id */
  createVideoSdkRoom(): Promise<string>;
  /** Lets a guest with a picture and a voice into a room. The guest stays when pages are reloaded or closed. */
  addGuest(options: GuestOptions): Promise<GuestHandle>;
  /** What can go wrong. Faults of the network concern this page: open the app in it first. */
  readonly faults: CrossfadeFaults;
  rooms(): Promise<RoomSummary[]>;
}

/** The fixture `crossfade`: the sandbox as the test's page has it, and what all pages share. */
export interface SandboxFixture extends SandboxOfPage {
  /** The same for another page of the test. */
  of(page: Page): SandboxOfPage;
  /** Another person: a page of their own in the same browser, so in the same rooms. */
  newPerson(): Promise<Page>;
  /** Answers the app's requests for tokens, in every page. */
  answerTokens(answers: TokenAnswers): Promise<void>;
}

export interface SandboxTestOptions {
  /** What the script tag would say. */
  crossfadeSettings: CrossfadeSettings;
  /** Hosts that the app may reach besides its own, such as `fonts.example`. All others are cut off and fail the test. */
  allowedHosts: string[];
}

type Fixtures = { crossfade: SandboxFixture };

export type SandboxTest = TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & SandboxTestOptions & Fixtures,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions
>;

/** Playwright's `test`, with every page on the sandbox. */
export const test: SandboxTest = base.extend<SandboxTestOptions & Fixtures>({
  crossfadeSettings: [{}, { option: true }],
  allowedHosts: [[], { option: true }],
  crossfade: [
    async ({ context, page, request, crossfadeSettings, allowedHosts, baseURL }, use) => {
      for (const { standing, advice } of checkSdks()) if (standing === 'old') throw new Error(advice);
      await context.addInitScript(scriptFor(crossfadeSettings));
      const hosts = new Set(['localhost', '127.0.0.1', '[::1]', ...allowedHosts]);
      if (baseURL) hosts.add(new URL(baseURL).hostname);
      const tabs = new ServicesTabs(context);
      await tabs.openBefore(({ protocol, hostname }) => /^https?:$/.test(protocol) && hosts.has(hostname));
      const leaks = await watchHosts(context, hosts);
      for (const each of [request, context.request]) keepFromVendors(each, hosts);
      const others = new OtherContexts(context, (hostname) => hosts.has(hostname));
      const sandboxOf = (page: Page): SandboxOfPage => {
        if (page.context() !== context) throw new Error(OTHER_CONTEXT);
        return createSandboxOfPage(page, () => tabs.of(originOf(page, baseURL)));
      };
      await use({
        ...sandboxOf(page),
        of: sandboxOf,
        newPerson: () => context.newPage(),
        async answerTokens(answers) {
          const script = tokensScript(answers);
          await context.addInitScript(script);
          // A page that is about to be another one gets it with that one.
          await Promise.all(context.pages().map((open) => open.evaluate(script).catch(() => undefined)));
        },
      });
      others.stop();
      expect(others.addresses, NOT_ON_SANDBOX).toEqual([]);
      expect(leaks.past, PAST_SANDBOX).toEqual([]);
      expect(leaks.outside, OUTSIDE).toEqual([]);
    },
    { auto: true },
  ],
});

const OUTSIDE =
  "URLs outside the sandbox that the app requested; if it needs a host, name it in test.use({ allowedHosts: ['…'] })";

const PAST_SANDBOX =
  'what would reach a vendor past the sandbox: most likely a worker asks for it, and only what a page asks for goes through the sandbox; let the page ask';

const NOT_ON_SANDBOX =
  'URLs of a vendor that a page of another browser context requested: it is not on the sandbox; open it by crossfade.newPerson()';

const OTHER_CONTEXT =
  'This page belongs to another browser context, which is not on the sandbox. Open it by crossfade.newPerson().';

/** Faults that concern the page that calls them; all others concern the services. */
const OF_PAGE = new Set(['setOnline', 'setSilent', 'setDelay', 'setRefusing', 'dropSockets', 'vanish']);

/** @throws {Error} when the app is not open, and nothing says where it will be */
function originOf(page: Page, baseURL: string | undefined): string {
  const address = /^https?:/.test(page.url()) ? page.url() : baseURL;
  if (address === undefined)
    throw new Error('Open the app first, or set baseURL: the sandbox has to know its origin.');
  return new URL(address).origin;
}

const inPages = (script: string): string => `(${startInPage})(() => {\n${script}\n});`;

function scriptFor(settings: CrossfadeSettings): string {
  const given = `window.crossfadeSettings = ${JSON.stringify(settings)};`;
  return inPages(`${given}\n${readFileSync(SANDBOX_JS, 'utf8')}`);
}

const tokensScript = (answers: TokenAnswers): string =>
  inPages(`(${answerTokens})(${JSON.stringify(answers)});`);

/** What was asked for, as it comes. */
interface Leaks {
  /** Of a host that the test does not name. */
  readonly outside: string[];
  /** Of a vendor's service, by a program: the sandbox would have answered a page. */
  readonly past: string[];
}

/** Cuts off requests that leave the app's own hosts, and notes sockets that do. */
async function watchHosts(context: BrowserContext, hosts: ReadonlySet<string>): Promise<Leaks> {
  const leaks: Leaks = { outside: [], past: [] };
  // What the sandbox names and has nothing of, such as a whiteboard's page: it is cut off, and no fault of the app.
  const note = (address: string, byProgram: boolean): void => {
    const { hostname } = new URL(address);
    if (hostname === NO_MEDIA_HOST) return;
    const isPast = byProgram && vendorsHostIn(hostname) !== undefined;
    (isPast ? leaks.past : leaks.outside).push(address);
  };
  const isOutside = (url: URL): boolean =>
    /^(?:https?|wss?):$/.test(url.protocol) && !hosts.has(url.hostname);
  await context.route(isOutside, async (route) => {
    // Scripts of the vendors' own CDNs are loaded by tags.
    note(route.request().url(), /^(?:fetch|xhr|ping)$/.test(route.request().resourceType()));
    await route.abort();
  });
  // Playwright tells nothing of what a shared worker requests, nor of a service worker's sockets.
  context.on('console', (message) => {
    const text = message.text();
    if (!text.startsWith(WORKER_NAMES) || !/the (?:shared|service) worker/.test(text)) return;
    const host = vendorsHostIn(text.slice(text.indexOf(' names ')));
    if (host !== undefined && !hosts.has(host)) leaks.past.push(text);
  });
  // Sockets are watched and not routed: Playwright's route would stand between the SDK and the sandbox.
  const watch = (page: Page): void =>
    void page.on('websocket', (socket) => {
      if (isOutside(new URL(socket.url()))) note(socket.url(), true);
    });
  context.pages().forEach(watch);
  context.on('page', watch);
  return leaks;
}

/** Requests of the test itself do not come from a page, so not through the sandbox. */
function keepFromVendors(requests: APIRequestContext, hosts: ReadonlySet<string>): void {
  const native = requests.fetch.bind(requests);
  // `get()`, `post()` and the others come through here.
  requests.fetch = async (request, options) => {
    const address = typeof request === 'string' ? request : request.url();
    const host = URL.canParse(address) ? new URL(address).hostname : '';
    if (vendorsHostIn(host) !== undefined && !hosts.has(host))
      throw new Error(
        `${address} would reach the real service: a request of the test itself does not go through the sandbox. ` +
          'Let a page ask: page.evaluate(() => fetch(…)). A VideoSDK room comes from crossfade.createVideoSdkRoom().',
      );
    return native(request, options);
  };
}

/** Calls what a path of names leads to on `window.crossfade` of a page. */
function callIn(page: Page, path: string[], args: unknown[]): Promise<unknown> {
  return page.evaluate(
    ([path, args]) => {
      const { crossfade } = window as unknown as { crossfade?: Crossfade };
      if (!crossfade) throw new Error('Open the app first: the sandbox starts with its page.');
      let at: unknown = crossfade;
      let on: unknown;
      for (const name of path) [on, at] = [at, (at as Record<string, unknown>)[name]];
      if (typeof at !== 'function') throw new Error(`There is no crossfade.${path.join('.')}().`);
      return (at as (...args: unknown[]) => unknown).apply(on, args);
    },
    [path, args] as const,
  );
}

/** @param services gives the tab that the services run in: it stays when the page is reloaded */
function createSandboxOfPage(page: Page, services: () => Promise<Page>): SandboxOfPage {
  const call = async (path: string[], args: unknown[]): Promise<unknown> =>
    callIn(await services(), path, args);
  const faults = new Proxy({} as CrossfadeFaults, {
    get:
      (_target, name) =>
      (...args: unknown[]) =>
        OF_PAGE.has(String(name))
          ? callIn(page, ['faults', String(name)], args)
          : call(['faults', String(name)], args),
  });
  return {
    twilioToken: (options) => call(['twilioToken'], [options]) as Promise<string>,
    videosdkToken: (...options) => call(['videosdkToken'], options) as Promise<string>,
    createVideoSdkRoom: async () => (await services()).evaluate(makeRoom, undefined),
    addGuest: async (options) => addGuest(await services(), options),
    faults,
    rooms: () => call(['rooms'], []) as Promise<RoomSummary[]>,
  };
}

/** The guest's handle stays in the page; its calls are carried there. */
async function addGuest(page: Page, options: GuestOptions): Promise<GuestHandle> {
  const handle = await page.evaluateHandle((options) => window.crossfade.addGuest(options), options);
  const { id, name } = await handle.evaluate(({ id, name }) => ({ id, name }));
  const call =
    <M extends Exclude<keyof GuestHandle, 'id' | 'name'>>(method: M) =>
    (...args: unknown[]): ReturnType<GuestHandle[M]> =>
      handle.evaluate(
        (guest, [method, args]) => (guest[method] as (...args: unknown[]) => Promise<unknown>)(...args),
        [method, args] as const,
      ) as ReturnType<GuestHandle[M]>;
  return {
    id,
    name,
    mute: call('mute'),
    unmute: call('unmute'),
    cameraOff: call('cameraOff'),
    cameraOn: call('cameraOn'),
    speak: call('speak'),
    share: call('share'),
    stopSharing: call('stopSharing'),
    send: call('send'),
    setOnline: call('setOnline'),
    decision: call('decision'),
    respondEntry: call('respondEntry'),
    leave: call('leave'),
  };
}
