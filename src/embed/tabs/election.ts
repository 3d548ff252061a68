import { HOST_LOCK } from './envelope';

/**
 * Makes this window the host when no other is, or when those before it are gone.
 * @param begin starts hosting.
 * @returns a function that stops hosting, or waiting for it.
 */
export function standForHost(begin: () => { close(): void }): () => void {
  const waiting = new AbortController();
  let resign = (): void => waiting.abort();
  navigator.locks
    .request(HOST_LOCK, { signal: waiting.signal }, () => {
      const host = begin();
      return new Promise<void>((resolve) => {
        resign = () => {
          host.close();
          resolve();
        };
      });
    })
    .catch((error: unknown) => {
      if (!waiting.signal.aborted) throw error;
    });
  return () => resign();
}
