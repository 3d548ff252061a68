// The `test` of every end-to-end test. It fails a test in which the site talked to anyone but its own server, a page
// threw an error that nobody caught, or a content security policy was violated.
import { test as base, expect, type BrowserContext, type LaunchOptions } from '@playwright/test';
import { firefoxMissing } from '../../scripts/lib/browser.mjs';
import { VARIANT_KEY, type Variant } from '../../src/variant';

export interface SiteOptions {
  /** Errors that the test expects: uncaught ones and policy violations whose text matches are let pass. */
  expectErrors: RegExp | undefined;
  /** What the project's browser reports although nothing is wrong, in all its tests. */
  harmlessErrors: RegExp | undefined;
  /** The form in which all demos of the project's tests run. */
  variant: Variant;
  /** Whether the project's browser is not on this machine; its tests are then skipped. */
  browserMissing: boolean;
}

export interface BrowserOptions {
  /** How to start the Chromium that people use, for tests that the lighter one of their lane cannot run. */
  wholeChromium: LaunchOptions | undefined;
}

interface SiteFixtures {
  /** The origins that pages may talk to: the site's, and what a test adds, such as a second server of its own. */
  allowedOrigins: Set<string>;
  skipWithoutBrowser: undefined;
  /** What the watch has seen so far. */
  watched: Watched;
}

export const test = base.extend<SiteOptions & SiteFixtures, BrowserOptions>({
  wholeChromium: [undefined, { option: true, scope: 'worker' }],

  expectErrors: [undefined, { option: true }],
  harmlessErrors: [undefined, { option: true }],
  browserMissing: [false, { option: true }],
  variant: ['plain', { option: true }],

  allowedOrigins: async ({ baseURL }, use) => {
    await use(new Set(baseURL ? [new URL(baseURL).origin] : []));
  },

  // As a reader who has chosen once.
  context: async ({ context, variant }, use) => {
    if (variant !== 'plain')
      await context.addInitScript(
        // Neither a pane nor an empty page has a memory.
        ([key, value]) => window.origin !== 'null' && localStorage.setItem(key, value),
        [VARIANT_KEY, variant] as const,
      );
    await use(context);
  },

  skipWithoutBrowser: [
    async ({ browserMissing }, use, testInfo) => {
      testInfo.skip(browserMissing, firefoxMissing);
      await use(undefined);
    },
    { auto: true },
  ],

  watched: [
    async ({ skipWithoutBrowser: _first, browser, allowedOrigins, expectErrors, harmlessErrors }, use) => {
      const watched: Watched = { left: new Set(), errors: [] };
      const onContext = (context: BrowserContext) => watch(context, allowedOrigins, watched);
      browser.on('context', onContext);
      await use(watched);
      browser.off('context', onContext);
      expectClean(watched, [expectErrors, harmlessErrors]);
    },
    { auto: true },
  ],
});

export { expect };

export interface Watched {
  /** Addresses outside the site that a request or a socket went to. */
  left: Set<string>;
  /** Uncaught errors and policy violations. */
  errors: string[];
}

/** Fails when anything left the site, or went wrong that no pattern matches. */
export function expectClean({ left, errors }: Watched, harmless: readonly (RegExp | undefined)[]): void {
  expect([...left], 'requests and sockets that left the site').toEqual([]);
  const unexpected = errors.filter((error) => !harmless.some((pattern) => pattern?.test(error)));
  expect(unexpected, 'uncaught errors and policy violations').toEqual([]);
}

/** Records what a context does, in all its pages, frames and workers. */
export function watch(context: BrowserContext, allowedOrigins: Set<string>, watched: Watched): void {
  context.on('request', (request) => {
    if (leavesSite(request.url(), allowedOrigins)) watched.left.add(request.url());
  });
  context.on('requestfailed', (request) => {
    // A request that a policy stopped was announced, but not sent.
    if (request.failure()?.errorText === 'csp') watched.left.delete(request.url());
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      if (leavesSite(socket.url(), allowedOrigins)) watched.left.add(socket.url());
    });
  });
  context.on('weberror', (error) => watched.errors.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error' && /content[- ]security[- ]policy/i.test(message.text())) {
      watched.errors.push(message.text());
    }
  });
}

function leavesSite(address: string, allowedOrigins: Set<string>): boolean {
  const url = new URL(address);
  if (['data:', 'blob:', 'about:'].includes(url.protocol)) return false;
  const origin = url.origin === 'null' ? `${url.protocol}//${url.host}` : url.origin;
  return !allowedOrigins.has(origin.replace(/^ws/, 'http'));
}
