import { parse, write, type MediaDescription } from 'sdp-transform';
import * as z from 'zod';
import { rewriteDescription } from '../../sandbox/media/description';

/*
 * The pane's answer to the relay's offer, as the page's connection gets it. The program could have written it itself, and
 * the connection carries the reader's camera: so the page composes an answer of its own from the few fields that it
 * needs, each of them checked.
 */

/** sdp-transform makes numbers of what looks like one, and loses nothing by it. */
const text = (form: RegExp) =>
  z.union([z.string(), z.number()]).transform(String).pipe(z.string().regex(form));
const word = text(/^[\w.+-]{1,60}$/);
const payload = z.int().min(0).max(127);

const fingerprint = z.object({ type: text(/^[\w-]{1,20}$/), hash: text(/^[0-9A-F:]{1,200}$/i) });
const transport = z.object({
  iceUfrag: text(/^[\w+/]{4,256}$/),
  icePwd: text(/^[\w+/]{22,256}$/),
  setup: z.enum(['active', 'passive']),
});

const section = transport.partial().extend({
  type: z.enum(['audio', 'video']),
  port: z.int(),
  payloads: text(/^\d{1,3}( \d{1,3}){0,99}$/),
  mid: word,
  direction: z.enum(['recvonly', 'inactive']),
  fingerprint: fingerprint.optional(),
  rtp: z
    .array(
      z.object({
        payload,
        codec: word,
        rate: z.int().positive(),
        encoding: z.int().positive().exactOptional(),
      }),
    )
    .max(100),
  fmtp: z.array(z.object({ payload, config: text(/^[\w=;,./ +-]{1,500}$/) })).max(100),
  rtcpFb: z
    .array(
      z.object({
        payload: z.union([payload, z.literal('*')]),
        type: word,
        subtype: text(/^[\w ]{1,60}$/).exactOptional(),
      }),
    )
    .max(500)
    .optional(),
  ext: z
    .array(z.object({ value: z.int().min(1).max(255), uri: text(/^[\w:./#-]{1,200}$/) }))
    .max(50)
    .optional(),
});

const answer = z.object({ fingerprint: fingerprint.optional(), media: z.array(section).min(1).max(20) });

/**
 * Composes the answer that is applied.
 * @param given what came from the pane.
 * @throws {DOMException} for what is no answer to the relay's offer.
 */
export function composeAnswer(given: string): string {
  const read = answer.safeParse(parse(rewriteDescription(given, undefined)));
  const first = read.data?.media[0];
  const own = transport.safeParse(first).data;
  const print = first?.fingerprint ?? read.data?.fingerprint;
  if (!read.data || !own || !print)
    throw new DOMException('The pane’s answer is malformed: the device is not relayed.', 'NotReadableError');
  const media = read.data.media.map(
    ({ type, port, payloads, mid, direction, rtp, fmtp, rtcpFb, ext }): MediaDescription => ({
      ...{ type, payloads, mid, direction, rtp, fmtp, ...own, fingerprint: print },
      ...(rtcpFb ? { rtcpFb } : {}),
      ...(ext ? { ext } : {}),
      port: port === 0 ? 0 : 9,
      protocol: 'UDP/TLS/RTP/SAVPF',
      connection: { ip: '0.0.0.0', version: 4 as const },
      iceOptions: 'trickle',
      rtcpMux: 'rtcp-mux',
      rtcpRsize: 'rtcp-rsize',
    }),
  );
  const bundled = media.filter(({ port }) => port !== 0).map(({ mid }) => mid);
  return write({
    version: 0,
    origin: {
      username: '-',
      sessionId: '1',
      sessionVersion: 1,
      netType: 'IN',
      ipVer: 4,
      address: '127.0.0.1',
    },
    name: '-',
    timing: { start: 0, stop: 0 },
    groups: [{ type: 'BUNDLE', mids: bundled.join(' ') }],
    media,
  });
}
