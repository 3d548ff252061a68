import { createNanoEvents } from 'nanoevents';
import type { Participant } from '../room/room';

/** A listener that hears of the track takes a moment to subscribe to it. What is sent before is lost, as it is for an app. */
const SUBSCRIBING_MS = 300;

/** What a guest sends. The track is published with the first message: most guests send none. */
export class Messages {
  readonly #events = createNanoEvents<{ message: (text: string) => void }>();
  #waiting: string[] | undefined = [];
  readonly #opening: ReturnType<typeof setTimeout>;

  constructor(participant: Participant) {
    participant.publish({
      id: 'messages',
      kind: 'data',
      origin: 'application',
      data: { onMessage: (handler) => this.#events.on('message', handler) },
    });
    this.#opening = setTimeout(() => this.#open(), SUBSCRIBING_MS);
  }

  send(text: string): void {
    if (this.#waiting) this.#waiting.push(text);
    else this.#events.emit('message', text);
  }

  stop(): void {
    clearTimeout(this.#opening);
  }

  #open(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const text of waiting) this.#events.emit('message', text);
  }
}
