import type { Track } from '../room/track';

type Message = string | ArrayBuffer;

/**
 * Carries what a publisher sends on a data track to its subscribers. The relay exists once the publisher's own channel
 * is open: the SDK drops what an app sends before (protocols/twilio-video.md, 4 "Data tracks").
 */
export class DataRelay {
  readonly #subscribers = new Set<RTCDataChannel>();

  constructor(publisher: RTCDataChannel) {
    publisher.binaryType = 'arraybuffer';
    publisher.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      for (const channel of this.#subscribers) forward(channel, data);
    });
  }

  /** Sends to this channel too, from now on. What comes while it opens is kept for it. */
  add(channel: RTCDataChannel): void {
    this.#subscribers.add(channel);
    channel.addEventListener('close', () => this.#subscribers.delete(channel));
  }

  remove(channel: RTCDataChannel): void {
    this.#subscribers.delete(channel);
    channel.close();
  }
}

/** The relay of each data track that is open. */
export const dataRelays = new WeakMap<Track, DataRelay>();

function forward(channel: RTCDataChannel, data: Message): void {
  if (channel.readyState === 'open') channel.send(data as string);
  else if (channel.readyState === 'connecting') {
    channel.addEventListener('open', () => channel.send(data as string), { once: true });
  }
}
