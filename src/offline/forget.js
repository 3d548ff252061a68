// In the place of the service worker where the site is built without one: browsers that have one forget it and what it kept. Other sites
// of the same origin, which have other folders, keep what is theirs.
// @ts-check
const worker = /** @type {any} */ (self);
addEventListener('install', () => worker.skipWaiting());
addEventListener('activate', (/** @type {any} */ event) => {
  const forget = async () => {
    const { scope } = worker.registration;
    // Of pages, of what was kept later, and of that by a version that named it without the folder.
    const isOwn = (/** @type {string} */ name) =>
      name.endsWith(scope) ||
      name.startsWith(`crossfade-later-${scope} `) ||
      /^crossfade-later-\w+$/.test(name);
    for (const name of await caches.keys()) if (isOwn(name)) await caches.delete(name);
    await worker.registration.unregister();
  };
  event.waitUntil(forget());
});
