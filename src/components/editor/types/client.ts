import * as z from 'zod';
import { addressBelowRun, loadOnce } from '../../../pane/run-files';
import type { Answer, Question } from './messages';
import type { TypeService } from './service';

const textByPath = z.record(z.string(), z.string());

/** The type service, asked from the page. */
export class Types {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #stopped = false;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#settle(data));
  }

  /**
   * Loads TypeScript and the types, more than a megabyte.
   * @param withReact whether programs are React apps, which need more types
   * @throws {Error} when something cannot be loaded; the message is for the reader
   */
  static async start(withReact = false): Promise<Types> {
    const names = ['types/files.json', ...(withReact ? ['types/react.json'] : [])];
    const texts = await Promise.all(names.map((name) => loadOnce(name, 'The types')));
    const files = Object.assign({}, ...texts.map((text) => textByPath.parse(JSON.parse(text)))) as object;
    const worker = new Worker(addressBelowRun('types/worker.js'));
    worker.postMessage(files);
    const types = new Types(worker);
    try {
      await Promise.race([types.ask('info', 'start', '', 0), failureOf(worker)]);
    } catch (error) {
      types.stop();
      throw error;
    }
    return types;
  }

  /** Asks the service. @throws {Error} when it could not answer, and for ever when it was stopped */
  ask<Name extends keyof TypeService>(
    method: Name,
    ...args: Parameters<TypeService[Name]>
  ): Promise<ReturnType<TypeService[Name]>> {
    if (this.#stopped) return Promise.reject(new Error('Types are switched off.'));
    const id = (this.#asked += 1);
    this.#worker.postMessage({ id, method, args } as Question);
    return new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    }) as Promise<ReturnType<TypeService[Name]>>;
  }

  stop(): void {
    this.#stopped = true;
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(new Error('Types are switched off.'));
    this.#waiting.clear();
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('error' in answer) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer.value);
  }
}

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

function failureOf(worker: Worker): Promise<never> {
  return new Promise((_resolve, reject) => {
    worker.addEventListener('error', () =>
      reject(new Error('TypeScript could not be loaded from this site. Check your connection.')),
    );
  });
}
