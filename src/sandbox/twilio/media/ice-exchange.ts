import type { PeerConnectionState, ServerPeerConnectionState } from '../messages';
import { iceUfrag } from './sdp';

type ServerIce = NonNullable<ServerPeerConnectionState['ice']>;
type ClientIce = NonNullable<PeerConnectionState['ice']>;

export interface IceExchangeInit {
  send: (ice: ServerIce) => void;
  /** A candidate of the client as the connection may have it, or undefined. */
  remoteCandidate: (text: string) => string | undefined;
}

/** Of so many user fragments of the client candidates are kept: each restart of ICE has a new one. */
const MAX_UFRAGS = 20;

/** Trickles candidates both ways as growing lists, each tied to a user fragment (docs/protocols/twilio-video.md, 4). */
export class IceExchange {
  readonly #connection: RTCPeerConnection;
  readonly #init: IceExchangeInit;
  readonly #gathered: RTCIceCandidate[] = [];
  /** What the client has sent so far for each of its user fragments. */
  readonly #received = new Map<string, ClientIce['candidates']>();
  readonly #added = new Map<string, number>();
  #remoteUfrag: string | undefined;
  #revision = 0;

  constructor(connection: RTCPeerConnection, init: IceExchangeInit) {
    this.#connection = connection;
    this.#init = init;
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate?.candidate) this.#gathered.push(candidate);
      this.#announce(!candidate);
    });
  }

  /** Takes the client's list; candidates for another user fragment than the current one wait for it. */
  async add({ candidates, ufrag }: ClientIce): Promise<void> {
    if (candidates.length > (this.#received.get(ufrag)?.length ?? 0)) {
      this.#received.set(ufrag, candidates);
      this.#forgetOldest();
    }
    if (ufrag === this.#remoteUfrag) await this.#apply(ufrag);
  }

  /** The client's description with this user fragment is now in force. */
  async useRemote(ufrag: string | undefined): Promise<void> {
    this.#remoteUfrag = ufrag;
    if (ufrag) await this.#apply(ufrag);
  }

  /** The one in force stays, however long ago it came. */
  #forgetOldest(): void {
    if (this.#received.size <= MAX_UFRAGS) return;
    const oldest = [...this.#received.keys()].find((known) => known !== this.#remoteUfrag);
    if (oldest === undefined) return;
    this.#received.delete(oldest);
    this.#added.delete(oldest);
  }

  async #apply(ufrag: string): Promise<void> {
    const candidates = this.#received.get(ufrag) ?? [];
    const from = this.#added.get(ufrag) ?? 0;
    this.#added.set(ufrag, candidates.length);
    for (const { candidate: text, sdpMid, sdpMLineIndex } of candidates.slice(from)) {
      const candidate = this.#init.remoteCandidate(text);
      if (candidate === undefined) continue;
      // A candidate that the browser cannot read is the client's problem; the others still connect.
      await this.#connection
        .addIceCandidate({ candidate, sdpMid: sdpMid ?? null, sdpMLineIndex: sdpMLineIndex ?? null })
        .catch(() => {});
    }
  }

  #announce(complete: boolean): void {
    const ufrag = iceUfrag(this.#connection.localDescription?.sdp);
    if (!ufrag) return;
    const candidates = this.#gathered
      .filter(({ usernameFragment }) => !usernameFragment || usernameFragment === ufrag)
      .map((candidate) => candidate.toJSON());
    this.#revision += 1;
    this.#init.send({ candidates, ufrag, revision: this.#revision, ...(complete ? { complete } : {}) });
  }
}
