import { createNanoEvents, type Unsubscribe } from 'nanoevents';

/** Whether anybody can see the pictures that are made for them. Where nobody can, they need not move as fast. */
export class Audience {
  #watching = true;
  readonly #events = createNanoEvents<{ change: () => void }>();

  get watching(): boolean {
    return this.#watching;
  }

  setWatching(watching: boolean): void {
    if (watching === this.#watching) return;
    this.#watching = watching;
    this.#events.emit('change');
  }

  onChange(handler: () => void): Unsubscribe {
    return this.#events.on('change', handler);
  }
}
