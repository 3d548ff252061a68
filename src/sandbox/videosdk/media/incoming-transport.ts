import { receivedSections } from './received-sections';
import type { RtpParameters, StreamSsrcs } from './rtp-parameters';
import { Transport, type TransportInit } from './transport';

/** Media of one producer as it arrives. */
export interface ReceivedStream {
  /** One for each simulcast layer, in the order of the streams. */
  receivers: RTCRtpReceiver[];
  mids: string[];
}

/**
 * The transport on which a client sends. After the anchor the sandbox is always the answerer: as the offerer, Chromium
 * would read the mids in the client's packets as its own (docs/protocols/videosdk.md, 8.4).
 */
export class IncomingTransport extends Transport {
  #nextMid = 1;

  static async create(init: TransportInit): Promise<IncomingTransport> {
    const transport = new IncomingTransport(init);
    await transport.open();
    transport
      .negotiate(() => transport.applyAnswer())
      .catch(() => {
        // Closed before the client connected.
      });
    return transport;
  }

  /** Receives a producer's streams, one m-section for each. */
  receive(
    kind: 'audio' | 'video',
    parameters: RtpParameters,
    streams: readonly StreamSsrcs[],
  ): Promise<ReceivedStream> {
    return this.negotiate(async () => {
      const mids = streams.map(() => `in${this.#nextMid++}`);
      for (const section of receivedSections(kind, parameters, streams, mids)) {
        this.sections[this.freeIndex()] = section;
      }
      await this.applyOffer();
      return { mids, receivers: mids.map((mid) => this.#receiver(mid)) };
    });
  }

  /** Stops receiving; the sections become free for others. */
  async stop({ mids }: ReceivedStream): Promise<void> {
    await this.negotiate(async () => {
      for (const section of this.sections) if (mids.includes(section.mid)) section.direction = 'closed';
      await this.applyOffer();
    });
  }

  #receiver(mid: string): RTCRtpReceiver {
    const transceiver = this.connection.getTransceivers().find((candidate) => candidate.mid === mid);
    if (!transceiver) throw new Error(`The browser made no receiver for "${mid}".`);
    return transceiver.receiver;
  }
}
