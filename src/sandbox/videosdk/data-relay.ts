import type { MeetingPeer } from './meeting-peer';

export interface DataProducerInit {
  peer: MeetingPeer;
  channel: RTCDataChannel;
  label: string;
  protocol: string;
  /** Ordering and reliability, as the sender chose them. */
  sctpStreamParameters: Record<string, unknown>;
  appData: unknown;
}

/** What `meeting.send` of one client goes through: a data channel in, one out to each other client. */
class DataProducer {
  readonly id = crypto.randomUUID();
  readonly init: DataProducerInit;
  readonly outlets = new Map<MeetingPeer, DataOutlet>();
  readonly #listening = new AbortController();

  constructor(init: DataProducerInit) {
    this.init = init;
    init.channel.addEventListener(
      'message',
      ({ data }: MessageEvent<string | ArrayBuffer>) => {
        for (const outlet of this.outlets.values()) outlet.send(data);
      },
      { signal: this.#listening.signal },
    );
  }

  close(): void {
    this.#listening.abort();
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
  #held: (string | ArrayBuffer)[] = [];
  #ready = false;

  constructor(channel: RTCDataChannel) {
    this.#channel = channel;
    channel.addEventListener('open', () => this.#flush());
  }

  send(data: string | ArrayBuffer): void {
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

/** Carries the data of one meeting's clients to one another (protocols/videosdk.md, 4). */
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
        if (peer === producer.init.peer) continue;
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

  /** The client sends no more data. @returns its producers, which may go on in another meeting. */
  withdraw(peer: MeetingPeer): DataProducerInit[] {
    const own = [...this.#producers].filter(({ init }) => init.peer === peer);
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
    const { label, protocol, sctpStreamParameters, appData, peer: sender } = producer.init;
    const outlet = new DataOutlet(outgoing.dataChannel(streamId, label, protocol));
    producer.outlets.set(peer, outlet);
    await peer.ask('newDataConsumer', {
      peerId: sender.id,
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
