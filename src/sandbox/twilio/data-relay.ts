import type { DataMessage, DataSource } from '../room/data-source';
import type { Track } from '../room/track';

/**
 * Carries what a publisher sends on a data track to its subscribers. The relay exists once the publisher's own channel
 * is open: the SDK drops what an app sends before (docs/protocols/twilio-video.md, 4 "Data tracks").
 */
class DataRelay {
  readonly #subscribers = new Set<RTCDataChannel>();

  constructor(publisher: DataSource) {
    publisher.onMessage((message) => {
      for (const channel of this.#subscribers) forward(channel, message);
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

const relays = new WeakMap<Track, DataRelay>();

/** Opens the relay of a data track. */
export function openRelay(track: Track, publisher: DataSource): DataRelay {
  const relay = new DataRelay(publisher);
  relays.set(track, relay);
  return relay;
}

/** The relay of a data track, once it is open. A guest's is from the start. */
export function relayOf(track: Track): DataRelay | undefined {
  return relays.get(track) ?? (track.data && openRelay(track, track.data));
}

function forward(channel: RTCDataChannel, data: DataMessage): void {
  if (channel.readyState === 'open') channel.send(data as string);
  else if (channel.readyState === 'connecting') {
    channel.addEventListener('open', () => channel.send(data as string), { once: true });
  }
}
