import type { VendorClient } from '../vendor';

/** Whether an address is Twilio's, so that the sandbox answers for it. */
export function isTwilioAddress({ hostname }: URL): boolean {
  return hostname === 'twilio.com' || hostname.endsWith('.twilio.com');
}

/** What twilio-video needs of a window. */
export const twilioClient: VendorClient = {
  name: 'twilio',
  answers: isTwilioAddress,
  install: replaceMissingRelays,
};

/**
 * Lets connections that ask for a relay, and know none, connect directly. `runPreflight()` of twilio-video is such a
 * one: the sandbox has no TURN server to offer it (docs/protocols/twilio-video.md, 7). Without this it could never connect.
 */
function replaceMissingRelays(): void {
  const native = window.RTCPeerConnection;
  // A pane's guard drops the wish for a relay by itself, and nobody may put anything in its place.
  if (!Object.getOwnPropertyDescriptor(window, 'RTCPeerConnection')?.configurable) return;
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
