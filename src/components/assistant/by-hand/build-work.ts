import { siteWorker } from '../site-worker';
import type { Asked, ReadBuild, Told } from './messages';

/** A build that was dropped, in a worker of its own. */
export class BuildWork {
  readonly #worker: ReturnType<typeof siteWorker>;

  /** @param address of the worker's script */
  constructor(address: string) {
    this.#worker = siteWorker(address);
  }

  /** @throws {Error} when it is no build; the message is for the reader */
  async read(given: Extract<Asked, { kind: 'read' }>['given'], signal: AbortSignal): Promise<ReadBuild> {
    const told = await this.#ask({ kind: 'read', given }, signal);
    if (told.kind !== 'read') throw new Error('That did not work.');
    return told;
  }

  /** @throws {Error} when the sandbox cannot be loaded; the message is for the reader */
  async pack(asked: Omit<Extract<Asked, { kind: 'pack' }>, 'kind'>): Promise<Blob> {
    const told = await this.#ask({ kind: 'pack', ...asked });
    if (told.kind !== 'packed') throw new Error('That did not work.');
    return told.zip;
  }

  end(): void {
    this.#worker.end();
  }

  #ask(asked: Asked, signal?: AbortSignal): Promise<Exclude<Told, { kind: 'failed' }>> {
    const { worker } = this.#worker;
    const over = new AbortController();
    return new Promise<Exclude<Told, { kind: 'failed' }>>((resolve, reject) => {
      const options = { signal: over.signal };
      signal?.addEventListener('abort', () => reject(new Error('Stopped.')), options);
      const listen = ({ data }: MessageEvent<Told>): void =>
        data.kind === 'failed' ? reject(new Error(data.message)) : resolve(data);
      worker.addEventListener('message', listen, options);
      const failed = 'It could not be loaded from this site, or ran out of memory. Check your connection.';
      worker.addEventListener('error', () => reject(new Error(failed)), options);
      worker.postMessage(asked);
    }).finally(() => over.abort());
  }
}
