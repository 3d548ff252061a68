import { DelayLine } from './delay-line';
import type { FromClient, ToClient } from './messages';
import type { Way } from '../room/data-channel';

/** How the network between a client and the sandbox is. Sound and pictures, and what is said about them, are not part of it. */
export interface NetworkConditions {
  /** While false, sockets are broken off and refused, and requests fail. */
  online: boolean;
  /** While true, nothing gets through and nothing breaks off; it arrives when this ends. */
  silent: boolean;
  /** How much longer each message takes, in milliseconds: of sockets, requests and data channels. */
  delayMs: number;
  /** While true, new sockets are refused. */
  refusing: boolean;
}

export interface NetworkEnds {
  toSandbox(message: FromClient): void;
  toClient(message: ToClient): void;
  /** So much is waiting that messages got lost. */
  onOverflow(): void;
}

/** The candidates and credentials of connections are no messages of an SDK: a real server learns them from packets. */
const OUT_OF_BAND = new Set<(FromClient | ToClient)['type']>([
  'ice',
  'ice-candidate',
  'outbound',
  'candidate',
  'goodbye',
]);

/** The way that the messages of one client take to the sandbox and back. */
export class Network {
  readonly #ends: NetworkEnds;
  readonly #up: DelayLine<FromClient>;
  readonly #down: DelayLine<ToClient>;
  /** Of the client's data channels, which break off with their connection alone. */
  readonly #ways = new Set<Pick<DelayLine<unknown>, 'setDelay' | 'clear'>>();
  #conditions: NetworkConditions = { online: true, silent: false, delayMs: 0, refusing: false };

  constructor(ends: NetworkEnds) {
    this.#ends = ends;
    this.#up = new DelayLine((message) => ends.toSandbox(message));
    this.#down = new DelayLine((message) => ends.toClient(message));
  }

  get conditions(): NetworkConditions {
    return this.#conditions;
  }

  change(change: Partial<NetworkConditions>): void {
    this.#conditions = { ...this.#conditions, ...change };
    for (const line of [this.#up, this.#down, ...this.#ways]) line.setDelay(this.#delayMs);
  }

  /** One more way for messages, which is as slow as the others. */
  openWay<T>(deliver: (message: T) => void): Way<T> {
    const line = new DelayLine<T>(deliver);
    line.setDelay(this.#delayMs);
    this.#ways.add(line);
    return {
      put: (message) => line.put(message),
      end: () => {
        line.clear();
        this.#ways.delete(line);
      },
    };
  }

  get #delayMs(): number {
    const { silent, delayMs } = this.#conditions;
    return silent ? Infinity : delayMs;
  }

  up(message: FromClient): void {
    if (OUT_OF_BAND.has(message.type)) this.#ends.toSandbox(message);
    else if (!this.#up.put(message)) this.#ends.onOverflow();
  }

  down(message: ToClient): void {
    if (OUT_OF_BAND.has(message.type)) this.#ends.toClient(message);
    else if (!this.#down.put(message)) this.#ends.onOverflow();
  }

  /** Loses what is under way. */
  clear(): void {
    this.#up.clear();
    this.#down.clear();
  }

  /** The client is gone, with all its ways. */
  close(): void {
    this.clear();
    for (const line of this.#ways) line.clear();
    this.#ways.clear();
  }
}
