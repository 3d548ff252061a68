import type { Side } from '../sides';
import { BridgeHost } from './bridge/host';
import type { ToClient } from './bridge/messages';
import type { Service } from './bridge/service';
import { PeerConnections, type PeerConnectionsInit } from './media/peer-connections';
import type { Room } from './room/room';
import { TraceLog } from './trace';
import type { WireTap } from './wire/wire-log';
import type { TwilioCredentials } from './twilio/access-token';
import { TwilioService } from './twilio/service';
import { VideoSdkService } from './videosdk/service';
import type { Credentials } from './videosdk/token';

/** The made-up accounts of both vendors. */
export interface SandboxCredentials {
  twilio: TwilioCredentials;
  videosdk: Credentials;
}

/** Both services with their rooms and media, for the clients of one page. */
export class Sandbox {
  readonly trace = new TraceLog();
  readonly connections: PeerConnections;
  readonly twilio: TwilioService;
  readonly videosdk: VideoSdkService;
  readonly #hosts = new Set<BridgeHost>();

  /** @param credentials accounts of its own when left out. */
  constructor(credentials?: SandboxCredentials, connections?: PeerConnectionsInit) {
    this.connections = new PeerConnections(connections);
    const shared = { connections: this.connections, trace: this.trace.add };
    this.twilio = new TwilioService(shared, credentials?.twilio);
    this.videosdk = new VideoSdkService(shared, credentials?.videosdk);
  }

  /** The rooms of one service. One of Twilio's that has ended is not among them; VideoSDK's can begin again. */
  rooms(service: Side): Room[] {
    return service === 'twilio' ? this.twilio.openRooms : this.videosdk.rooms;
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
    const services = [...extra, this.twilio, this.videosdk];
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
    this.twilio.close();
    this.videosdk.close();
    this.connections.closeAll();
  }
}
