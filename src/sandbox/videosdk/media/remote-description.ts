import { write, type MediaDescription } from 'sdp-transform';
import type { DtlsParameters, RtpCodec, StreamSsrcs } from './rtp-parameters';
import { formatFmtp } from './sdp-section';

/** A media section of the client's side, as the sandbox's own connection is to see it. */
export interface RemoteSection {
  mid: string;
  kind: 'audio' | 'video';
  /** From the client's point of view. `inactive` keeps the section, `closed` frees its place for another. */
  direction: 'sendonly' | 'recvonly' | 'inactive' | 'closed';
  codecs: readonly RtpCodec[];
  extensions: readonly { uri: string; id: number }[];
  /** What the client sends in this section. */
  stream?: StreamSsrcs & { cname: string };
}

/** The client's side of a transport. */
export interface RemoteTransport {
  ufrag: string;
  password: string;
  dtls: DtlsParameters;
}

/** The data section that every description has. */
export interface Anchor {
  mid: string;
  /** Which section of the description it is, from 0. */
  place: number;
}

export interface RemoteDescriptionInit {
  anchor: Anchor;
  /** The media sections in order, without the anchor. */
  sections: readonly RemoteSection[];
  transport: RemoteTransport;
  /** Grows with every description of one connection. */
  version: number;
}

export const SCTP_PORT = 5000;
export const MAX_MESSAGE_BYTES = 262_144;

/**
 * Composes the description that the client would have sent, had it spoken SDP: VideoSDK's client sends mediasoup
 * parameters instead (docs/protocols/videosdk.md, 8).
 */
export function composeRemoteDescription({
  anchor,
  sections,
  transport,
  version,
}: RemoteDescriptionInit): string {
  const lines = transportLines(transport);
  const data: MediaDescription = {
    type: 'application',
    port: 9,
    protocol: 'UDP/DTLS/SCTP',
    payloads: 'webrtc-datachannel',
    mid: anchor.mid,
    sctpPort: SCTP_PORT,
    maxMessageSize: MAX_MESSAGE_BYTES,
    rtp: [],
    fmtp: [],
    ...lines,
  };
  const media = sections.map((section) => mediaSection(section, lines));
  media.splice(anchor.place, 0, data);
  const bundled = media.filter(({ port }) => port !== 0).map(({ mid }) => mid);
  return write({
    version: 0,
    origin: {
      username: '-',
      sessionId: '1',
      sessionVersion: version,
      netType: 'IN',
      ipVer: 4,
      address: '127.0.0.1',
    },
    name: '-',
    timing: { start: 0, stop: 0 },
    groups: [{ type: 'BUNDLE', mids: bundled.join(' ') }],
    extmapAllowMixed: 'extmap-allow-mixed',
    msidSemantic: { semantic: 'WMS', token: '*' },
    media,
  });
}

type TransportLines = Pick<
  MediaDescription,
  'iceUfrag' | 'icePwd' | 'iceOptions' | 'fingerprint' | 'setup' | 'connection'
>;

function transportLines({ ufrag, password, dtls }: RemoteTransport): TransportLines {
  const fingerprint =
    dtls.fingerprints.find(({ algorithm }) => algorithm === 'sha-256') ?? dtls.fingerprints[0];
  if (!fingerprint) throw new TypeError('A transport needs a fingerprint.');
  return {
    iceUfrag: ufrag,
    icePwd: password,
    iceOptions: 'trickle',
    fingerprint: { type: fingerprint.algorithm, hash: fingerprint.value },
    // The SDK's side is the DTLS client. Its later offers say the same, so that the roles never change.
    setup: dtls.role === 'server' ? 'passive' : 'active',
    connection: { ip: '0.0.0.0', version: 4 },
  };
}

function mediaSection(section: RemoteSection, lines: TransportLines): MediaDescription {
  const { kind, mid, direction, codecs, extensions, stream } = section;
  const closed = direction === 'closed';
  return {
    type: kind,
    port: closed ? 0 : 9,
    protocol: 'UDP/TLS/RTP/SAVPF',
    payloads: codecs.map(({ payloadType }) => payloadType).join(' '),
    mid,
    rtp: codecs.map(({ payloadType, mimeType, clockRate, channels = 1 }) => ({
      payload: payloadType,
      codec: mimeType.split('/')[1] ?? '',
      rate: clockRate,
      ...(channels > 1 ? { encoding: channels } : {}),
    })),
    fmtp: codecs
      .map((codec) => ({ payload: codec.payloadType, config: formatFmtp(wantedOf(codec, direction)) }))
      .filter(({ config }) => config !== ''),
    rtcpFb: codecs.flatMap(({ payloadType, rtcpFeedback }) =>
      rtcpFeedback.map(({ type, parameter }) => ({
        payload: payloadType,
        type,
        ...(parameter ? { subtype: parameter } : {}),
      })),
    ),
    ext: extensions.map(({ uri, id }) => ({ value: id, uri })),
    direction: closed ? 'inactive' : direction,
    rtcpMux: 'rtcp-mux',
    rtcpRsize: 'rtcp-rsize',
    ...(stream && !closed ? streamLines(stream) : {}),
    ...lines,
  };
}

function streamLines({
  ssrc,
  rtxSsrc,
  cname,
}: NonNullable<RemoteSection['stream']>): Pick<MediaDescription, 'ssrcs' | 'ssrcGroups'> {
  const ids = rtxSsrc === undefined ? [ssrc] : [ssrc, rtxSsrc];
  return {
    ssrcs: ids.map((id) => ({ id, attribute: 'cname', value: cname })),
    ...(rtxSsrc === undefined ? {} : { ssrcGroups: [{ semantics: 'FID', ssrcs: `${ssrc} ${rtxSsrc}` }] }),
  };
}

/** How a codec is to be sent to this side: of silence, which is what a guest says most of the time, only a sign now and then. */
const wantedOf = (
  { mimeType, parameters }: RtpCodec,
  direction: RemoteSection['direction'],
): RtpCodec['parameters'] =>
  direction === 'recvonly' && mimeType.toLowerCase() === 'audio/opus'
    ? { ...parameters, usedtx: 1 }
    : parameters;
