import { jsonResponse, type HttpResponse } from '../bridge/service';

/** Where clients may signal, besides `global`, which means the nearest (docs/protocols/twilio-video.md, 1). */
const SIGNALING_REGIONS = ['au1', 'br1', 'de1', 'ie1', 'in1', 'jp1', 'sg1', 'us1', 'us2'] as const;
export type SignalingRegion = (typeof SIGNALING_REGIONS)[number];
/** The nearest one, whoever asks. */
const NEAREST: SignalingRegion = 'us1';

/** Where the media of a room may be: the same regions, or the nearest. */
export const MEDIA_REGIONS = [...SIGNALING_REGIONS, 'gll'] as const;

/** Whether an address is one of the signalling hosts, of a region that there is or not. */
export function isSignalingHost({ hostname }: URL): boolean {
  return /^[^.]+\.vss\./.test(hostname);
}

/** The region in which a client signals that uses this address; undefined when there is none of that name. */
export function signalingRegion({ hostname }: URL): SignalingRegion | undefined {
  const [name] = hostname.split('.');
  return name === 'global' ? NEAREST : SIGNALING_REGIONS.find((region) => region === name);
}

/** Whether an address is the REST API of Twilio Video, of an edge or region too. */
export function isVideoApi({ hostname }: URL): boolean {
  return hostname.startsWith('video.');
}

/** What a developer is told whose app uses another product of Twilio's. */
export function notSimulated({ protocol, host, pathname }: URL): string {
  // Until 2.5.0 the SDK asked there for the addresses of relays.
  if (host.startsWith('ecs.'))
    return `${host} is asked by twilio-video before 2.5.0, which is too old for the sandbox: nothing was sent to Twilio. Update it.`;
  return (
    `${host} is not Twilio Video, and not simulated: nothing was sent to Twilio. While the app runs on the sandbox, leave ` +
    `out what uses ${protocol}//${host}${pathname}` +
    (protocol.startsWith('http') ? `, or answer it by crossfade.respond().` : '.')
  );
}

/** Answers a request to another product, in a way that its client reports. */
export function refuseOtherProduct(url: URL): HttpResponse {
  const message = notSimulated(url);
  return { ...jsonResponse(501, { code: 501, message, status: 501 }), notice: message };
}
