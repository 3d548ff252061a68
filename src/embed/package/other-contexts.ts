import type { Browser, BrowserContext } from '@playwright/test';

const VENDORS = /(?:^|\.)(?:twilio\.com|videosdk\.live)$/;

/**
 * Other contexts of a test's browser, which are not on the sandbox: an SDK there would speak to its vendor. It is kept from that,
 * and what it asked for is noted. An older Playwright does not tell of them.
 */
export class OtherContexts {
  /** What was asked of a vendor, as it comes. */
  readonly addresses: string[] = [];
  readonly #browser: Browser | null;
  readonly #isAllowed: (hostname: string) => boolean;

  /** @param own the context that is on the sandbox. @param isAllowed whether the test has named the host */
  constructor(own: BrowserContext, isAllowed: (hostname: string) => boolean) {
    this.#browser = own.browser();
    this.#isAllowed = isAllowed;
    this.#browser?.on('context', this.#watch);
  }

  stop(): void {
    this.#browser?.off('context', this.#watch);
  }

  /** The routes are in place before the context's first page, since Playwright does one thing after another. */
  readonly #watch = (context: BrowserContext): void => {
    const isVendor = ({ hostname }: URL): boolean => VENDORS.test(hostname) && !this.#isAllowed(hostname);
    const placed = Promise.all([
      context.route(isVendor, async (route) => {
        this.addresses.push(route.request().url());
        await route.abort();
      }),
      context.routeWebSocket(isVendor, async (socket) => {
        this.addresses.push(socket.url());
        await socket.close();
      }),
    ]);
    // It may be closed already.
    placed.catch(() => undefined);
  };
}
