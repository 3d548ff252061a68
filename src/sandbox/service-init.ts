import type { PeerConnections } from './media/peer-connections';
import type { Trace } from './trace';

/** What every service gets from its sandbox. */
export interface ServiceInit {
  connections: PeerConnections;
  trace: Trace;
}
