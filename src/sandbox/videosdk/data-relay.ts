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

  constructor(init: DataProducerInit) {
    this.init = init;
    init.channel.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => {
      for (const outlet of this.outlets.values()) outlet.send(data);
    });
  }
}

/** Holds messages back until the client has opened its end: data for a stream it does not know yet is lost. */
class DataOutlet {
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
  readonly #nextStream = new Map<MeetingPeer, number>();

  /** @returns the new data producer's id. */
  add(init: DataProducerInit): string {
    const producer = new DataProducer(init);
    this.#producers.add(producer);
    return producer.id;
  }

  /** Opens the outlets of a producer to those who are there, or of all producers to one who came. */
  connect(peers: readonly MeetingPeer[]): void {
    for (const producer of this.#producers) {
      for (const peer of peers) if (peer !== producer.init.peer) void this.#consume(peer, producer);
    }
  }

  forget(peer: MeetingPeer): void {
    this.#nextStream.delete(peer);
    for (const producer of this.#producers) {
      producer.outlets.delete(peer);
      if (producer.init.peer === peer) this.#producers.delete(producer);
    }
  }

  async #consume(peer: MeetingPeer, producer: DataProducer): Promise<void> {
    const { outgoing } = peer.media;
    if (!outgoing || outgoing.closed || producer.outlets.has(peer)) return;
    const streamId = this.#nextStream.get(peer) ?? 1;
    this.#nextStream.set(peer, streamId + 1);
    const { label, protocol, sctpStreamParameters, appData, peer: sender } = producer.init;
    const outlet = new DataOutlet(outgoing.dataChannel(streamId, label, protocol));
    producer.outlets.set(peer, outlet);
    await peer.ask('newDataConsumer', {
      peerId: sender.id,
      dataProducerId: producer.id,
      id: crypto.randomUUID(),
      sctpStreamParameters: { ...sctpStreamParameters, streamId },
      label,
      protocol,
      appData,
    });
    outlet.release();
  }
}
