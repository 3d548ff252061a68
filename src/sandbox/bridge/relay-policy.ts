/**
 * Lets connections that ask for a relay, and know none, connect directly. `runPreflight()` of twilio-video is such a
 * one: the sandbox has no TURN server to offer it (docs/protocols/twilio-video.md, 7). Without this it could never connect.
 */
export function replaceMissingRelays(): void {
  const native = window.RTCPeerConnection;
  // A Proxy, never a subclass: twilio-video copies the own property names of the prototype.
  window.RTCPeerConnection = new Proxy(native, {
    construct(target, [configuration, ...rest]: [RTCConfiguration | undefined, ...unknown[]], newTarget) {
      const lacking = configuration?.iceTransportPolicy === 'relay' && !configuration.iceServers?.length;
      const usable: RTCConfiguration | undefined = lacking
        ? { ...configuration, iceTransportPolicy: 'all' }
        : configuration;
      return Reflect.construct(target, [usable, ...rest], newTarget as typeof target) as RTCPeerConnection;
    },
  });
}
