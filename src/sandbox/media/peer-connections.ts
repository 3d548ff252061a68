import { createNanoEvents, type Unsubscribe } from 'nanoevents';
import { isMdnsName, readCandidate, rewriteCandidate } from './candidate';
import { FrameRouter } from './encoded/frame-router';
import { whenQuiet } from './when-quiet';

/** A transport address of one of the sandbox's own candidates. */
export interface CandidateAddress {
  address: string;
  port: number;
}

/** What the services listen for. */
const NEWS = ['icecandidate', 'icegatheringstatechange', 'signalingstatechange', 'datachannel'] as const;

export interface PeerConnectionsInit {
  /**
   * Whether clients may have addresses of this machine as well as names: those of an app of the reader's own, which runs
   * on the sandbox's page and has the whole network anyway. A pane only ever has names.
   */
  takesOwnAddresses?: boolean;
}

/** Makes the sandbox's peer connections, so that all can be counted, closed, and recognised by a pane's guard. */
export class PeerConnections {
  readonly #takesOwnAddresses: boolean;
  /** The addresses that each open connection has used. */
  readonly #open = new Map<RTCPeerConnection, Map<string, CandidateAddress>>();
  /** All addresses ever used, without the names that browsers make up for one connection each. */
  readonly #own = new Set<string>();
  readonly #events = createNanoEvents<{ candidate: (address: CandidateAddress) => void }>();

  /** Passes encoded frames from one connection to another. It runs while any is open. */
  #frames: FrameRouter | undefined;

  constructor({ takesOwnAddresses = false }: PeerConnectionsInit = {}) {
    this.#takesOwnAddresses = takesOwnAddresses;
  }

  /**
   * Resolves when new connections can forward video as it is, or never will. A connection that is negotiated earlier has
   * its video encoded again.
   */
  get ready(): Promise<void> {
    return this.#frames?.ready ?? Promise.resolve();
  }

  /** How many connections are open now. */
  get size(): number {
    return this.#open.size;
  }

  create(): RTCPeerConnection {
    const connection = new RTCPeerConnection({ iceServers: [], bundlePolicy: 'max-bundle' });
    if (this.#open.size === 0) this.#frames = FrameRouter.start();
    const known = new Map<string, CandidateAddress>();
    this.#open.set(connection, known);
    for (const news of NEWS) connection.addEventListener(news, this.#silence);
    this.#adoptLines(connection);
    connection.addEventListener('icecandidate', ({ candidate }) => {
      const { address, port } = readCandidate(candidate?.candidate ?? '') ?? {};
      if (!address || !port) return;
      const key = `${address} ${port}`;
      if (known.has(key)) return;
      known.set(key, { address, port });
      if (!address.endsWith('.local')) this.#own.add(address);
      this.#events.emit('candidate', { address, port });
    });
    return connection;
  }

  /**
   * A candidate that a client named, written anew for one of these connections: they send checks to its address, which
   * carry text of the client's choice. Only what stays on this machine is taken.
   * @param text as `addIceCandidate` takes it.
   * @returns undefined for what is refused.
   */
  remoteCandidate(text: string): string | undefined {
    return rewriteCandidate(
      text,
      ({ address, protocol, type }) =>
        protocol === 'udp' &&
        type === 'host' &&
        (isMdnsName(address) || (this.#takesOwnAddresses && this.#own.has(address))),
    );
  }

  /** Lets go of a connection: nothing is heard of it any more, and it closes as soon as it can. */
  close(connection: RTCPeerConnection): void {
    if (!this.#open.delete(connection)) return;
    this.#frames?.forget(connection);
    whenQuiet(() => connection.close());
    if (this.#open.size > 0) return;
    this.#frames?.close();
    this.#frames = undefined;
  }

  closeAll(): void {
    for (const connection of [...this.#open.keys()]) this.close(connection);
  }

  /** Calls back for every address that is used now and each new one. */
  onCandidate(handler: (address: CandidateAddress) => void): Unsubscribe {
    for (const known of this.#open.values()) for (const address of known.values()) handler(address);
    return this.#events.on('candidate', handler);
  }

  /** Keeps from all who listen what comes of a connection that was let go of. The first to hear it. */
  readonly #silence = (event: Event): void => {
    if (!this.#open.has(event.currentTarget as RTCPeerConnection)) event.stopImmediatePropagation();
  };

  /** Hands each video line to the frame router before it is negotiated, whichever side made it. */
  #adoptLines(connection: RTCPeerConnection): void {
    const addTransceiver = connection.addTransceiver.bind(connection);
    connection.addTransceiver = (...made) => {
      const transceiver = addTransceiver(...made);
      this.#frames?.adopt(connection);
      return transceiver;
    };
    connection.addEventListener('signalingstatechange', () => {
      if (connection.signalingState === 'have-remote-offer') this.#frames?.adopt(connection);
    });
  }
}
