import type { Client } from '../bridge/service';
import type { PeerConnections } from '../media/peer-connections';
import { receivedSource } from '../media/source';
import type { Track } from '../room/room';
import { MeetingError } from './errors';
import { IncomingTransport, type ReceivedStream } from './media/incoming-transport';
import { OutgoingTransport } from './media/outgoing-transport';
import type { RtpParameters, StreamSsrcs } from './media/rtp-parameters';
import type { Transport } from './media/transport';
import type { ProducerFacts } from './subscriptions';

/** Something that a client sends. */
export interface Producer {
  facts: ProducerFacts;
  kind: 'audio' | 'video';
  transport: IncomingTransport;
  stream: ReceivedStream;
  /** Set when it is published. */
  track?: Track | undefined;
}

/** As seen from the sandbox. */
type Direction = 'incoming' | 'outgoing';

/**
 * How long a client may take until it can name the SSRCs of its simulcast layers, and the wait between questions. The SDK
 * waits 20 s for the answer to `produce`; a loaded machine may need some of it.
 */
const LAYERS_MS = 10_000;
const LAYER_WAIT_MS = 25;

/** The transports of one SDK client, and what it sends. */
export class PeerMedia {
  readonly producers = new Map<string, Producer>();
  readonly #init: { connections: PeerConnections; client: Client };
  readonly #transports = new Map<string, Transport>();
  readonly #prepared = new Map<Direction, Promise<Transport>>();
  #incoming: IncomingTransport | undefined;
  #outgoing: OutgoingTransport | undefined;
  #closed = false;

  constructor(init: { connections: PeerConnections; client: Client }) {
    this.#init = init;
  }

  get outgoing(): OutgoingTransport | undefined {
    return this.#outgoing;
  }

  get incoming(): IncomingTransport | undefined {
    return this.#incoming;
  }

  /**
   * Opens the transports that the client is about to ask for. Finding candidates takes longer than anything else in
   * joining, and can go on while the client is let in.
   */
  prepare(directions: readonly Direction[]): void {
    for (const direction of directions) {
      if (this.#closed || this.#prepared.has(direction)) continue;
      const transport = this.#open(direction);
      this.#prepared.set(direction, transport);
      // Who asks for it hears of a failure.
      transport.catch(() => {});
    }
  }

  /** A second transport of the same direction replaces the first. */
  async createTransport(direction: Direction): Promise<Transport> {
    const prepared = this.#prepared.get(direction);
    this.#prepared.delete(direction);
    const transport = await (prepared ?? this.#open(direction));
    if (this.#closed) {
      transport.close();
      throw new MeetingError('WRONG_STATE', 'The participant has left.');
    }
    this.#transports.set(transport.id, transport);
    if (transport instanceof IncomingTransport) {
      this.#drop(this.#incoming);
      this.#incoming = transport;
    } else if (transport instanceof OutgoingTransport) {
      this.#drop(this.#outgoing);
      this.#outgoing = transport;
    }
    return transport;
  }

  /** @throws {MeetingError} NOT_FOUND */
  transport(id: string): Transport {
    const transport = this.#transports.get(id);
    if (!transport) throw new MeetingError('NOT_FOUND', 'There is no transport with this id.');
    return transport;
  }

  /** @throws {MeetingError} NOT_FOUND */
  producer(id: string): Producer {
    const producer = this.producers.get(id);
    if (!producer) throw new MeetingError('NOT_FOUND', 'There is no producer with this id.');
    return producer;
  }

  producerOf(track: Track): Producer | undefined {
    return [...this.producers.values()].find((producer) => producer.track === track);
  }

  /** Starts to receive what the client announces with `produce`. */
  async produce(
    transportId: string,
    kind: 'audio' | 'video',
    parameters: RtpParameters,
    appData: unknown,
  ): Promise<Producer> {
    const transport = this.transport(transportId);
    if (!(transport instanceof IncomingTransport)) {
      throw new MeetingError('BAD_REQUEST', 'The client does not send on this transport.');
    }
    const streams = await this.#streams(transport, kind, parameters);
    const stream = await transport.receive(kind, parameters, streams);
    const facts = { id: crypto.randomUUID(), appData, mimeType: parameters.codecs[0]?.mimeType ?? '' };
    const producer: Producer = { facts, kind, transport, stream };
    this.producers.set(facts.id, producer);
    return producer;
  }

  /** What {@link Track.setMedia} takes for a producer. */
  source({ stream }: Producer): ReturnType<typeof receivedSource> {
    return receivedSource(stream.receivers);
  }

  /** Stops receiving a producer that is unpublished already. */
  async closeProducer({ facts, transport, stream }: Producer): Promise<void> {
    this.producers.delete(facts.id);
    if (!transport.closed) await transport.stop(stream);
  }

  /** Nothing that the client sends is published any more; it may be again ({@link Producer.track}). */
  forgetTracks(): void {
    for (const producer of this.producers.values()) producer.track = undefined;
  }

  /** The transports are gone, and the client has not been told. */
  breakOff(): void {
    for (const transport of this.#transports.values()) transport.close();
  }

  closeIncoming(): void {
    this.#drop(this.#incoming);
    this.#incoming = undefined;
    this.producers.clear();
  }

  closeOutgoing(): void {
    this.#drop(this.#outgoing);
    this.#outgoing = undefined;
  }

  close(): void {
    this.#closed = true;
    for (const prepared of this.#prepared.values()) {
      prepared.then(
        (transport) => transport.close(),
        () => {},
      );
    }
    this.closeIncoming();
    this.closeOutgoing();
  }

  #open(direction: Direction): Promise<Transport> {
    return (direction === 'incoming' ? IncomingTransport : OutgoingTransport).create(this.#init);
  }

  #drop(transport: Transport | undefined): void {
    if (!transport) return;
    this.#transports.delete(transport.id);
    transport.close();
  }

  /** Simulcast layers are announced by rid alone; their SSRCs come from the client's statistics. */
  async #streams(
    transport: IncomingTransport,
    kind: 'audio' | 'video',
    { encodings, mid }: RtpParameters,
  ): Promise<StreamSsrcs[]> {
    const announced = encodings.flatMap(({ ssrc, rtx }) =>
      ssrc === undefined ? [] : [{ ssrc, ...(rtx ? { rtxSsrc: rtx.ssrc } : {}) }],
    );
    if (announced.length === encodings.length) return announced;
    const rids = encodings.map(({ rid }) => rid);
    const deadline = performance.now() + LAYERS_MS;
    while (performance.now() < deadline && !transport.closed) {
      const all = await this.#init.client.outboundStreams(
        transport.parameters.iceParameters.usernameFragment,
      );
      const layers = all
        .filter((stream) => stream.kind === kind && stream.mid === mid && stream.rid !== undefined)
        .sort((one, other) => rids.indexOf(one.rid) - rids.indexOf(other.rid));
      if (layers.length >= encodings.length) {
        return layers.map(({ ssrc, rtxSsrc }) => ({ ssrc, ...(rtxSsrc === undefined ? {} : { rtxSsrc }) }));
      }
      await new Promise((resolve) => setTimeout(resolve, LAYER_WAIT_MS));
    }
    throw new MeetingError('BAD_REQUEST', 'The client sends no simulcast layers.');
  }
}
