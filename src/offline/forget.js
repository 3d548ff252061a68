// In the place of the service worker where the site is built without one: browsers that have one forget it and what it kept.
// @ts-check
const worker = /** @type {any} */ (self);
addEventListener('install', () => worker.skipWaiting());
addEventListener('activate', (/** @type {any} */ event) => {
  const forget = async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    await worker.registration.unregister();
  };
  event.waitUntil(forget());
});
