// Runs in a live pane before anything else does, and tells what a media server would learn from the packets: VideoSDK's
// signalling names neither the client's ICE credentials and candidates nor the SSRCs of what it sends, and a server made of
// RTCPeerConnections has to be told. It reads, and changes nothing of what the pane says or hears.
import { observeConnections } from '../../../src/sandbox/bridge/connection-observer';
import type { FromClient, OutboundStream } from '../../../src/sandbox/bridge/messages';

/** One of them, as soon as it is known. */
export type PaneFact = Extract<FromClient, { type: 'ice' | 'ice-candidate' }>;

export interface PaneFacts {
  /** What the pane sends towards this user fragment of the service. */
  outboundStreams(remoteUfrag: string): Promise<OutboundStream[]>;
}

interface PaneWindow {
  paneFacts: PaneFacts;
  toCloud(fact: PaneFact): void;
}
const pane = window as unknown as PaneWindow;

if (window !== top) {
  pane.paneFacts = observeConnections({
    onCredentials: (credentials) => pane.toCloud({ type: 'ice', ...credentials }),
    onCandidate: (remoteUfrag, candidate) => pane.toCloud({ type: 'ice-candidate', remoteUfrag, candidate }),
  });
}
