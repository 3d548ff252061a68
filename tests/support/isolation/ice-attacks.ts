import type { Attack } from './attack';

/** Further ways to name an ICE server. Each is tried by a connection of its own. */
export const ICE_ATTACKS: readonly Attack[] = [
  ['a list of addresses', `new C({ iceServers: [{ urls: ['stun:' + host] }] })`],
  ['capitals', `new C({ iceServers: [{ urls: 'STUN:' + host }] })`],
  ['a candidate pool', `new C({ iceServers: [{ urls: 'stun:' + host }], iceCandidatePoolSize: 2 })`],
  [
    'a configuration with a certificate',
    `new C({ iceServers: [{ urls: 'stun:' + host }], certificates: [await C.generateCertificate({ name: 'ECDSA', namedCurve: 'P-256' })] })`,
  ],
  [
    'the relay alone',
    `new C({ iceServers: [{ urls: 'turn:' + host, username: 'secret', credential: 'x' }], iceTransportPolicy: 'relay' })`,
  ],
  [
    'a restart with servers',
    `await (async () => { const c = new C(); c.createDataChannel('x'); await c.setLocalDescription(); c.setConfiguration({ iceServers: [{ urls: 'stun:' + host }] }); c.restartIce(); return c; })()`,
  ],
  [
    'its own configuration, changed',
    `(() => { const c = new C(); const own = c.getConfiguration(); own.iceServers = [{ urls: 'stun:' + host }]; c.setConfiguration(own); return c; })()`,
  ],
  [
    'an object of a class',
    `new C(new (class { get iceServers() { return [new (class { get urls() { return 'stun:' + host; } })()]; } })())`,
  ],
].map(([what = '', make = '']) => ({
  name: `an ICE server by ${what}`,
  given: make,
  run: async ({ address, udpPort }, given) => {
    // A module of the program’s own: only there a text becomes code, in a pane too.
    const text = `export default async (C, host) => ${given as string};`;
    const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    type Make = { default: (kind: unknown, host: string) => Promise<RTCPeerConnection> };
    const made = (await import(url)) as Make;
    const connection = await made.default(RTCPeerConnection, `${address}:${udpPort}`);
    connection.createDataChannel('y');
    await connection.setLocalDescription();
    return new Promise((resolve) => setTimeout(resolve, 700, 'gathered'));
  },
  outcome: /^(gathered|SyntaxError|NotSupportedError|TypeError)$/,
  arrives: ['udp'],
}));

/** Over TCP, and by names. */
export const ICE_NAME_ATTACKS: readonly Attack[] = [
  {
    name: 'ICE servers over TLS, by other families and by names',
    run: async ({ address, udpPort, turnPort }) => {
      const credentials = { username: 'secret', credential: 'x' };
      const servers = [
        { urls: `turns:${address}:${turnPort}?transport=tcp`, ...credentials },
        { urls: `turn:${address}:${turnPort}?transport=tcp`, ...credentials },
        { urls: `stuns:${address}:${turnPort}` },
        { urls: `stun:[::ffff:${address}]:${udpPort}` },
        { urls: `stun:[::1]:${udpPort}` },
        { urls: `stun:localhost:${udpPort}` },
        { urls: `stun:01234567-89ab-cdef-0123-456789abcdef.local:${udpPort}` },
        { url: `stun:${address}:${udpPort}` },
      ];
      for (const server of servers) {
        try {
          const connection = new RTCPeerConnection({ iceServers: [server as RTCIceServer] });
          connection.createDataChannel('x');
          await connection.setLocalDescription();
        } catch {
          // a form that this browser does not take
        }
      }
      return new Promise((resolve) => setTimeout(resolve, 1500, 'gathered'));
    },
    outcome: 'gathered',
    arrives: ['turn: '],
  },
  {
    name: 'a transport without a connection',
    run: async ({ address, udpPort }) => {
      const { RTCIceTransport: Transport } = window as unknown as {
        RTCIceTransport: new () => { gather(options: object): void };
      };
      new Transport().gather({ gatherPolicy: 'all', iceServers: [{ urls: `stun:${address}:${udpPort}` }] });
      return new Promise((resolve) => setTimeout(resolve, 700, 'gathered'));
    },
    outcome: 'TypeError',
  },
];
