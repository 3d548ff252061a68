// Windows with SDK and sandbox that a worker opens once, for tests that need no fresh ones. Each test gets rooms of its own,
// and each is watched: what the windows do is charged to the test that uses them.
import type { Browser, BrowserContext } from '@playwright/test';
import { test as base, expect, expectClean, watch, type Watched } from '../fixtures.ts';
import type { Side } from '../../../src/sides.ts';
import { OwnApp, type OwnAppInit } from './own-app.ts';

/** What a lab's windows have: one SDK, or both with the adapter. */
type Equipment = Side | 'adapter';

/** Two windows of one browser, which share a sandbox. The second is opened for the first test that asks for it. */
class Lab {
  readonly #context: BrowserContext;
  readonly #init: OwnAppInit;
  readonly #windows: OwnApp[] = [];
  /** What the windows have done that they should not. */
  readonly watched: Watched = { left: new Set(), errors: [] };
  #tests = 0;

  private constructor(context: BrowserContext, init: OwnAppInit, origin: string) {
    this.#context = context;
    this.#init = init;
    watch(context, new Set([origin]), this.watched);
  }

  static async open(browser: Browser, baseURL: string, equipment: Equipment): Promise<Lab> {
    const context = await browser.newContext({ baseURL });
    const init: OwnAppInit = equipment === 'adapter' ? { adapter: true } : { sdks: [equipment] };
    return new Lab(context, init, new URL(baseURL).origin);
  }

  /** The name of the test's room of Twilio's. */
  get #room(): string {
    return `lab-${this.#tests}`;
  }

  /** The window with the sandbox, or the one beside it. */
  async window(index: 0 | 1): Promise<OwnApp> {
    const known = this.#windows[index];
    if (known) return known;
    const app = await OwnApp.open(await this.#context.newPage(), this.#init);
    await app.run(({ nameLab }, name) => nameLab(name), this.#room);
    return (this.#windows[index] = app);
  }

  async pair(): Promise<Pair> {
    const ada = await this.window(0);
    return { ada, ben: await this.window(1) };
  }

  /**
   * Takes back whatever a test has done, and gives the next one a room.
   * @throws if something is left over of it, or went wrong that no pattern matches
   */
  async startAfresh(harmless: readonly (RegExp | undefined)[]): Promise<void> {
    this.#tests += 1;
    for (const app of this.#windows.toReversed())
      await app.run(({ startAfresh }, name) => startAfresh(name), this.#room);
    const host = await this.window(0);
    const connections = (): Promise<number> =>
      host.run(async ({ crossfade }) => (await crossfade.diagnostics()).connections);
    await expect.poll(connections, { message: 'connections that are left over' }).toBe(0);
    expectClean(this.watched, harmless);
  }
}

export interface Pair {
  ada: OwnApp;
  ben: OwnApp;
}

interface LabFixtures {
  /** A window with twilio-video that has served tests before. */
  twilio: OwnApp;
  /** A window with VideoSDK's SDK that has served tests before. */
  videosdk: OwnApp;
  /** Two windows of one browser; the first one has the sandbox. */
  twilioPair: Pair;
  videosdkPair: Pair;
  /** Two windows with both SDKs and the adapter. */
  adapterPair: Pair;
  /** Gives the lab of an SDK for this test. */
  lab: (sdk: Equipment) => Promise<Lab>;
}

export const test = base.extend<LabFixtures, { openLab: (sdk: Equipment) => Promise<Lab> }>({
  openLab: [
    async ({ browser }, use, { project }) => {
      const labs: Partial<Record<Equipment, Promise<Lab>>> = {};
      await use((sdk) => (labs[sdk] ??= Lab.open(browser, String(project.use.baseURL), sdk)));
    },
    { scope: 'worker' },
  ],

  lab: async ({ openLab, expectErrors, harmlessErrors }, use) => {
    const used = new Set<Lab>();
    await use(async (sdk) => {
      const lab = await openLab(sdk);
      used.add(lab);
      return lab;
    });
    for (const lab of used) await lab.startAfresh([expectErrors, harmlessErrors]);
  },

  twilio: async ({ lab }, use) => use(await (await lab('twilio')).window(0)),
  videosdk: async ({ lab }, use) => use(await (await lab('videosdk')).window(0)),
  twilioPair: async ({ lab }, use) => use(await (await lab('twilio')).pair()),
  adapterPair: async ({ lab }, use) => use(await (await lab('adapter')).pair()),
  videosdkPair: async ({ lab }, use) => use(await (await lab('videosdk')).pair()),
});

export { expect };
