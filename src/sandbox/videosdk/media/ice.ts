import { parse } from 'sdp-transform';
import type { Anchor } from './remote-description';

export interface IceParameters {
  usernameFragment: string;
  password: string;
  iceLite: false;
}

export interface IceCandidate {
  foundation: string;
  priority: number;
  ip: string;
  address: string;
  port: number;
  protocol: string;
  type: string;
  tcpType?: string;
}

/** What `createWebRtcTransport` tells of the sandbox's side. */
export interface LocalTransport {
  anchor: Anchor;
  iceParameters: IceParameters;
  iceCandidates: IceCandidate[];
  fingerprint: { algorithm: string; value: string };
}

/** Reads a bundled local description with a data section: the first section has the transport of all. */
export function localTransport(sdp: string): LocalTransport {
  const session = parse(sdp);
  const first = session.media[0];
  const place = session.media.findIndex(({ type }) => type === 'application');
  const fingerprint = first?.fingerprint ?? session.fingerprint;
  // Read from the text, because the parser turns credentials that look like numbers into numbers.
  const ufrag = /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1];
  const password = /^a=ice-pwd:(\S+)/m.exec(sdp)?.[1];
  if (!first || place < 0 || !fingerprint || !ufrag || !password)
    throw new Error('The local description has no transport.');
  return {
    anchor: { mid: String(session.media[place]?.mid), place },
    iceParameters: { usernameFragment: ufrag, password, iceLite: false },
    iceCandidates: (first.candidates ?? [])
      .filter(({ component }) => Number(component) === 1)
      .map(({ foundation, priority, ip, port, transport, type, tcptype }) => ({
        foundation: String(foundation),
        priority: Number(priority),
        ip,
        address: ip,
        port,
        protocol: transport.toLowerCase(),
        type,
        ...(tcptype === undefined ? {} : { tcpType: tcptype }),
      })),
    fingerprint: { algorithm: fingerprint.type, value: fingerprint.hash },
  };
}

/** Longest wait for candidates, in milliseconds: a machine may have an interface that never answers. */
const GATHERING_MS = 1500;
/** After the first candidate the others get this long. One is enough within one machine. */
const MORE_CANDIDATES_MS = 30;

/** Waits until a connection has candidates to offer. */
export function candidatesGathered(connection: RTCPeerConnection): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(finish, GATHERING_MS);
    const check = (): void => {
      if (connection.iceGatheringState === 'complete') finish();
    };
    const onCandidate = ({ candidate }: RTCPeerConnectionIceEvent): void => {
      if (!candidate?.candidate) return;
      clearTimeout(timer);
      timer = setTimeout(finish, MORE_CANDIDATES_MS);
    };
    function finish(): void {
      clearTimeout(timer);
      connection.removeEventListener('icegatheringstatechange', check);
      connection.removeEventListener('icecandidate', onCandidate);
      resolve();
    }
    connection.addEventListener('icegatheringstatechange', check);
    connection.addEventListener('icecandidate', onCandidate);
    check();
  });
}
