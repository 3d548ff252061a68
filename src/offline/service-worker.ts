// Keeps the site on the reader's machine: what has been visited once works without a network. Bundled by `integration.mjs`.
import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { digestOf } from './digest';

/** Put in as the site is built: see `manifest.mjs`. */
declare const MANIFEST: {
  /** Which build this is. */
  build: string;
  /** Kept at the first visit. */
  pages: PrecacheEntry[];
  /** Kept when they are first used, by path below this script: SDKs, types, downloads. With the digests of their contents. */
  later: Record<string, string>;
};

interface Activation extends Event {
  waitUntil(done: Promise<unknown>): void;
}

const root = new URL('./', location.href);
/** Other sites of the same origin, which have other folders, keep what is theirs. */
const LATER = `crossfade-later-${root.href} `;
const cacheName = LATER + MANIFEST.build;
/** Of a version that named it without the folder. */
const UNNAMED = /^crossfade-later-\w+$/;

/** The digest of a file that is kept when it is first used; nothing for any other address. */
const expected = (url: URL): string | undefined =>
  url.origin === root.origin && url.pathname.startsWith(root.pathname)
    ? MANIFEST.later[url.pathname.slice(root.pathname.length)]
    : undefined;

// A new version waits until no tab shows the old one: nobody gets parts of two.
precacheAndRoute(MANIFEST.pages, { ignoreURLParametersMatching: [/^(q|with)$/, /^utm_/] });
cleanupOutdatedCaches();

registerRoute(
  ({ url }) => expected(url) !== undefined,
  new CacheFirst({
    cacheName,
    plugins: [
      {
        /** The server may have a newer version than the page that asks. */
        fetchDidSucceed: async ({ request, response }) => {
          const digest = await digestOf(await response.clone().arrayBuffer());
          if (response.ok && digest !== expected(new URL(request.url)))
            throw new Error('The site has a new version. Close its tabs, and open it again.');
          return response;
        },
      },
    ],
  }),
);

addEventListener('activate', (event) => {
  const others = async (): Promise<void> => {
    const names = await caches.keys();
    const old = names.filter((name) => (name.startsWith(LATER) && name !== cacheName) || UNNAMED.test(name));
    await Promise.all(old.map((name) => caches.delete(name)));
  };
  (event as Activation).waitUntil(others());
});
