import { readFile } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';

/** Activates the worker on a site in a folder, of an origin that has these caches. @returns those that are left */
async function left(names: string[]): Promise<string[]> {
  const kept = new Set(names);
  const listeners = new Map<string, (event: { waitUntil(done: Promise<unknown>): void }) => void>();
  runInNewContext(await readFile(new URL('./forget.js', import.meta.url), 'utf8'), {
    self: {
      skipWaiting: () => {},
      registration: { scope: 'https://ada.example/crossfade/', unregister: () => Promise.resolve() },
    },
    caches: {
      keys: () => Promise.resolve([...kept]),
      delete: (name: string) => Promise.resolve(kept.delete(name)),
    },
    addEventListener: (type: string, listener: never) => listeners.set(type, listener),
  });
  let done: Promise<unknown> = Promise.reject(new Error('It was not waited for.'));
  done.catch(() => {});
  listeners.get('activate')?.({ waitUntil: (work) => (done = work) });
  await done;
  return [...kept];
}

it('forgets what the site has kept, and nothing of the origin’s other sites', async () => {
  const others = [
    'photos',
    'workbox-precache-v2-https://ada.example/',
    'workbox-precache-v2-https://ada.example/crossfade/preview/',
    'crossfade-later-https://ada.example/crossfade/preview/ 1234abcd',
  ];
  const own = [
    'workbox-precache-v2-https://ada.example/crossfade/',
    'crossfade-later-https://ada.example/crossfade/ 1234abcd',
    'crossfade-later-1234abcd',
  ];
  expect(await left([...others, ...own])).toEqual(others);
});
