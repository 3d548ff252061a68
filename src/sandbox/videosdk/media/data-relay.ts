import { DataOutlet } from '../../media/data-outlet';
import type { DataSource } from '../../room/data-source';
import type { Track } from '../../room/room';
import type { Trace } from '../../trace';
import type { OutgoingTransport } from './outgoing-transport';

/** An SDK client, as far as it sends and receives data. */
export interface DataClient {
  readonly trace: Trace;
  readonly media: { readonly outgoing: OutgoingTransport | undefined };
  notify(method: string, fields?: Record<string, unknown>): void;
  /** Sends a server request. @returns the client's answer, or undefined. */
  ask(event: string, payload: Record<string, unknown>): Promise<unknown>;
}

export interface DataProducerInit {
  /** The client that sends, or a guest's track. */
  owner: DataClient | Track;
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
  readonly outlets = new Map<DataClient, Outlet>();
  readonly #stopListening: () => void;

  constructor(init: DataProducerInit) {
    this.init = init;
    this.#stopListening = init.source.onMessage((message) => {
      for (const { data } of this.outlets.values()) data.send(message);
    });
  }

  close(): void {
    this.#stopListening();
    for (const peer of [...this.outlets.keys()]) this.disconnect(peer);
  }

  /** Sends to this client no more, and tells it. */
  disconnect(peer: DataClient): void {
    const outlet = this.outlets.get(peer);
    if (!outlet) return;
    this.outlets.delete(peer);
    outlet.data.close();
    peer.notify('dataConsumerClosed', { dataConsumerId: outlet.id });
  }
}

/** Where a producer's data leaves for one client. Data for a stream that the client does not know yet is lost to it. */
interface Outlet {
  readonly id: string;
  readonly data: DataOutlet;
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
  connect(peers: readonly DataClient[]): void {
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
  disconnect(peer: DataClient): void {
    for (const producer of this.#producers) producer.disconnect(peer);
  }

  /** The client or guest sends no more data. @returns its producers, which may go on in another meeting. */
  withdraw(owner: DataClient | Track): DataProducerInit[] {
    const own = [...this.#producers].filter(({ init }) => init.owner === owner);
    for (const producer of own) {
      this.#producers.delete(producer);
      producer.close();
    }
    return own.map(({ init }) => init);
  }

  async #consume(peer: DataClient, producer: DataProducer): Promise<void> {
    const { outgoing } = peer.media;
    if (!outgoing || outgoing.closed || producer.outlets.has(peer)) return;
    const streamId = outgoing.nextDataStream();
    const { label, protocol, sctpStreamParameters, appData, senderId } = producer.init;
    const data = new DataOutlet(outgoing.dataChannel(streamId, label, protocol), {
      held: true,
      onDropped: () => peer.trace('videosdk', 'dropped data for a client whose channel does not open'),
    });
    const id = crypto.randomUUID();
    producer.outlets.set(peer, { id, data });
    await peer.ask('newDataConsumer', {
      peerId: senderId,
      dataProducerId: producer.id,
      id,
      sctpStreamParameters: { ...sctpStreamParameters, streamId },
      label,
      protocol,
      appData,
    });
    data.release();
  }
}
