import type { Client } from '../bridge/service';
import { Forward } from '../media/forward';
import type { PeerConnections } from '../media/peer-connections';
import type { MediaSource } from '../room/media-source';
import { MeetingError } from './errors';
import { routerCapabilities, type RouterCapabilities } from './media/capabilities';
import { OutgoingTransport, type OutgoingStream } from './media/outgoing-transport';
import type { DtlsParameters, RtpParameters } from './media/rtp-parameters';
import type { TransportParameters } from './media/transport';
import { PeerMedia } from './peer-media';

/** What `VideoSDK.runPreCallTest()` needs to begin. */
export interface PreCallSetup {
  routerCapabilities: RouterCapabilities;
  sendTransport: TransportParameters;
  recvTransport: TransportParameters;
}

/** A client that is gone says no goodbye: its test ends this long after it should have, in milliseconds. */
const GRACE_MS = 30_000;
/** More at once than one browser can run. */
const MAX_TESTS = 20;

/** One client's test of its media: what it sends comes back to it. */
class PreCallTest {
  readonly #media: PeerMedia;
  readonly #sources: MediaSource[] = [];
  readonly #forwards: Forward[] = [];

  constructor(connections: PeerConnections, client: Client) {
    this.#media = new PeerMedia({ connections, client });
  }

  async open(): Promise<PreCallSetup> {
    const [incoming, outgoing, capabilities] = await Promise.all([
      this.#media.createTransport('incoming'),
      this.#media.createTransport('outgoing'),
      routerCapabilities(),
    ]);
    return {
      routerCapabilities: capabilities,
      sendTransport: incoming.parameters,
      recvTransport: outgoing.parameters,
    };
  }

  connect(transportId: string, dtls: DtlsParameters): void {
    this.#media.transport(transportId).connect(dtls);
  }

  /** @returns the producer's id. */
  async produce(transportId: string, kind: 'audio' | 'video', parameters: RtpParameters): Promise<string> {
    return (await this.#media.produce(transportId, kind, parameters, {})).facts.id;
  }

  /** Sends a producer's media back. @returns what the client must know to take it. */
  async consume(transportId: string, producerId: string): Promise<OutgoingStream['rtpParameters']> {
    const producer = this.#media.producer(producerId);
    const transport = this.#media.transport(transportId);
    if (!(transport instanceof OutgoingTransport)) {
      throw new MeetingError('BAD_REQUEST', 'The client does not receive on this transport.');
    }
    const { mimeType } = producer.facts;
    const stream = await transport.add({ kind: producer.kind, mimeType, layers: 1 });
    const source = this.#media.source(producer);
    const forward = new Forward(source, stream.transceiver.sender);
    this.#sources.push(source);
    this.#forwards.push(forward);
    await forward.start();
    return stream.rtpParameters;
  }

  close(): void {
    for (const forward of this.#forwards) void forward.close();
    for (const source of this.#sources) source.close();
    this.#media.close();
  }
}

/** The pre-call tests that run (docs/protocols/videosdk.md, 1.2). They know no meeting. */
export class PreCallTests {
  readonly #connections: PeerConnections;
  /** By the id of the transport that the client sends on. */
  readonly #tests = new Map<string, { test: PreCallTest; timer: ReturnType<typeof setTimeout> }>();

  constructor(connections: PeerConnections) {
    this.#connections = connections;
  }

  /** @param durationMs how long the client wants to measure. */
  async open(client: Client, durationMs: number): Promise<PreCallSetup> {
    if (this.#tests.size >= MAX_TESTS) throw new MeetingError('BUSY');
    const test = new PreCallTest(this.#connections, client);
    try {
      const setup = await test.open();
      const { id } = setup.sendTransport;
      const timer = setTimeout(() => this.close(id), durationMs + GRACE_MS);
      this.#tests.set(id, { test, timer });
      return setup;
    } catch (error) {
      test.close();
      throw error;
    }
  }

  /** @throws {MeetingError} NOT_FOUND */
  find(sendTransportId: string): PreCallTest {
    const found = this.#tests.get(sendTransportId);
    if (!found) throw new MeetingError('NOT_FOUND', 'There is no such pre-call test.');
    return found.test;
  }

  /** Ends a test. Doing it twice changes nothing. */
  close(sendTransportId: string): void {
    const found = this.#tests.get(sendTransportId);
    if (!found) return;
    this.#tests.delete(sendTransportId);
    clearTimeout(found.timer);
    found.test.close();
  }

  closeAll(): void {
    for (const id of [...this.#tests.keys()]) this.close(id);
  }
}
