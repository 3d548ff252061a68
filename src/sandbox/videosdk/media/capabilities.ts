import { isRtx, type RtpCodec } from './rtp-parameters';
import { parseSections, rtxOf, sectionCodecs, sectionExtensions } from './sdp-section';

export interface RouterCodec extends Omit<RtpCodec, 'payloadType'> {
  kind: 'audio' | 'video';
  preferredPayloadType: number;
}

export interface RouterCapabilities {
  codecs: RouterCodec[];
  headerExtensions: {
    kind: 'audio' | 'video';
    uri: string;
    preferredId: number;
    preferredEncrypt: boolean;
    direction: 'sendrecv';
  }[];
}

/** A rotated picture is turned upright when the router encodes it again. */
export const VIDEO_ORIENTATION = 'urn:3gpp:video-orientation';

/** The codecs that VideoSDK can choose from (docs/protocols/videosdk.md, 4): one profile of each is enough. */
function offered({ mimeType, parameters }: RtpCodec): boolean {
  switch (mimeType.toLowerCase()) {
    case 'audio/opus':
    case 'video/vp8':
      return true;
    case 'video/vp9':
      return (parameters['profile-id'] ?? 0) === 0;
    case 'video/h264':
      return (
        parameters['packetization-mode'] === 1 &&
        String(parameters['profile-level-id']).toLowerCase() === '42e01f'
      );
    case 'video/av1':
      return (parameters['profile'] ?? 0) === 0;
    default:
      return false;
  }
}

/** What the router can take and give, from any offer of this browser with an audio and a video section. */
export function capabilitiesFromOffer(sdp: string): RouterCapabilities {
  const capabilities: RouterCapabilities = { codecs: [], headerExtensions: [] };
  for (const section of parseSections(sdp)) {
    const kind = section.type;
    if (kind !== 'audio' && kind !== 'video') continue;
    const all = sectionCodecs(section);
    for (const codec of all) {
      if (isRtx(codec) || !offered(codec)) continue;
      const rtx = rtxOf(codec, all);
      for (const { payloadType, ...rest } of rtx ? [codec, rtx] : [codec]) {
        capabilities.codecs.push({ kind, ...rest, preferredPayloadType: payloadType });
      }
    }
    for (const { uri, id } of sectionExtensions(section)) {
      if (uri === VIDEO_ORIENTATION) continue;
      capabilities.headerExtensions.push({
        kind,
        uri,
        preferredId: id,
        preferredEncrypt: false,
        direction: 'sendrecv',
      });
    }
  }
  return capabilities;
}

let capabilities: Promise<RouterCapabilities> | undefined;

/** The same for the browser that the sandbox runs in; asked once. */
export function routerCapabilities(): Promise<RouterCapabilities> {
  capabilities ??= readCapabilities();
  return capabilities;
}

async function readCapabilities(): Promise<RouterCapabilities> {
  const connection = new RTCPeerConnection();
  try {
    connection.addTransceiver('audio');
    connection.addTransceiver('video');
    return capabilitiesFromOffer((await connection.createOffer()).sdp ?? '');
  } finally {
    connection.close();
  }
}
