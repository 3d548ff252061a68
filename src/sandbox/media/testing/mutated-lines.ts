/*
 * Lines of session descriptions as somebody would write them who looks for what one parser reads and another does not.
 */

export interface Place {
  address: string;
  port: number;
}

export interface MutationInit {
  /** Numbers in [0, 1). */
  random: () => number;
  /** Where packets must not go. */
  foreign: Place;
  /** Where they may go. */
  own: Place;
}

/** Each line has once led, or could lead, a browser to an address. */
const seeds = ({ address, port }: Place): string[] => [
  `a=candidate:1 1 udp 2113937151 ${address} ${port} typ host generation 0`,
  `a=candidate:1 1 udp 2113937151 ${address} ${port} typ host generation 0 x end-of-candidates`,
  `a=candidate 1 1 UDP 2113937151 ${address} ${port} typ host`,
  `a=\tcandidate\t1 1 UDP 2113937151 ${address} ${port} typ host`,
  `a=candidate:    01234567-89AB-CDEF-0123-456789ABCDEF.LOCAL 1 UDP 2113937151 ${address} ${port} typ host`,
  `A=CANDIDATE:1 1 UDP 2113937151 ${address} ${port} TYP HOST`,
  `a=x:y\ra=candidate:1 1 udp 2113937151 ${address} ${port} typ host`,
  `a=candidate:1 1 udp 2113937151 ${address} ${port} typ srflx raddr ${address} rport ${port}`,
  `a=candidate:1 1 tcp 2113937151 ${address} ${port} typ host tcptype passive`,
  `a=remote-candidates:1 ${address} ${port}`,
  `a=rtcp:${port} IN IP4 ${address}`,
  `c=IN IP4 ${address}`,
  `m=application ${port} UDP/DTLS/SCTP webrtc-datachannel`,
  `o=- 1 2 IN IP4 ${address}`,
];

const INSERTS = [
  ...[
    ' ',
    '  ',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '\r\r\n',
    '\0',
    '\v',
    '\f',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\ufeff',
  ],
  ...[
    ':',
    '=',
    'a=',
    'a=candidate:',
    'candidate:',
    'end-of-candidates',
    ' typ host',
    ' typ relay',
    '.local',
    '%20',
    '\\',
  ],
];

/** Makes lines without end: one or two of the seeds, changed in up to five places. */
export function mutatedLines({ random, foreign, own }: MutationInit): () => string {
  const lines = [...seeds(foreign), ...seeds(own)];
  const below = (end: number): number => Math.floor(random() * end);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const changes: ((line: string, at: number) => string)[] = [
    (line, at) => line.slice(0, at) + one(INSERTS) + line.slice(at),
    (line, at) => line.slice(0, at) + one(INSERTS) + line.slice(at + 1),
    (line, at) => line.slice(0, at) + line.slice(at + 1 + below(3)),
    (line, at) => line.slice(0, at) + line.slice(at).toUpperCase(),
    (line, at) => line.slice(0, at) + line.slice(at, at + below(12)) + line.slice(at),
    (line) => swapped(line, below, ' '),
    (line) => line.replace(own.address, foreign.address),
    (line) => line.replace(String(own.port), String(foreign.port)),
    (line) => line + one(INSERTS) + one(lines),
  ];
  return () => {
    let line = one(lines);
    for (let left = below(6); left > 0; left--) line = one(changes)(line, below(line.length + 1));
    return line;
  };
}

/** Two words of a line in each other's place. */
function swapped(line: string, below: (end: number) => number, separator: string): string {
  const words = line.split(separator);
  const [first, second] = [below(words.length), below(words.length)];
  [words[first], words[second]] = [words[second] ?? '', words[first] ?? ''];
  return words.join(separator);
}
