import type { OutboundStream } from './messages';

/** How long a client may take to answer a question about its own connections. */
const ANSWER_MS = 3000;

/** What a client was asked about its own connections and has not answered yet. */
export class Questions {
  readonly #open = new Map<number, (streams: OutboundStream[]) => void>();
  #next = 1;

  /**
   * @param send sends the question under its number
   * @returns the answer; no streams where none comes in time, or ever
   */
  ask(send: (id: number) => void): Promise<OutboundStream[]> {
    const id = this.#next++;
    return new Promise((resolve) => {
      const timeout = setTimeout(() => answer([]), ANSWER_MS);
      const answer = (streams: OutboundStream[]): void => {
        clearTimeout(timeout);
        this.#open.delete(id);
        resolve(streams);
      };
      this.#open.set(id, answer);
      send(id);
    });
  }

  /** Takes an answer. One that nobody waits for changes nothing. */
  answer(id: number, streams: OutboundStream[]): void {
    this.#open.get(id)?.(streams);
  }

  /** Nobody answers any more. */
  close(): void {
    for (const answer of [...this.#open.values()]) answer([]);
  }
}
