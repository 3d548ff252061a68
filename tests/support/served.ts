// The built site as its server gives it, for tests that need no browser.
import { afterAll, beforeAll } from 'vitest';
import { startServer, type SiteServer } from '../../scripts/lib/server.mjs';
import { distDir } from './site';

/**
 * Serves the built site while the tests of a file run.
 * @returns gets the answer to a path relative to the site's base, as in {@link import('./site').BuiltPage}
 */
export function servedSite(): (path: string) => Promise<Response> {
  let server: SiteServer | undefined;
  beforeAll(async () => {
    server = await startServer({ dir: distDir });
  });
  afterAll(() => server?.close());
  return (path) => fetch(new URL(path, server!.url));
}
