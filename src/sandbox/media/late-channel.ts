import type { DataChannel, DataMessage, Delivery, OpenWay, Way } from '../room/data-channel';

/** Ends the way of what is sent. */
const CLOSE = null;

/**
 * A data channel whose messages take as long as everything else between its client and the sandbox. That it opens is
 * no message: it is up to the connection, and as quick as that.
 */
export class LateChannel implements DataChannel {
  readonly #events = new EventTarget();
  readonly #channel: RTCDataChannel;
  readonly #out: Way<DataMessage | typeof CLOSE>;
  #closing = false;

  constructor(channel: RTCDataChannel, openWay: OpenWay) {
    this.#channel = channel;
    channel.binaryType = 'arraybuffer';
    this.#out = openWay((data) => {
      if (data === CLOSE) channel.close();
      else if (channel.readyState === 'open') channel.send(data as string);
    });
    const into = openWay<DataMessage>((data) =>
      this.#events.dispatchEvent(new MessageEvent('message', { data })),
    );
    channel.addEventListener('message', ({ data }: MessageEvent<DataMessage>) => into.put(data));
    channel.addEventListener('open', () => this.#events.dispatchEvent(new Event('open')));
    channel.addEventListener('close', () => {
      for (const way of [into, this.#out]) way.end();
      this.#events.dispatchEvent(new Event('close'));
    });
  }

  get delivery(): Delivery {
    return this.#channel;
  }

  get label(): string {
    return this.#channel.label;
  }

  get readyState(): RTCDataChannelState {
    return this.#closing && this.#channel.readyState === 'open' ? 'closing' : this.#channel.readyState;
  }

  addEventListener(type: string, listener: (event: MessageEvent<DataMessage>) => void): void {
    this.#events.addEventListener(type, listener as (event: Event) => void);
  }

  removeEventListener(type: string, listener: (event: MessageEvent<DataMessage>) => void): void {
    this.#events.removeEventListener(type, listener as (event: Event) => void);
  }

  send(data: DataMessage): void {
    this.#out.put(data);
  }

  /** What was sent before arrives. */
  close(): void {
    this.#closing = true;
    if (!this.#out.put(CLOSE)) this.#channel.close();
  }
}
