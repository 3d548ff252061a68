import type { IceCredentials, OutboundStream } from './messages';

export interface ConnectionObserver {
  /** The RTP streams that the connection towards this user fragment of the sandbox now sends. */
  outboundStreams(remoteUfrag: string): Promise<OutboundStream[]>;
}

export interface ConnectionReports {
  onCredentials: (credentials: IceCredentials) => void;
  /** A candidate of the connection towards this user fragment. */
  onCandidate: (remoteUfrag: string, candidate: string) => void;
}

/** What is known of one connection. */
interface Observed {
  /** What was reported last. */
  credentials?: IceCredentials;
  candidates: RTCIceCandidate[];
}

/**
 * Reads, and never changes, what this window's peer connections agreed on. VideoSDK's signalling tells the server
 * neither the client's ICE credentials and candidates nor the SSRCs of simulcast layers: a real server learns them from
 * the packets, a router made of RTCPeerConnections has to be told (docs/protocols/videosdk.md, 8.3 and 8.5).
 *
 * The candidates matter in Firefox. Both ends of a connection on which an SDK sends believe that they control ICE, and
 * Firefox drops the error response by which one end would tell the other. The conflict ends only when checks go both
 * ways, and for that the sandbox must know where to send its own.
 */
export function observeConnections({ onCredentials, onCandidate }: ConnectionReports): ConnectionObserver {
  const connections = new Map<string, RTCPeerConnection>();
  const observed = new WeakMap<RTCPeerConnection, Observed>();

  function observe(connection: RTCPeerConnection): Observed {
    const known = observed.get(connection);
    if (known) return known;
    const state: Observed = { candidates: [] };
    observed.set(connection, state);
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (!candidate?.candidate) return;
      state.candidates.push(candidate);
      if (state.credentials) tellCandidate(state.credentials, candidate);
    });
    return state;
  }

  function tellCandidate(
    { remoteUfrag, ufrag }: IceCredentials,
    { candidate, usernameFragment }: RTCIceCandidate,
  ): void {
    if (usernameFragment === null || usernameFragment === ufrag) onCandidate(remoteUfrag, candidate);
  }

  function tell(connection: RTCPeerConnection, local: string | undefined, remote: string | undefined): void {
    const remoteUfrag = attribute(remote, 'ice-ufrag');
    const ufrag = attribute(local, 'ice-ufrag');
    const password = attribute(local, 'ice-pwd');
    if (!remoteUfrag || !ufrag || !password) return;
    const state = observe(connection);
    const last = state.credentials;
    if (last?.remoteUfrag === remoteUfrag && last.ufrag === ufrag && last.password === password) return;
    const credentials = { remoteUfrag, ufrag, password };
    // A closed connection says so to nobody, so this is where the ones before are let go.
    for (const [known, { signalingState }] of connections)
      if (signalingState === 'closed') connections.delete(known);
    connections.set(remoteUfrag, connection);
    state.credentials = credentials;
    onCredentials(credentials);
    for (const candidate of state.candidates) tellCandidate(credentials, candidate);
  }

  watchDescriptions(observe, tell);
  return {
    async outboundStreams(remoteUfrag) {
      const connection = connections.get(remoteUfrag);
      return connection && connection.connectionState !== 'closed' ? streamsSentBy(connection) : [];
    },
  };
}

/**
 * @param begin a connection is about to get a description
 * @param tell what its descriptions are, each as soon as it is known
 */
function watchDescriptions(
  begin: (connection: RTCPeerConnection) => void,
  tell: (connection: RTCPeerConnection, local: string | undefined, remote: string | undefined) => void,
): void {
  const { prototype } = RTCPeerConnection;
  for (const method of ['setLocalDescription', 'setRemoteDescription'] as const) {
    const native = prototype[method] as (...args: unknown[]) => Promise<void>;
    Object.defineProperty(prototype, method, {
      configurable: true,
      writable: true,
      value: async function (this: RTCPeerConnection, ...args: unknown[]): Promise<void> {
        begin(this);
        // Told before the connection starts wherever it can be, so that the sandbox is ready for the first check.
        const given = descriptionText(args[0]);
        if (method === 'setRemoteDescription') tell(this, this.localDescription?.sdp, given);
        else tell(this, given, this.remoteDescription?.sdp);
        await native.apply(this, args);
        tell(this, this.localDescription?.sdp, this.remoteDescription?.sdp);
      },
    });
  }
}

async function streamsSentBy(connection: RTCPeerConnection): Promise<OutboundStream[]> {
  const streams: OutboundStream[] = [];
  (await connection.getStats()).forEach((entry) => {
    if (entry.type !== 'outbound-rtp') return;
    const { kind, ssrc, rtxSsrc, rid, mid } = entry as RTCOutboundRtpStreamStats & { rtxSsrc?: number };
    streams.push({
      kind: kind as OutboundStream['kind'],
      ssrc,
      ...(rtxSsrc === undefined ? {} : { rtxSsrc }),
      ...(rid === undefined ? {} : { rid }),
      ...(mid === undefined ? {} : { mid }),
    });
  });
  return streams;
}

/** What a program passes to set a description; none in the implicit form. */
function descriptionText(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || !('sdp' in argument)) return undefined;
  return typeof argument.sdp === 'string' ? argument.sdp : undefined;
}

function attribute(sdp: string | undefined, name: string): string | undefined {
  return sdp?.match(new RegExp(`^a=${name}:(\\S+)`, 'm'))?.[1];
}
