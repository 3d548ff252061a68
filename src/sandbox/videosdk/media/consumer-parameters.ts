import { VIDEO_ORIENTATION } from './capabilities';
import { isRtx, type RtpCodec, type RtpHeaderExtension } from './rtp-parameters';
import { rtxOf, sectionCodecs, sectionExtensions, type SdpSection } from './sdp-section';

export interface ConsumerRtpParameters {
  mid: string;
  codecs: RtpCodec[];
  headerExtensions: RtpHeaderExtension[];
  encodings: [{ ssrc: number; rtx?: { ssrc: number }; scalabilityMode?: string }];
  rtcp: { cname: string; reducedSize: true; mux: true };
}

/** The sandbox sends one layer at a time, so a consumer never sees stream ids. */
const LEFT_OUT = new Set([
  'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id',
  'urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id',
  VIDEO_ORIENTATION,
]);

/**
 * What `newConsumer` tells the client, from the section of the sandbox's own offer that will carry the media.
 * @param mimeType the codec to use; the section's first when it has no such codec.
 * @param payloadTypes the router's: the client knows no others.
 * @param layers number of simulcast layers of the source. The SDK reads it from the scalability mode.
 */
export function consumerParameters(
  section: SdpSection,
  mimeType: string,
  payloadTypes: ReadonlySet<number>,
  layers: number,
): ConsumerRtpParameters {
  const codecs = sectionCodecs(section);
  const known = codecs.filter((codec) => !isRtx(codec) && payloadTypes.has(codec.payloadType));
  const main = known.find((codec) => codec.mimeType.toLowerCase() === mimeType.toLowerCase()) ?? known[0];
  const flow = section.ssrcGroups
    ?.find(({ semantics }) => semantics === 'FID')
    ?.ssrcs.split(' ')
    .map(Number);
  const ssrc = flow?.[0] ?? Number(section.ssrcs?.[0]?.id);
  if (!main || !ssrc)
    throw new Error(`The section "${section.mid}" offers no codec or stream of the router.`);
  const rtx = rtxOf(main, codecs);
  const rtxSsrc = rtx ? flow?.[1] : undefined;
  return {
    mid: String(section.mid),
    codecs: rtx ? [main, rtx] : [main],
    headerExtensions: sectionExtensions(section).filter(({ uri }) => !LEFT_OUT.has(uri)),
    encodings: [
      {
        ssrc,
        ...(rtxSsrc === undefined ? {} : { rtx: { ssrc: rtxSsrc } }),
        ...(layers > 1 ? { scalabilityMode: `L${layers}T3` } : {}),
      },
    ],
    rtcp: {
      cname: String(section.ssrcs?.find(({ attribute }) => attribute === 'cname')?.value ?? 'sandbox'),
      reducedSize: true,
      mux: true,
    },
  };
}
