import { parse, type MediaDescription } from 'sdp-transform';
import { isRtx, type RtpCodec, type RtpHeaderExtension } from './rtp-parameters';

/** One m-section of a parsed session description. */
export type SdpSection = MediaDescription;

export function parseSections(sdp: string): SdpSection[] {
  return parse(sdp).media;
}

/** The codecs that a section lists, in its order. */
export function sectionCodecs(section: SdpSection): RtpCodec[] {
  return section.rtp.map(({ payload, codec, rate, encoding }) => ({
    mimeType: `${section.type}/${codec}`,
    payloadType: payload,
    clockRate: rate ?? 0,
    ...(section.type === 'audio' ? { channels: encoding ?? 1 } : {}),
    parameters: parseFmtp(section.fmtp?.find((entry) => entry.payload === payload)?.config ?? ''),
    rtcpFeedback: (section.rtcpFb ?? [])
      .filter((feedback) => String(feedback.payload) === String(payload))
      .map(({ type, subtype = '' }) => ({ type, parameter: subtype })),
  }));
}

export function sectionExtensions(section: SdpSection): RtpHeaderExtension[] {
  return (section.ext ?? []).map(({ uri, value }) => ({ uri, id: value, encrypt: false, parameters: {} }));
}

/** The retransmission codec that belongs to a codec of the same list. */
export function rtxOf(codec: RtpCodec, codecs: readonly RtpCodec[]): RtpCodec | undefined {
  return codecs.find((other) => isRtx(other) && other.parameters['apt'] === codec.payloadType);
}

/** `a=1;b=x;c` as an object; numbers become numbers. */
export function parseFmtp(config: string): Record<string, string | number> {
  const parameters: Record<string, string | number> = {};
  for (const pair of config.split(';')) {
    const [key = '', ...rest] = pair.split('=');
    const value = rest.join('=').trim();
    if (key.trim()) parameters[key.trim()] = /^\d+$/.test(value) ? Number(value) : value;
  }
  return parameters;
}

export function formatFmtp(parameters: Readonly<Record<string, string | number>>): string {
  return Object.entries(parameters)
    .map(([key, value]) => (value === '' ? key : `${key}=${value}`))
    .join(';');
}
