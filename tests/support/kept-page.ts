// A page of the site that a worker keeps for test after test, as a reader keeps his tab. It is watched: what it does is charged
// to the test that uses it. After a test that fails it is gone, since Playwright then takes another worker.
import type { BrowserContextOptions, Page } from '@playwright/test';
import { test as base, expect, expectClean, watch, type Watched } from './fixtures';

export class KeptPage {
  readonly page: Page;
  #shown: string | undefined;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a page of the site by its path below the base, unless it is the one that is open. */
  async show(path: string): Promise<void> {
    if (path === this.#shown) return;
    await this.page.goto(path);
    this.#shown = path;
  }
}

interface Kept {
  page: KeptPage;
  watched: Watched;
}

export const test = base.extend<
  { kept: KeptPage },
  { keptPageOptions: BrowserContextOptions; keep: () => Promise<Kept> }
>({
  /** What is asked of the browser for it. */
  keptPageOptions: [{}, { scope: 'worker', option: true }],

  keep: [
    async ({ browser, keptPageOptions }, use, { project }) => {
      let known: Promise<Kept> | undefined;
      const open = async (): Promise<Kept> => {
        const baseURL = String(project.use.baseURL);
        const context = await browser.newContext({ baseURL, ...keptPageOptions });
        const watched: Watched = { left: new Set(), errors: [] };
        watch(context, new Set([new URL(baseURL).origin]), watched);
        return { page: new KeptPage(await context.newPage()), watched };
      };
      await use(() => (known ??= open()));
      await (await known)?.page.page.context().close();
    },
    { scope: 'worker' },
  ],

  kept: async ({ keep, expectErrors, harmlessErrors }, use) => {
    const { page, watched } = await keep();
    await use(page);
    expectClean(watched, [expectErrors, harmlessErrors]);
    watched.left.clear();
    watched.errors.length = 0;
  },
});

export { expect };
