import type { BrowserContext, Page, Route } from '@playwright/test';

const PATH = '/@crossfade/services';
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>The services</title><link rel="icon" href="data:,">
<p>Both vendors’ services are simulated in this tab, for all pages of the test.</p></html>`;

/**
 * Tabs for the services alone, one for each origin of an app, opened before the app's first page there. In a person's page the services would be
 * gone when that page is reloaded or closed, and everybody's call with them.
 */
export class ServicesTabs {
  readonly #context: BrowserContext;
  readonly #tabs = new Map<string, Promise<Page>>();

  /** @param context where the script of the sandbox runs in every page already */
  constructor(context: BrowserContext) {
    this.#context = context;
  }

  /** Opens them from now on, before the app's pages. @param isOwn whether an address is of the app */
  async openBefore(isOwn: (url: URL) => boolean): Promise<void> {
    await this.#context.route(isOwn, async (route) => {
      await this.#before(route);
      await route.fallback();
    });
  }

  /** The tab of an origin, which is opened when there is none yet. */
  of(origin: string): Promise<Page> {
    const tab = this.#tabs.get(origin) ?? this.#open(origin + PATH);
    this.#tabs.set(origin, tab);
    return tab;
  }

  /** A page that cannot have such a tab has the services itself. */
  async #before(route: Route): Promise<void> {
    const request = route.request();
    const { origin } = new URL(request.url());
    if (!request.isNavigationRequest() || this.#tabs.has(origin)) return;
    try {
      await this.of(origin);
      // Whoever watches the test wants to see the app.
      await request.frame().page().bringToFront();
    } catch {
      // The test is over, or the page gone.
    }
  }

  async #open(address: string): Promise<Page> {
    const tab = await this.#context.newPage();
    // A test may close all pages but its own: then the services begin anew in another.
    tab.on('close', () => this.#tabs.delete(new URL(address).origin));
    // By the page's own route, which comes before all of the test's for the context.
    await tab.route(address, (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
    await tab.goto(address);
    return tab;
  }
}
