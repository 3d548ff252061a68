import type { Side } from '../sides';
import type { Service } from './bridge/service';
import type { ServiceFaults } from './faults/service-faults';
import type { PeerConnections } from './media/peer-connections';
import type { Room } from './room/room';
import type { Trace } from './trace';

/*
 * What the folder of a vendor gives to the sandbox. Each is listed where it is loaded: its service in `services.ts`, what
 * its SDK needs of a window in `clients.ts`, and how its frames are read in `frame-readers.ts`.
 */

/** What every service gets from its sandbox. */
export interface ServiceInit {
  connections: PeerConnections;
  trace: Trace;
  /** How long a track of somebody else's takes to come, in milliseconds; none when left out. */
  tracksAfterMs?: number;
}

/** A vendor's cloud, as its SDK believes. */
export interface VendorService extends Service {
  readonly name: Side;
  /** The rooms that can be joined, or joined again. */
  readonly rooms: readonly Room[];
  readonly faults: ServiceFaults;
  /** Ends all rooms. */
  close(): void;
}

/** What a window that runs a vendor's SDK needs, so that the SDK works on the sandbox. */
export interface VendorClient {
  readonly name: Side;
  /** Whether an address is the vendor's, so that the sandbox answers for it. */
  answers(url: URL): boolean;
  /** Changes what the SDK would find in this window and could not use there. Runs once, before the SDK is loaded. */
  install?(): void;
}
