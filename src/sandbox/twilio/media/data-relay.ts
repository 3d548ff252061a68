import { DataOutlet } from '../../media/data-outlet';
import type { DataChannel } from '../../room/data-channel';
import type { DataSource } from '../../room/data-source';
import type { Track } from '../../room/room';

/**
 * Carries what a publisher sends on a data track to its subscribers. The relay exists once the publisher's own channel
 * is open: the SDK drops what an app sends before (docs/protocols/twilio-video.md, 4 "Data tracks").
 */
class DataRelay {
  /** Subscribers' channels are as the publisher's (docs/protocols/twilio-video.md, 4 "Data tracks"). */
  readonly delivery: RTCDataChannelInit;
  readonly #outlets = new Map<DataChannel, DataOutlet>();

  constructor(publisher: DataSource) {
    this.delivery = sameDelivery(publisher);
    publisher.onMessage((message) => {
      for (const outlet of this.#outlets.values()) outlet.send(message);
    });
  }

  /** Sends to this channel too, from now on. What comes while it opens is kept for it. */
  add(channel: DataChannel): void {
    this.#outlets.set(channel, new DataOutlet(channel));
    channel.addEventListener('close', () => this.#outlets.delete(channel));
  }

  remove(channel: DataChannel): void {
    this.#outlets.get(channel)?.close();
    this.#outlets.delete(channel);
  }
}

/** Without what is null, which browsers take for 0. */
function sameDelivery({ delivery }: DataSource): RTCDataChannelInit {
  const { ordered = true, maxPacketLifeTime, maxRetransmits } = delivery ?? {};
  return {
    ordered,
    ...(typeof maxPacketLifeTime === 'number' && { maxPacketLifeTime }),
    ...(typeof maxRetransmits === 'number' && { maxRetransmits }),
  };
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
