import { createNanoEvents, type Unsubscribe } from 'nanoevents';

/** A transport address of one of the sandbox's own candidates. */
export interface CandidateAddress {
  address: string;
  port: number;
}

/** Makes the sandbox's peer connections, so that all can be counted, closed, and recognised by a pane's guard. */
export class PeerConnections {
  readonly #open = new Set<RTCPeerConnection>();
  readonly #known = new Map<string, CandidateAddress>();
  readonly #events = createNanoEvents<{ candidate: (address: CandidateAddress) => void }>();

  /** How many connections are open now. */
  get size(): number {
    return this.#open.size;
  }

  create(): RTCPeerConnection {
    const connection = new RTCPeerConnection({ iceServers: [], bundlePolicy: 'max-bundle' });
    this.#open.add(connection);
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (!candidate?.address || !candidate.port) return;
      const address = { address: candidate.address, port: candidate.port };
      const key = `${address.address} ${address.port}`;
      if (this.#known.has(key)) return;
      this.#known.set(key, address);
      this.#events.emit('candidate', address);
    });
    return connection;
  }

  /** Whether one of the sandbox's connections has had this transport address, on whatever port. */
  isOwnAddress(address: string): boolean {
    for (const known of this.#known.values()) if (known.address === address) return true;
    return false;
  }

  close(connection: RTCPeerConnection): void {
    this.#open.delete(connection);
    connection.close();
  }

  closeAll(): void {
    for (const connection of [...this.#open]) this.close(connection);
  }

  /** Calls back for every address used so far and each new one. */
  onCandidate(handler: (address: CandidateAddress) => void): Unsubscribe {
    for (const address of this.#known.values()) handler(address);
    return this.#events.on('candidate', handler);
  }
}
