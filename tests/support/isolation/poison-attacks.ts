import type { Attack } from './attack';

/*
 * Attempts to get WebRTC past the guard by changing what the language itself does, for everyone in the pane: each gets a
 * pane of its own.
 */

export const POISON_ATTACKS: readonly Attack[] = [
  {
    name: 'prototypes poisoned against the check of candidates',
    run: async ({ address, udpPort }, _, { answerTo }) => {
      const connection = new RTCPeerConnection();
      const sdp = await answerTo(connection);
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
    run: async ({ address, udpPort }, _, { answerTo }) => {
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
      const sdp = await answerTo(connection);
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
    run: async ({ address, udpPort }, _, { answerTo }) => {
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
      const sdp = await answerTo(connection);
      await connection.setRemoteDescription({ type: 'answer', sdp });
      const candidate = `candidate:1 1 udp 2113937151 ${address} ${udpPort} typ host`;
      await connection.addIceCandidate({ candidate, sdpMid: '0' });
      return new Promise((resolve) => setTimeout(resolve, 1200, 'tried'));
    },
    outcome: 'tried',
    arrives: ['udp'],
  },
];
