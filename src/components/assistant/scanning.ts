import type { Progress } from '../../assistant/scan';
import type { Dropped, Told } from './messages';
import { siteWorker } from './site-worker';

export type Done = Extract<Told, { kind: 'done' }>;

/**
 * Scans in a worker.
 * @param address of the worker's script
 * @param signal ends it at once
 * @throws {Error} when it cannot be done; the message is for the reader
 */
export function scanning(
  address: string,
  dropped: Dropped,
  progress: (stage: Progress) => void,
  signal: AbortSignal,
): Promise<Done> {
  const { worker, end } = siteWorker(address);
  return new Promise<Done>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('Stopped.')));
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (data.kind === 'progress') progress(data.stage);
      else if (data.kind === 'done') resolve(data);
      else reject(new Error(data.message));
    });
    worker.addEventListener('error', () =>
      reject(
        new Error(
          'The scan could not be loaded from this site, or ran out of memory. Check your connection, or drop a smaller folder.',
        ),
      ),
    );
    worker.postMessage(dropped);
  }).finally(end);
}
