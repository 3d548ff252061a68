/** What a person, a machine and another program can refuse: with Chromium's own words. */
export const refusals = [
  new DOMException('Permission denied', 'NotAllowedError'),
  new DOMException('Requested device not found', 'NotFoundError'),
  new DOMException('Device in use', 'NotReadableError'),
];

/** Stands in for devices that cannot be had. */
export function refuseDevices(refusal: DOMException): void {
  navigator.mediaDevices.getUserMedia = () => Promise.reject(refusal);
  navigator.mediaDevices.getDisplayMedia = () => Promise.reject(refusal);
}

/** Stands in for pulling the plug of a device. */
export function pullOut(track: MediaStreamTrack): void {
  track.stop();
  track.dispatchEvent(new Event('ended'));
}

/** Stands in for a browser that fails when it makes a connection. */
export function breakConnections(step: 'setLocalDescription' | 'setRemoteDescription'): void {
  RTCPeerConnection.prototype[step] = () => Promise.reject(new DOMException('On purpose', 'OperationError'));
}
