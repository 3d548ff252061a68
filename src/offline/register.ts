/**
 * Lets a service worker keep the site, once the page has all it needs itself. Not on this machine, where `npm start` shows what
 * was just built; not for who saves data; not where the build was made without.
 * @param script address of the service worker
 */
export function keepOffline(script: string): void {
  const { serviceWorker, connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (!serviceWorker || connection?.saveData || isLoopback(location.hostname)) return;
  const register = (): void =>
    // Where the browser refuses, as in a private window, the site is as it was.
    void serviceWorker.register(script, { updateViaCache: 'none' }).catch(() => undefined);
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || /^127\.|^\[::1\]$/.test(host);
