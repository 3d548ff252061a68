import { deferred } from './deferred';
import type { Client } from '../../bridge/service';
import { LateChannel } from '../../media/late-channel';
import type { PeerConnections } from '../../media/peer-connections';
import { Serial } from '../../media/serial';
import type { DataChannel } from '../../room/data-channel';
import { candidatesGathered, localTransport, type IceCandidate, type IceParameters } from './ice';
import {
  composeRemoteDescription,
  MAX_MESSAGE_BYTES,
  SCTP_PORT,
  type Anchor,
  type RemoteSection,
} from './remote-description';
import type { DtlsParameters } from './rtp-parameters';

export interface TransportParameters {
  id: string;
  iceParameters: IceParameters;
  iceCandidates: IceCandidate[];
  dtlsParameters: { role: 'auto'; fingerprints: { algorithm: string; value: string }[] };
  sctpParameters: { port: number; OS: number; MIS: number; maxMessageSize: number };
}

/** What a transport has carried, as seen from the sandbox. Bitrates are in bits per second, since the last question. */
export interface Traffic {
  bytesSent: number;
  bytesReceived: number;
  sentBitrate: number;
  receivedBitrate: number;
}

export interface TransportInit {
  connections: PeerConnections;
  client: Client;
}

/** Stream ids that the client may use; the anchor's is above them. */
const DATA_STREAMS = 1000;
const ANCHOR_STREAM = 1000;

/**
 * One of mediasoup's WebRtcTransports, played by an RTCPeerConnection.
 *
 * It starts with an offer of nothing but a data channel, the anchor: that yields ICE and DTLS parameters before any
 * media is known, and carries `meeting.send` later (docs/protocols/videosdk.md, 8.1). Negotiations run one after another.
 */
export abstract class Transport {
  readonly id = crypto.randomUUID();
  readonly connection: RTCPeerConnection;
  /** The m-sections but for the anchor, in the order of the session description. */
  protected readonly sections: RemoteSection[] = [];
  readonly #connections: PeerConnections;
  readonly #client: Client;
  #parameters: TransportParameters | undefined;
  #anchor: Anchor = { mid: '0', place: 0 };
  #version = 1;
  readonly #steps = new Serial();
  readonly #dtls = deferred<DtlsParameters>();
  readonly #closing = deferred<never>();
  #connected = false;
  #closed = false;
  #lastTraffic = { at: performance.now(), bytesSent: 0, bytesReceived: 0 };
  #stopCandidates: () => void = () => {};
  /** The sandbox's user fragment whose candidates are taken. */
  #candidatesOf: string | undefined;

  protected constructor({ connections, client }: TransportInit) {
    this.#connections = connections;
    this.#client = client;
    this.connection = connections.create();
    this.connection.createDataChannel('anchor', { negotiated: true, id: ANCHOR_STREAM });
    // A transport that closes while nobody waits for anything must not count as an unhandled rejection.
    this.#closing.promise.catch(() => {});
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** What the client is told. @throws before {@link Transport.open} is done. */
  get parameters(): TransportParameters {
    if (!this.#parameters) throw new Error('The transport is not open yet.');
    return this.#parameters;
  }

  /** Offers the anchor, and whatever the subclass has added, and gathers candidates. Must be called once, first. */
  protected async open(): Promise<void> {
    const { connection } = this;
    await connection.setLocalDescription();
    await candidatesGathered(connection);
    const { anchor, iceParameters, iceCandidates, fingerprint } = localTransport(this.#localSdp());
    this.#anchor = anchor;
    this.#parameters = {
      id: this.id,
      iceParameters,
      iceCandidates,
      dtlsParameters: { role: 'auto', fingerprints: [fingerprint] },
      sctpParameters: {
        port: SCTP_PORT,
        OS: DATA_STREAMS,
        MIS: DATA_STREAMS,
        maxMessageSize: MAX_MESSAGE_BYTES,
      },
    };
  }

  /** Takes the client's certificate. Its ICE credentials come by another way, later. */
  connect(dtls: DtlsParameters): void {
    this.#connected = true;
    this.#dtls.resolve(dtls);
  }

  /**
   * Renews ICE. A client that has not connected yet keeps what it knows: waiting for its answer would keep it from ever
   * connecting.
   * @param onRestarted called when the client's own new parameters have come.
   * @returns the new parameters for the client.
   */
  async restartIce(onRestarted: () => void): Promise<IceParameters> {
    if (!this.#connected) return this.parameters.iceParameters;
    const offered = deferred<IceParameters>();
    this.negotiate(async () => {
      await this.connection.setLocalDescription(await this.connection.createOffer({ iceRestart: true }));
      const { iceParameters } = localTransport(this.#localSdp());
      this.#parameters = { ...this.parameters, iceParameters };
      offered.resolve(iceParameters);
      await this.applyAnswer();
      onRestarted();
    }).catch(offered.reject);
    return offered.promise;
  }

  /** A data channel that both sides know by its stream id, without any negotiation of its own. */
  dataChannel(streamId: number, label: string, protocol: string): DataChannel {
    const channel = this.connection.createDataChannel(label, { negotiated: true, id: streamId, protocol });
    return new LateChannel(channel, (deliver) => this.#client.openWay(deliver));
  }

  /** Counts what has gone through. */
  async traffic(): Promise<Traffic> {
    let [bytesSent, bytesReceived] = [0, 0];
    const reports = await this.connection.getStats();
    reports.forEach((report: RTCStats & Partial<RTCTransportStats>) => {
      if (report.type !== 'transport') return;
      bytesSent += report.bytesSent ?? 0;
      bytesReceived += report.bytesReceived ?? 0;
    });
    const last = this.#lastTraffic;
    const at = performance.now();
    const bitrate = (bytes: number): number => (bytes * 8000) / Math.max(1, at - last.at);
    this.#lastTraffic = { at, bytesSent, bytesReceived };
    return {
      bytesSent,
      bytesReceived,
      sentBitrate: bitrate(bytesSent - last.bytesSent),
      receivedBitrate: bitrate(bytesReceived - last.bytesReceived),
    };
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopCandidates();
    this.#closing.reject(new Error('The transport has closed.'));
    this.#connections.close(this.connection);
  }

  /** Runs a negotiation when those before it are done. @throws when the transport closes meanwhile. */
  protected negotiate<T>(work: () => Promise<T>): Promise<T> {
    return this.#steps.run(() => this.#orClosed(work));
  }

  /** Answers the sandbox's own pending offer in the client's name. Waits for what is known of the client. */
  protected async applyAnswer(): Promise<void> {
    await this.connection.setRemoteDescription({ type: 'answer', sdp: await this.#compose() });
    this.#takeCandidates();
  }

  /** Offers the present sections in the client's name, and answers. */
  protected async applyOffer(): Promise<void> {
    await this.connection.setRemoteDescription({ type: 'offer', sdp: await this.#compose() });
    await this.connection.setLocalDescription();
    this.#takeCandidates();
  }

  /** Where a section of the session description stands in {@link Transport.sections}. */
  protected indexOf(place: number): number {
    return place > this.#anchor.place ? place - 1 : place;
  }

  /** The place for a new section: that of a closed one of any kind, or a new one at the end. */
  protected freeIndex(): number {
    const index = this.sections.findIndex(({ direction }) => direction === 'closed');
    return index < 0 ? this.sections.length : index;
  }

  async #compose(): Promise<string> {
    const dtls = await this.#orClosed(() => this.#dtls.promise);
    const { ufrag, password } = await this.#orClosed(() =>
      this.#client.iceCredentials(this.parameters.iceParameters.usernameFragment),
    );
    if (!/^[\w+/-]+$/.test(ufrag) || !/^[\w+/-]+$/.test(password)) {
      throw new Error("The client's ICE credentials are malformed.");
    }
    return composeRemoteDescription({
      anchor: this.#anchor,
      sections: this.sections,
      transport: { ufrag, password, dtls },
      version: ++this.#version,
    });
  }

  /** From now on the client's candidates are used as they come. */
  #takeCandidates(): void {
    const { usernameFragment } = this.parameters.iceParameters;
    if (this.#candidatesOf === usernameFragment) return;
    this.#candidatesOf = usernameFragment;
    this.#stopCandidates();
    this.#stopCandidates = this.#client.onCandidate(usernameFragment, (text) => {
      const candidate = this.#connections.remoteCandidate(text);
      if (this.#closed || candidate === undefined) return;
      // One that the browser cannot read is the client's problem; the others still connect.
      this.connection.addIceCandidate({ candidate, sdpMLineIndex: 0 }).catch(() => {});
    });
  }

  #orClosed<T>(work: () => Promise<T>): Promise<T> {
    return Promise.race([this.#closed ? this.#closing.promise : work(), this.#closing.promise]);
  }

  #localSdp(): string {
    return this.connection.localDescription?.sdp ?? '';
  }
}
