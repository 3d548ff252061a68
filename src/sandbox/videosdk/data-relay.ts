import type { DataMessage, DataSource } from '../room/data-source';
import type { Track } from '../room/track';
import type { MeetingPeer } from './meeting-peer';

export interface DataProducerInit {
  /** The client that sends, or a guest's track. */
  owner: MeetingPeer | Track;
  senderId: string;
  source: DataSource;
  label: string;
  protocol: string;
  /** Ordering and reliability, as the sender chose them. */
  sctpStreamParameters: Record<string, unknown>;
  appData: unknown;
}

/** What `meeting.send` of one participant goes through: messages in, a data channel out to each other client. */
class DataProducer {
  readonly id = crypto.randomUUID();
  readonly init: DataProducerInit;
  readonly outlets = new Map<MeetingPeer, DataOutlet>();
  readonly #stopListening: () => void;

  constructor(init: DataProducerInit) {
    this.init = init;
    this.#stopListening = init.source.onMessage((message) => {
      for (const outlet of this.outlets.values()) outlet.send(message);
    });
  }

  close(): void {
    this.#stopListening();
    for (const peer of [...this.outlets.keys()]) this.disconnect(peer);
  }

  /** Sends to this client no more, and tells it. */
  disconnect(peer: MeetingPeer): void {
    const outlet = this.outlets.get(peer);
    if (!outlet) return;
    this.outlets.delete(peer);
    outlet.close();
    peer.notify('dataConsumerClosed', { dataConsumerId: outlet.id });
  }
}

/** Holds messages back until the client has opened its end: data for a stream it does not know yet is lost. */
class DataOutlet {
  readonly id = crypto.randomUUID();
  readonly #channel: RTCDataChannel;
  #held: DataMessage[] = [];
  #ready = false;

  constructor(channel: RTCDataChannel) {
    this.#channel = channel;
    channel.addEventListener('open', () => this.#flush());
  }

  send(data: DataMessage): void {
    this.#held.push(data);
    this.#flush();
  }

  release(): void {
    this.#ready = true;
    this.#flush();
  }

  close(): void {
    this.#held = [];
    this.#channel.close();
  }

  #flush(): void {
    if (!this.#ready || this.#channel.readyState !== 'open') return;
    for (const data of this.#held.splice(0)) {
      if (typeof data === 'string') this.#channel.send(data);
      else this.#channel.send(data);
    }
  }
}

/** Carries the data of one meeting's clients to one another (docs/protocols/videosdk.md, 4). */
export class DataRelay {
  readonly #producers = new Set<DataProducer>();

  /** @returns the new data producer's id. */
  add(init: DataProducerInit): string {
    const producer = new DataProducer(init);
    this.#producers.add(producer);
    return producer.id;
  }

  /** Opens whatever is missing between these clients and everybody's data producers. */
  connect(peers: readonly MeetingPeer[]): void {
    for (const producer of this.#producers) {
      for (const peer of peers) {
        if (peer === producer.init.owner) continue;
        this.#consume(peer, producer).catch((error: unknown) => {
          peer.trace('videosdk', 'data does not reach a client', String(error));
        });
      }
    }
  }

  /** The client receives no more data. */
  disconnect(peer: MeetingPeer): void {
    for (const producer of this.#producers) producer.disconnect(peer);
  }

  /** The client or guest sends no more data. @returns its producers, which may go on in another meeting. */
  withdraw(owner: MeetingPeer | Track): DataProducerInit[] {
    const own = [...this.#producers].filter(({ init }) => init.owner === owner);
    for (const producer of own) {
      this.#producers.delete(producer);
      producer.close();
    }
    return own.map(({ init }) => init);
  }

  async #consume(peer: MeetingPeer, producer: DataProducer): Promise<void> {
    const { outgoing } = peer.media;
    if (!outgoing || outgoing.closed || producer.outlets.has(peer)) return;
    const streamId = outgoing.nextDataStream();
    const { label, protocol, sctpStreamParameters, appData, senderId } = producer.init;
    const outlet = new DataOutlet(outgoing.dataChannel(streamId, label, protocol));
    producer.outlets.set(peer, outlet);
    await peer.ask('newDataConsumer', {
      peerId: senderId,
      dataProducerId: producer.id,
      id: outlet.id,
      sctpStreamParameters: { ...sctpStreamParameters, streamId },
      label,
      protocol,
      appData,
    });
    outlet.release();
  }
}
