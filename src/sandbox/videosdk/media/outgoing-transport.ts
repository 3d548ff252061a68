import { routerCapabilities } from './capabilities';
import { consumerParameters, type ConsumerRtpParameters } from './consumer-parameters';
import { deferred, type Deferred } from './deferred';
import { parseSections, sectionCodecs, type SdpSection } from './sdp-section';
import { Transport, type TransportInit } from './transport';

/** What a consumer needs of a new place to send in. */
export interface OutgoingInit {
  kind: 'audio' | 'video';
  /** Codec to send, as `video/VP8`. */
  mimeType: string;
  layers: number;
}

export interface OutgoingStream {
  transceiver: RTCRtpTransceiver;
  rtpParameters: ConsumerRtpParameters;
}

interface Waiting extends OutgoingInit {
  settle: Deferred<OutgoingStream>;
}

/**
 * The transport on which a client receives. The sandbox stays the offerer: its offer says under which numbers the media
 * will come, `newConsumer` passes them on, and the client's answer is composed (docs/protocols/videosdk.md, 8.6).
 *
 * The client's ICE credentials, which the first answer needs, exist only when it has taken its first consumer. A second
 * offer before that would make Firefox gather new candidates, while the client knows the old ones. So the first offer
 * holds a spare section of each kind, and the first consumers get those. Before them stands one that is never used,
 * because Chromium puts the anchor last and the first section, which carries the transport of all, must never close.
 */
export class OutgoingTransport extends Transport {
  readonly #spare: RTCRtpTransceiver[] = [];
  #waiting: Waiting[] = [];
  #stopping: RTCRtpTransceiver[] = [];
  #scheduled = false;
  #dataStreams = 0;

  static async create(init: TransportInit): Promise<OutgoingTransport> {
    const transport = new OutgoingTransport(init);
    await init.connections.ready;
    transport.connection.addTransceiver('audio', { direction: 'inactive' });
    transport.#spare.push(transport.#addTransceiver('audio'), transport.#addTransceiver('video'));
    await transport.open();
    return transport;
  }

  /**
   * Makes place for one more stream. Resolves when its parameters are known, before the client knows them; several
   * places asked for together share one negotiation.
   */
  add(init: OutgoingInit): Promise<OutgoingStream> {
    const settle = deferred<OutgoingStream>();
    this.#waiting.push({ ...init, settle });
    this.#schedule();
    return settle.promise;
  }

  /** Gives up a stream's place; it becomes free for others. */
  stop({ transceiver }: OutgoingStream): void {
    if (this.closed) return;
    this.#stopping.push(transceiver);
    this.#schedule();
  }

  /** A stream id for a data channel to the client. None is given twice: a closed one may still be in use over there. */
  nextDataStream(): number {
    return ++this.#dataStreams;
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    let batch: Waiting[] = [];
    this.negotiate(async () => {
      this.#scheduled = false;
      batch = this.#waiting.splice(0);
      if (this.connection.currentRemoteDescription) await this.#negotiateNext(batch);
      else await this.#negotiateFirst(batch);
    }).catch((error: unknown) => {
      for (const { settle } of [...batch, ...this.#waiting.splice(0)]) settle.reject(error);
    });
  }

  /** Gives the spare sections away and answers the first offer; who got none waits for the next. */
  async #negotiateFirst(batch: readonly Waiting[]): Promise<void> {
    const payloadTypes = await routerPayloadTypes();
    const offered = this.#offeredSections();
    for (const [place, offer] of offered.entries()) {
      const { type: kind, mid } = offer;
      if (kind !== 'audio' && kind !== 'video') continue;
      const codecs = sectionCodecs(offer).slice(0, 1);
      this.sections[this.indexOf(place)] = {
        mid: String(mid),
        kind,
        direction: 'inactive',
        codecs,
        extensions: [],
      };
    }
    for (const waiting of batch) {
      const spare = this.#takeSpare(waiting.kind);
      if (spare) this.#assign(waiting, spare, offered, payloadTypes);
      else this.#waiting.push(waiting);
    }
    if (this.#waiting.length > 0) this.#schedule();
    await this.applyAnswer();
    if (this.#stopping.length > 0) this.#schedule();
  }

  async #negotiateNext(batch: readonly Waiting[]): Promise<void> {
    const payloadTypes = await routerPayloadTypes();
    for (const transceiver of this.#stopping.splice(0)) this.#stop(transceiver);
    const places = batch.map(({ kind }) => this.#takeSpare(kind) ?? this.#addTransceiver(kind));
    await this.connection.setLocalDescription();
    const offered = this.#offeredSections();
    for (const [index, waiting] of batch.entries()) {
      const transceiver = places[index];
      if (transceiver) this.#assign(waiting, transceiver, offered, payloadTypes);
    }
    await this.applyAnswer();
  }

  #assign(
    { kind, mimeType, layers, settle }: Waiting,
    transceiver: RTCRtpTransceiver,
    offered: readonly SdpSection[],
    payloadTypes: ReadonlySet<number>,
  ): void {
    const place = placeOf(offered, transceiver.mid);
    const rtpParameters = consumerParameters(section(offered, place), mimeType, payloadTypes, layers);
    const { mid, codecs, headerExtensions: extensions } = rtpParameters;
    this.sections[this.indexOf(place)] = { mid, kind, direction: 'recvonly', codecs, extensions };
    settle.resolve({ transceiver, rtpParameters });
  }

  #takeSpare(kind: 'audio' | 'video'): RTCRtpTransceiver | undefined {
    const index = this.#spare.findIndex(({ receiver }) => receiver.track.kind === kind);
    return index < 0 ? undefined : this.#spare.splice(index, 1)[0];
  }

  #addTransceiver(kind: 'audio' | 'video'): RTCRtpTransceiver {
    return this.connection.addTransceiver(kind, { direction: 'sendonly', streams: [new MediaStream()] });
  }

  #offeredSections(): SdpSection[] {
    return parseSections(this.connection.localDescription?.sdp ?? '');
  }

  #stop(transceiver: RTCRtpTransceiver): void {
    const stopped = this.sections.find(({ mid }) => mid === transceiver.mid);
    if (stopped) stopped.direction = 'closed';
    transceiver.stop();
  }
}

async function routerPayloadTypes(): Promise<ReadonlySet<number>> {
  const { codecs } = await routerCapabilities();
  return new Set(codecs.map(({ preferredPayloadType }) => preferredPayloadType));
}

function placeOf(offered: readonly SdpSection[], mid: string | null): number {
  return offered.findIndex((candidate) => String(candidate.mid) === mid);
}

function section(offered: readonly SdpSection[], place: number): SdpSection {
  const found = offered[place];
  if (!found) throw new Error('The browser offers no section for a new stream.');
  return found;
}
