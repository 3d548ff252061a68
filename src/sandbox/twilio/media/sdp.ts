import { TwilioServiceError } from '../errors';
import { VIDEO_CODECS, type VideoCodec } from '../room-settings';
import { parse as parseLines, write, type SessionDescription } from 'sdp-transform';

/**
 * Reads a description. Firefox puts ids of tracks in braces, and the parser's grammar of `a=msid` takes none: it would
 * lose the ids, and write others in their place.
 */
export function parse(sdp: string): SessionDescription {
  const session = parseLines(sdp);
  const sections = sdp.split(/^m=/m).slice(1);
  for (const [place, media] of session.media.entries()) {
    const named = [...(sections[place]?.matchAll(/^a=msid:(\S+) (\S+)/gm) ?? [])];
    if (named.length > 0) media.msid = named.map(([, id = '', appdata = '']) => ({ id, appdata }));
  }
  return session;
}

/** Which track id the client sends on which m-line: the second part of `a=msid` (docs/protocols/twilio-video.md, 3.2). */
export function trackIdsByMid(sdp: string): Map<string, string> {
  const ids = new Map<string, string>();
  for (const media of parse(sdp).media) {
    if (media.direction !== 'sendrecv' && media.direction !== 'sendonly') continue;
    const id = media.msid?.[0]?.appdata;
    if (media.mid !== undefined && id) ids.set(String(media.mid), id);
  }
  return ids;
}

/**
 * Names the tracks that the service sends, so that the SDK finds them by the ids in `subscribed`
 * (docs/protocols/twilio-video.md, 4 "Track ids to the client").
 */
export function nameTracks(sdp: string, idsByMid: ReadonlyMap<string, string>): string {
  const session = parse(sdp);
  for (const media of session.media) {
    const id = idsByMid.get(String(media.mid));
    if (id) media.msid = [{ id: '-', appdata: id }];
  }
  return write(session);
}

/** Codecs that browsers take a bit rate for; the others in a description only repair or wrap. */
const PICTURE_CODECS = new Set(['VP8', 'VP9', 'H264', 'AV1']);
/** In kilobits per second: enough for a sharp 720p picture. */
const START_BITRATE = 2500;

/**
 * Asks the side that this description is for to send sharp pictures from the first one on, and of silence only a sign now
 * and then. Nothing between the two is ever slow, but browsers do not know that and would begin with 300 kbit/s. Silence is
 * what a guest says most of the time; people’s SDKs leave it out too.
 */
export function sendWell(sdp: string): string {
  if (!/^m=(?:audio|video)/m.test(sdp)) return sdp;
  const session = parse(sdp);
  for (const media of session.media) {
    for (const { payload, codec } of media.rtp) {
      const name = codec.toUpperCase();
      if (PICTURE_CODECS.has(name)) ask(media, payload, `x-google-start-bitrate=${START_BITRATE}`);
      if (name === 'OPUS') ask(media, payload, 'usedtx=1');
    }
  }
  return write(session);
}

/** Adds a parameter to a codec’s, unless it is there. */
function ask(media: SessionDescription['media'][number], payload: number, parameter: string): void {
  const format = media.fmtp.find((each) => each.payload === payload);
  if (!format) media.fmtp.push({ payload, config: parameter });
  else if (!format.config.split(';').includes(parameter)) format.config += `;${parameter}`;
}

/** What a line may carry beside a codec: it repairs or wraps what the codec makes. */
const AIDS = new Set(['RTX', 'RED', 'ULPFEC', 'FLEXFEC-03']);

/**
 * Leaves out the video codecs that a room does not allow, and with VP8 the layers that only VP8 has.
 * @throws {TwilioServiceError} 53404 when a line then has none.
 */
export function onlyCodecs(sdp: string, allowed: readonly VideoCodec[]): string {
  if (allowed.length === VIDEO_CODECS.length || !sdp.includes('m=video')) return sdp;
  const session = parse(sdp);
  for (const media of session.media) {
    if (media.type !== 'video') continue;
    const kept = media.rtp.filter(({ codec }) => allowed.some((name) => name === codec.toUpperCase()));
    if (kept.length === 0) throw new TwilioServiceError(53404);
    const payloads = new Set(kept.map(({ payload }) => payload));
    for (const { payload, codec } of media.rtp) {
      if (!AIDS.has(codec.toUpperCase())) continue;
      const of = /apt=(\d+)/.exec(media.fmtp.find((format) => format.payload === payload)?.config ?? '')?.[1];
      if (of === undefined || payloads.has(Number(of))) payloads.add(payload);
    }
    media.rtp = media.rtp.filter(({ payload }) => payloads.has(payload));
    media.fmtp = media.fmtp.filter(({ payload }) => payloads.has(payload));
    if (media.rtcpFb)
      media.rtcpFb = media.rtcpFb.filter(({ payload }) => payload === '*' || payloads.has(Number(payload)));
    media.payloads = media.rtp.map(({ payload }) => payload).join(' ');
    if (!allowed.includes('VP8')) dropLayers(media);
  }
  return write(session);
}

/** Leaves the first of several streams: the picture, and its retransmission. */
function dropLayers(media: SessionDescription['media'][number]): void {
  const [picture] = media.ssrcGroups?.find(({ semantics }) => semantics === 'SIM')?.ssrcs.split(' ') ?? [];
  if (picture === undefined) return;
  const pairs = (media.ssrcGroups ?? []).filter(
    ({ semantics, ssrcs }) => semantics === 'FID' && ssrcs.startsWith(`${picture} `),
  );
  const ids = new Set([picture, ...pairs.flatMap(({ ssrcs }) => ssrcs.split(' '))]);
  media.ssrcGroups = pairs;
  media.ssrcs = (media.ssrcs ?? []).filter(({ id }) => ids.has(String(id)));
}

export function iceUfrag(sdp: string | undefined): string | undefined {
  return sdp?.match(/^a=ice-ufrag:(\S+)/m)?.[1];
}
