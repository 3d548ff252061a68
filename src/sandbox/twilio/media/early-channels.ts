import type { DataChannel } from '../../room/data-channel';

/** More than one client publishes at a time. The oldest goes when there are more: its track was never announced. */
const MAX_WAITING = 200;

/**
 * Data channels that a client has opened and whose tracks are not announced yet, by their labels. Once data channels are
 * negotiated a new one opens in-band, and so may come before the message that names it (docs/protocols/twilio-video.md, 4).
 */
export class EarlyChannels {
  readonly #waiting = new Map<string, DataChannel>();

  add(channel: DataChannel): void {
    const { label } = channel;
    this.#waiting.set(label, channel);
    channel.addEventListener('close', () => {
      if (this.#waiting.get(label) === channel) this.#waiting.delete(label);
    });
    const [oldest] = this.#waiting.keys();
    if (this.#waiting.size > MAX_WAITING && oldest !== undefined) this.#waiting.delete(oldest);
  }

  /** The channel with this label, once. */
  take(label: string): DataChannel | undefined {
    const channel = this.#waiting.get(label);
    this.#waiting.delete(label);
    return channel;
  }
}
