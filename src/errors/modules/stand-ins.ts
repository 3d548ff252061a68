/** The refusals of a person, of a machine without the device, and of one whose device is in use: in Chromium's words. */
export const refusals = [
  new DOMException('Permission denied', 'NotAllowedError'),
  new DOMException('Requested device not found', 'NotFoundError'),
  new DOMException('Device in use', 'NotReadableError'),
];

/** Simulates devices that cannot be opened. */
export function refuseDevices(refusal: DOMException): void {
  navigator.mediaDevices.getUserMedia = () => Promise.reject(refusal);
  navigator.mediaDevices.getDisplayMedia = () => Promise.reject(refusal);
}

/** Simulates unplugging a device. */
export function pullOut(track: MediaStreamTrack): void {
  track.stop();
  track.dispatchEvent(new Event('ended'));
}

/** Simulates a browser that fails to make a connection. */
export function breakConnections(step: 'setLocalDescription' | 'setRemoteDescription'): void {
  RTCPeerConnection.prototype[step] = () => Promise.reject(new DOMException('On purpose', 'OperationError'));
}
