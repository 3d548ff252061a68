import { VIDEO_ORIENTATION } from './capabilities';
import type { RemoteSection } from './remote-description';
import type { RtpParameters, StreamSsrcs } from './rtp-parameters';

const SDES = 'urn:ietf:params:rtp-hdrext:sdes:';
/**
 * Streams are told apart by SSRC. The client's packets carry its own mids and rids in these extensions, which are not
 * those of the sandbox's sections, so they are not negotiated (docs/protocols/videosdk.md, 8.4).
 */
const LEFT_OUT = new Set([
  `${SDES}mid`,
  `${SDES}rtp-stream-id`,
  `${SDES}repaired-rtp-stream-id`,
  VIDEO_ORIENTATION,
]);

/**
 * The sections in which the sandbox receives one producer: one for each simulcast layer.
 * @param mids one for each stream.
 */
export function receivedSections(
  kind: 'audio' | 'video',
  { codecs, headerExtensions, rtcp }: RtpParameters,
  streams: readonly StreamSsrcs[],
  mids: readonly string[],
): RemoteSection[] {
  const extensions = headerExtensions.filter(({ uri }) => !LEFT_OUT.has(uri));
  return streams.map((stream, index) => ({
    mid: mids[index] ?? '',
    kind,
    direction: 'sendonly',
    codecs,
    extensions,
    stream: { ...stream, cname: rtcp.cname || 'client' },
  }));
}
