import type { FromClient, ToClient } from '../bridge/messages';

/** What is kept; older entries are dropped and counted. */
const MAX_ENTRIES = 500;
const MAX_SIZE = 4_000_000;

/** What a client's signalling consists of. The rest of the bridge stands for packets that no SDK sees. */
type WireMessage = Extract<
  FromClient | ToClient,
  {
    type:
      | 'request'
      | 'response'
      | 'request-failed'
      | 'socket-open'
      | 'socket-opened'
      | 'socket-refused'
      | 'socket-message'
      | 'socket-close'
      | 'socket-closed';
  }
>;

export interface WireEntry {
  /** Counted from 0; what is dropped keeps its number. */
  number: number;
  /** Milliseconds since the epoch. */
  time: number;
  /** By the client; otherwise to it. */
  sent: boolean;
  /** Of the request or socket that it belongs to. */
  url: string;
  message: WireMessage;
}

/** Takes what goes over a client's bridge, when the client sends it or gets it. */
export type WireTap = (sent: boolean, message: FromClient | ToClient) => void;

/**
 * The latest messages of a client's sockets and requests, as they are. It is filled from the beginning, because what is
 * looked for most is the join, and that is over when somebody opens the log. Keeping costs a reference each: nothing is
 * read or copied before {@link entries} is asked for, and the decoder is loaded only then.
 */
export class WireLog {
  readonly #entries: WireEntry[] = [];
  /** Addresses of the requests and sockets that are open. */
  readonly #urls = new Map<number, string>();
  #count = 0;
  #size = 0;

  /** Oldest first. */
  get entries(): readonly WireEntry[] {
    return this.#entries;
  }

  /** How many are not kept any more. */
  get dropped(): number {
    return this.#count - this.#entries.length;
  }

  readonly add: WireTap = (sent, message) => {
    if (!isWireMessage(message)) return;
    const url = this.#urlOf(message);
    this.#entries.push({ number: this.#count++, time: Date.now(), sent, url, message });
    this.#size += sizeOf(message);
    while (this.#entries.length > MAX_ENTRIES || (this.#size > MAX_SIZE && this.#entries.length > 1)) {
      const oldest = this.#entries.shift();
      if (oldest) this.#size -= sizeOf(oldest.message);
    }
  };

  #urlOf(message: WireMessage): string {
    const { id } = message;
    if ('url' in message) this.#urls.set(id, message.url);
    const url = this.#urls.get(id) ?? '';
    if (ENDS.test(message.type)) this.#urls.delete(id);
    return url;
  }
}

/** Of a payload, in bytes if it is binary and in characters if it is text. */
export const lengthOf = (data: string | ArrayBuffer | null): number =>
  data === null ? 0 : typeof data === 'string' ? data.length : data.byteLength;

const ENDS = /^(response|request-failed|socket-refused|socket-closed?)$/;

function isWireMessage(message: FromClient | ToClient): message is WireMessage {
  return /^(request|response|socket-)/.test(message.type);
}

function sizeOf(message: WireMessage): number {
  if ('body' in message) return lengthOf(message.body);
  return 'data' in message ? lengthOf(message.data) : 0;
}
