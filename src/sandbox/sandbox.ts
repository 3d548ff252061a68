import { SIDES, type Side } from '../sides';
import { BridgeHost } from './bridge/host';
import { Latency, withLatency } from './bridge/latency';
import type { ToClient } from './bridge/messages';
import type { Service } from './bridge/service';
import { PeerConnections, type PeerConnectionsInit } from './media/peer-connections';
import { createServices, type SandboxCredentials, type Services } from './services';
import { TraceLog } from './trace';
import type { WireTap } from './wire/wire-log';

/** All services with their rooms and media, for the clients of one page. */
export class Sandbox {
  readonly trace = new TraceLog();
  readonly connections: PeerConnections;
  /** By the vendor's name. */
  readonly services: Services;
  /** How late each service acts. */
  readonly latency: Readonly<Record<Side, Latency>> = { twilio: new Latency(), videosdk: new Latency() };
  /** The same services, as late as they are to be: what clients speak to. */
  readonly #late: readonly Service[];
  readonly #hosts = new Set<BridgeHost>();

  /**
   * @param credentials accounts of its own when left out.
   * @param tracksAfterMs how long a track of somebody else's takes to come.
   */
  constructor(credentials?: SandboxCredentials, connections?: PeerConnectionsInit, tracksAfterMs = 0) {
    this.connections = new PeerConnections(connections);
    const init = { connections: this.connections, trace: this.trace.add, tracksAfterMs };
    this.services = createServices(init, credentials);
    this.#late = SIDES.map((side) => withLatency(this.services[side], this.latency[side]));
  }

  /** How many clients are attached. */
  get clients(): number {
    return this.#hosts.size;
  }

  /** How many sockets they have open, all together. */
  get sockets(): number {
    return [...this.#hosts].reduce((sum, host) => sum + host.sockets, 0);
  }

  /**
   * Joins one client (a page or pane that runs an SDK) to the sandbox.
   * @param send carries a message to the client's end of the bridge.
   * @param extra services that only this client has, such as the backend of its own app.
   * @param tap gets what goes to and fro.
   * @returns the sandbox's end: hand it what the client sends, and close it when the client is gone.
   */
  attach(send: (message: ToClient) => void, extra: readonly Service[] = [], tap?: WireTap): BridgeHost {
    const services = [...extra, ...this.#late];
    const host = new BridgeHost({ services, send, trace: this.trace.add, tap });
    const unsubscribe = this.connections.onCandidate((address) => host.announce(address));
    this.#hosts.add(host);
    host.onClosed(() => {
      unsubscribe();
      this.#hosts.delete(host);
    });
    return host;
  }

  /** Ends all rooms, closes all connections, forgets all clients. */
  close(): void {
    for (const host of [...this.#hosts]) host.close();
    for (const service of Object.values(this.services)) service.close();
    this.connections.closeAll();
  }
}
