import type { Attack } from './attack';

/*
 * A pane's connections may connect to each other, by the addresses that the browser gave them. Each of these tries to have
 * the listener's address taken for one of them.
 */

export const OWN_ADDRESS_ATTACKS: readonly Attack[] = [
  {
    name: 'candidate events of the program’s own making',
    run: async ({ address, udpPort }, _, { answerTo }) => {
      const connection = new RTCPeerConnection();
      const sdp = await answerTo(connection);
      const foreign = {
        candidate: `candidate:1 1 udp 2113937151 ${address} ${udpPort} typ host`,
        sdpMid: '0',
      };
      class Forged extends RTCPeerConnectionIceEvent {
        override get isTrusted() {
          return true;
        }
      }
      for (const Kind of [RTCPeerConnectionIceEvent, Forged])
        connection.dispatchEvent(new Kind('icecandidate', { candidate: new RTCIceCandidate(foreign) }));
      await connection.setRemoteDescription({ type: 'answer', sdp });
      await connection.addIceCandidate(foreign);
      return new Promise((resolve) => setTimeout(resolve, 1200, 'added'));
    },
    outcome: 'added',
    arrives: ['udp'],
  },
  {
    name: 'a local description that names an address',
    run: async ({ address, udpPort }) => {
      const [one, two] = [new RTCPeerConnection(), new RTCPeerConnection()];
      const line = `a=candidate:1 1 udp 2113937151 ${address} ${udpPort} typ host\r\n`;
      one.onicecandidate = ({ candidate }) => candidate && void two.addIceCandidate(candidate);
      one.createDataChannel('x');
      const offer = await one.createOffer();
      const sdp = `${offer.sdp}${line}`;
      await one.setLocalDescription({ type: 'offer', sdp }).catch(() => one.setLocalDescription(offer));
      await two.setRemoteDescription({ type: 'offer', sdp });
      await two.setLocalDescription();
      await two.addIceCandidate({ candidate: line.slice(2, -2), sdpMid: '0' });
      return new Promise((resolve) => setTimeout(resolve, 1200, 'set'));
    },
    outcome: 'set',
    arrives: ['udp'],
  },
  {
    name: 'the pane’s own address with another port, and over TCP',
    run: async ({ address, udpPort, httpPort }, _, { answerTo }) => {
      const connection = new RTCPeerConnection();
      const own = new Promise<string>((resolve) => {
        connection.onicecandidate = ({ candidate }) =>
          candidate?.protocol === 'udp' && resolve(candidate.candidate.split(' ')[4]!);
      });
      const sdp = await answerTo(connection);
      await connection.setRemoteDescription({ type: 'answer', sdp });
      for (const place of [`${await own} ${udpPort}`, `${address} ${udpPort}`])
        await connection.addIceCandidate({
          candidate: `candidate:1 1 udp 2113937151 ${place} typ host`,
          sdpMid: '0',
        });
      await connection.addIceCandidate({
        candidate: `candidate:2 1 tcp 1518280447 ${await own} ${httpPort} typ host tcptype passive`,
        sdpMid: '0',
      });
      return new Promise((resolve) => setTimeout(resolve, 1200, 'added'));
    },
    outcome: 'added',
    arrives: ['udp'],
  },
];

/** Change what the browser's own events seem to say: each gets a pane of its own. */
export const OWN_ADDRESS_POISONS: readonly Attack[] = [
  {
    name: 'replaced getters of candidate events',
    run: async ({ address, udpPort }, _, { answerTo }) => {
      const foreign = `candidate:1 1 udp 2113937151 ${address} ${udpPort} typ host`;
      const made = new RTCIceCandidate({ candidate: foreign, sdpMid: '0' });
      Object.defineProperty(RTCPeerConnectionIceEvent.prototype, 'candidate', { get: () => made });
      Object.defineProperty(RTCIceCandidate.prototype, 'candidate', { get: () => foreign });
      Object.defineProperty(RTCPeerConnection.prototype, 'signalingState', { get: () => 'stable' });
      Object.defineProperty(Object.prototype, 'isTrusted', { get: () => true });
      Object.defineProperty(Object.prototype, `${address} ${udpPort}`, { get: () => true });
      EventTarget.prototype.addEventListener = function (this: EventTarget, _name: string, listen: unknown) {
        (listen as (event: Event) => void)(
          new RTCPeerConnectionIceEvent('icecandidate', { candidate: made }),
        );
      };
      const connection = new RTCPeerConnection();
      const sdp = await answerTo(connection);
      await new Promise((resolve) => setTimeout(resolve, 500)); // the browser's own events come
      await connection.setRemoteDescription({ type: 'answer', sdp });
      await connection.addIceCandidate({ candidate: foreign, sdpMid: '0' });
      return new Promise((resolve) => setTimeout(resolve, 1200, 'added'));
    },
    outcome: 'added',
    arrives: ['udp'],
  },
];

/** No attack: what has to work, and what does not once the other end is closed. */
export const OWN_CONNECTIONS: Attack = {
  name: 'two connections of one program',
  run: async (_, __, { answerTo }) => {
    const [one, two, third] = [new RTCPeerConnection(), new RTCPeerConnection(), new RTCPeerConnection()];
    const seen: RTCIceCandidate[] = [];
    const connect = async (from: RTCPeerConnection, to: RTCPeerConnection): Promise<string> => {
      from.onicecandidate = ({ candidate }) => candidate && void to.addIceCandidate(candidate);
      to.onicecandidate = ({ candidate }) => {
        if (!candidate) return;
        seen.push(candidate);
        void from.addIceCandidate(candidate);
      };
      from.createDataChannel('x');
      await from.setLocalDescription();
      await to.setRemoteDescription(from.localDescription!);
      await to.setLocalDescription();
      await from.setRemoteDescription(to.localDescription!);
      return new Promise((resolve) => {
        setTimeout(() => resolve(from.iceConnectionState), 3000);
        from.addEventListener('iceconnectionstatechange', () => {
          if (/connected|completed/.test(from.iceConnectionState)) resolve('connected');
        });
      });
    };
    const first = await connect(one, two);
    two.close();
    await third.setRemoteDescription({ type: 'answer', sdp: await answerTo(third) });
    for (const { candidate } of seen)
      await third.addIceCandidate({ candidate: candidate.replace(/ ufrag \S+/, ''), sdpMid: '0' });
    const known = third.remoteDescription!.sdp.includes('a=candidate');
    return `${first}, then ${known ? 'known' : 'unknown'}`;
  },
  outcome: 'connected, then unknown',
};
