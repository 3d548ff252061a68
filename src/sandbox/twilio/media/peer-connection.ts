import { LateChannel } from '../../media/late-channel';
import { rewriteDescription } from '../../media/description';
import type { PeerConnections } from '../../media/peer-connections';
import { Serial } from '../../media/serial';
import type { DataChannel, OpenWay } from '../../room/data-channel';
import type { MediaKind, MediaSource } from '../../room/media-source';
import { IceExchange } from './ice-exchange';
import type { PeerConnectionState, ServerPeerConnectionState } from '../messages';
import type { VideoCodec } from '../room-settings';
import { OutgoingMedia } from './outgoing-media';
import { iceUfrag, nameTracks, onlyCodecs, sendWell, trackIdsByMid } from './sdp';
import { SimulcastLines } from './simulcast-lines';

export interface TwilioPeerConnectionInit {
  /** Chosen by the client. */
  id: string;
  connections: PeerConnections;
  /** Opens one direction of the client's network, for the messages of a data channel. */
  openWay: OpenWay;
  /** Those that the room allows; others are not negotiated. */
  codecs: readonly VideoCodec[];
  send: (state: ServerPeerConnectionState) => void;
  /** New receivers may be there: ask {@link TwilioPeerConnection.receivers}. */
  onReceivers: () => void;
  /** The client opened a data channel; its label is the id of a data track. */
  onDataChannel: (channel: DataChannel) => void;
  /** A description of the client could not be applied. */
  onFailure: (error: unknown) => void;
}

/**
 * The server's side of the one peer connection that carries all media of an SDK, both ways
 * (docs/protocols/twilio-video.md, 4). Either side offers; both share one counter of revisions; the client gives way.
 */
export class TwilioPeerConnection {
  readonly id: string;
  readonly #init: TwilioPeerConnectionInit;
  readonly #connection: RTCPeerConnection;
  readonly #ice: IceExchange;
  readonly #steps = new Serial();
  readonly #lines = new SimulcastLines();
  readonly #outgoing = new Map<string, OutgoingMedia>();
  /** Transceivers that this side may send on. */
  readonly #usable = new Map<MediaKind, RTCRtpTransceiver[]>([
    ['audio', []],
    ['video', []],
  ]);
  /** Those that the client may take to be sending: until an exchange has ended in which they were not. */
  readonly #announced = new Set<RTCRtpTransceiver>();
  #incomingIds = new Map<string, string>();
  #revision = 0;
  #mustOffer = false;
  /** Data channels need one line of the session description, whoever opened the first. */
  #hasDataLine = false;
  #usesData = false;
  #started = false;
  #lastOffer: ServerPeerConnectionState['description'];
  #closed = false;

  constructor(init: TwilioPeerConnectionInit) {
    this.id = init.id;
    this.#init = init;
    this.#connection = init.connections.create();
    this.#ice = new IceExchange(this.#connection, {
      send: (ice) => init.send({ id: this.id, ice }),
      remoteCandidate: (text) => init.connections.remoteCandidate(text),
    });
    this.#connection.addEventListener('datachannel', ({ channel }) =>
      init.onDataChannel(new LateChannel(channel, init.openWay)),
    );
  }

  /**
   * Answers the client's first offer. Tracks to send at once ride on the m-lines that it already has, which saves a
   * negotiation.
   */
  answerFirst(state: PeerConnectionState, subscribe: () => void): Promise<ServerPeerConnectionState> {
    return this.#steps.run(async () => {
      const { description } = state;
      if (description?.type !== 'offer') throw new Error('The first description is not an offer.');
      await this.#init.connections.ready;
      await this.#applyRemote(description.type, description.sdp);
      for (const transceiver of this.#connection.getTransceivers()) {
        if (!this.#lines.isAdded(transceiver.mid)) this.#offerForUse(transceiver);
      }
      this.#mustOffer = false;
      this.#hasDataLine = description.sdp.includes('\nm=application');
      subscribe();
      const unplaced = [...this.#outgoing.values()].some(({ transceiver }) => transceiver.mid === null);
      this.#mustOffer = unplaced || (this.#usesData && !this.#hasDataLine);
      return this.#answer(description.revision);
    });
  }

  /** The client has its first answer: from now on this side may offer too. */
  start(): void {
    this.#started = true;
    if (this.#mustOffer) this.#offerSoon();
  }

  /** Takes what the client says about this connection. */
  receive({ description, ice }: PeerConnectionState): void {
    if (ice) this.#step(() => this.#ice.add(ice));
    if (description?.type === 'offer') this.#step(() => this.#onOffer(description.revision, description.sdp));
    if (description?.type === 'answer')
      this.#step(() => this.#onAnswer(description.revision, description.sdp));
  }

  /** The receivers of the client's track once it was negotiated, one for each simulcast layer, lowest first. */
  receivers(trackId: string): RTCRtpReceiver[] {
    const [mid] = [...this.#incomingIds].find(([, id]) => id === trackId) ?? [];
    if (mid === undefined) return [];
    const receiving = this.#connection
      .getTransceivers()
      .filter(({ currentDirection }) => currentDirection?.includes('recv'));
    const receivers: RTCRtpReceiver[] = [];
    for (;;) {
      const name = this.#lines.lineOf(mid, receivers.length);
      const line = receiving.find((transceiver) => transceiver.mid === name);
      if (!line) return receivers;
      receivers.push(line.receiver);
    }
  }

  /**
   * Makes a place for a track; its media flows as {@link OutgoingMedia.deliver} says.
   * @param id new for each subscription, and the track's name in the SDP.
   */
  send(id: string, source: MediaSource): OutgoingMedia {
    const transceiver = this.#takeTransceiver(source.kind);
    transceiver.direction = transceiver.direction.includes('recv') ? 'sendrecv' : 'sendonly';
    this.#announced.add(transceiver);
    const media = new OutgoingMedia(id, source, transceiver);
    this.#outgoing.set(id, media);
    this.#offerSoon();
    return media;
  }

  /** Stops sending a track; its m-line stays and is used again. */
  stopSending(id: string): void {
    const outgoing = this.#outgoing.get(id);
    if (!outgoing) return;
    this.#outgoing.delete(id);
    const { transceiver } = outgoing;
    void outgoing.close();
    transceiver.direction = transceiver.direction === 'sendrecv' ? 'recvonly' : 'inactive';
    this.#offerSoon();
  }

  /** Opens a data channel to the client, for media signalling or a data track. */
  createDataChannel(label: string, options?: RTCDataChannelInit): DataChannel {
    const channel = this.#connection.createDataChannel(label, options);
    this.#usesData = true;
    if (!this.#hasDataLine) this.#offerSoon();
    return new LateChannel(channel, this.#init.openWay);
  }

  /** For a client that comes back: the offer that it has not answered, if there is one. */
  get unansweredOffer(): ServerPeerConnectionState['description'] | undefined {
    return this.#connection.signalingState === 'have-local-offer' ? this.#lastOffer : undefined;
  }

  /** Whether a description of the client is one that was not handled before (docs/protocols/twilio-video.md, 3.7). */
  isNew({ description }: PeerConnectionState): boolean {
    if (description?.type === 'offer') return description.revision > this.#revision;
    return (
      description?.type === 'answer' && description.revision === this.#revision && !!this.unansweredOffer
    );
  }

  close(): void {
    this.#closed = true;
    for (const media of this.#outgoing.values()) void media.close();
    this.#outgoing.clear();
    this.#init.connections.close(this.#connection);
  }

  #step(step: () => Promise<void>): void {
    void this.#steps
      .run(async () => {
        if (!this.#closed) await step();
      })
      // A step that the end of the connection cuts short fails too, and nobody has to know.
      .catch((error: unknown) => this.#closed || this.#init.onFailure(error));
  }

  async #onOffer(revision: number, sdp: string): Promise<void> {
    // Both sides offered: the client rolls back and offers again after our answer.
    if (this.#connection.signalingState === 'have-local-offer') {
      this.#revision = Math.max(this.#revision, revision);
      return;
    }
    await this.#applyRemote('offer', sdp);
    this.#init.send(await this.#answer(revision));
    this.#settled();
  }

  async #onAnswer(revision: number, sdp: string): Promise<void> {
    if (this.#connection.signalingState !== 'have-local-offer' || revision !== this.#lastOffer?.revision)
      return;
    await this.#applyRemote('answer', sdp);
    this.#settled();
  }

  async #answer(revision: number): Promise<ServerPeerConnectionState> {
    this.#revision = revision;
    this.#receiveOnRecycledLines();
    await this.#connection.setLocalDescription(await this.#connection.createAnswer());
    this.#init.onReceivers();
    return { id: this.id, description: { type: 'answer', revision, sdp: this.#localSdp() } };
  }

  /** The SDK takes m-lines that the service made for sending and publishes on them. */
  #receiveOnRecycledLines(): void {
    for (const transceiver of this.#connection.getTransceivers()) {
      if (transceiver.mid === null || !this.#incomingIds.has(transceiver.mid)) continue;
      if (transceiver.direction === 'sendonly') transceiver.direction = 'sendrecv';
      if (transceiver.direction === 'inactive') transceiver.direction = 'recvonly';
    }
  }

  #settled(): void {
    for (const transceiver of this.#announced) {
      const { currentDirection, direction } = transceiver;
      if (!currentDirection?.includes('send') && !direction.includes('send'))
        this.#announced.delete(transceiver);
    }
    this.#init.onReceivers();
    if (this.#mustOffer) this.#offerSoon();
  }

  /** Offers as soon as the connection is stable; changes until then go into one offer. */
  #offerSoon(): void {
    this.#mustOffer = true;
    this.#step(async () => {
      if (!this.#mustOffer || !this.#started || this.#connection.signalingState !== 'stable') return;
      this.#mustOffer = false;
      await this.#connection.setLocalDescription(await this.#connection.createOffer());
      this.#revision += 1;
      this.#lastOffer = { type: 'offer', revision: this.#revision, sdp: this.#localSdp() };
      this.#init.send({ id: this.id, description: this.#lastOffer });
    });
  }

  async #applyRemote(type: 'offer' | 'answer', given: string): Promise<void> {
    // The SDK trickles its candidates as well.
    const sdp = rewriteDescription(given, undefined);
    const allowed = onlyCodecs(sdp, this.#init.codecs);
    const usable = sendWell(this.#lines.inward(type, allowed));
    await this.#connection.setRemoteDescription({ type, sdp: usable });
    this.#hasDataLine ||= sdp.includes('\nm=application');
    this.#incomingIds = trackIdsByMid(sdp);
    await this.#ice.useRemote(iceUfrag(sdp));
  }

  #localSdp(): string {
    const ids = new Map<string, string>();
    for (const { id, transceiver } of this.#outgoing.values()) {
      if (transceiver.mid !== null) ids.set(transceiver.mid, id);
    }
    const sdp = onlyCodecs(
      this.#lines.outward(this.#connection.localDescription?.sdp ?? ''),
      this.#init.codecs,
    );
    return sendWell(nameTracks(sdp, ids));
  }

  #offerForUse(transceiver: RTCRtpTransceiver): void {
    const list = this.#usable.get(transceiver.receiver.track.kind as MediaKind);
    if (!list?.includes(transceiver)) list?.push(transceiver);
  }

  /**
   * An idle m-line can carry a new track only after it was negotiated as not sending: otherwise the SDK gets no "track"
   * event and never sees the new id.
   */
  #takeTransceiver(kind: MediaKind): RTCRtpTransceiver {
    const taken = new Set([...this.#outgoing.values()].map(({ transceiver }) => transceiver));
    const idle = this.#usable
      .get(kind)
      ?.find((transceiver) => !taken.has(transceiver) && !this.#announced.has(transceiver));
    if (idle) return idle;
    const fresh = this.#connection.addTransceiver(kind, { direction: 'sendonly' });
    this.#offerForUse(fresh);
    return fresh;
  }
}
