import type { DataChannel, DataMessage } from '../room/data-channel';

/** What waits for a channel to open; the oldest goes when there is more. A channel opens within a second, or never. */
const MAX_HELD = 1000;
const MAX_HELD_SIZE = 1_000_000;

export interface DataOutletInit {
  /** Whether messages are held until {@link DataOutlet.release}, though the channel may be open before. */
  held?: boolean;
  /** Called when the first message is dropped, because the channel does not open. */
  onDropped?: () => void;
}

/** The sandbox's end of a data channel to a client, with what waits until the client has opened its own. */
export class DataOutlet {
  readonly channel: DataChannel;
  readonly #onDropped: () => void;
  #held: DataMessage[] = [];
  #size = 0;
  #dropped = false;
  #released: boolean;

  constructor(channel: DataChannel, { held = false, onDropped = () => {} }: DataOutletInit = {}) {
    this.channel = channel;
    this.#released = !held;
    this.#onDropped = onDropped;
    channel.addEventListener('open', () => this.#flush());
  }

  /** Sends now, or as soon as the channel is open and released; nothing on a channel that is closed. */
  send(data: DataMessage): void {
    const { readyState } = this.channel;
    if (readyState === 'closing' || readyState === 'closed') return;
    this.#held.push(data);
    this.#size += sizeOf(data);
    this.#flush();
    while (this.#held.length > MAX_HELD || (this.#size > MAX_HELD_SIZE && this.#held.length > 1)) {
      this.#size -= sizeOf(this.#held.shift() ?? '');
      if (!this.#dropped) this.#onDropped();
      this.#dropped = true;
    }
  }

  /** From now on only the channel has to be open. */
  release(): void {
    this.#released = true;
    this.#flush();
  }

  close(): void {
    this.#held = [];
    this.channel.close();
  }

  #flush(): void {
    if (!this.#released || this.channel.readyState !== 'open') return;
    this.#size = 0;
    for (const data of this.#held.splice(0)) this.channel.send(data as string);
  }
}

const sizeOf = (data: DataMessage): number => (typeof data === 'string' ? data.length : data.byteLength);
