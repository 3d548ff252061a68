import * as z from 'zod';

/*
 * What goes over the bridge between a client (a page or pane that runs an SDK) and the sandbox. Everything from a
 * client is validated; the sandbox's own messages are only typed.
 */

/** Larger than anything an SDK sends; a client cannot make the sandbox hold more than this per message. */
export const MAX_BYTES = 4_000_000;

const number = z.int().nonnegative();
const text = z.string().max(MAX_BYTES);
const shortText = z.string().max(2000);
const data = z.union([text, z.instanceof(ArrayBuffer).refine((buffer) => buffer.byteLength <= MAX_BYTES)]);
const url = z.url().max(20_000);

/** One RTP stream that a client really sends, as its own statistics report it. */
const outboundStream = z.object({
  mid: shortText.optional(),
  kind: z.enum(['audio', 'video']),
  ssrc: number,
  rtxSsrc: number.optional(),
  rid: shortText.optional(),
});
export type OutboundStream = z.infer<typeof outboundStream>;

/** ICE credentials of a client's connection, keyed by the user fragment of the sandbox's side of it. */
const iceCredentials = z.object({ remoteUfrag: shortText, ufrag: shortText, password: shortText });
export type IceCredentials = z.infer<typeof iceCredentials>;

const fromClient = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('request'),
    id: number,
    method: z.string().max(20),
    url,
    headers: z.record(shortText, text),
    body: text.nullable(),
  }),
  z.object({ type: z.literal('socket-open'), id: number, url }),
  z.object({ type: z.literal('socket-message'), id: number, data }),
  z.object({ type: z.literal('socket-close'), id: number, code: number, reason: shortText }),
  iceCredentials.extend({ type: z.literal('ice') }),
  z.object({ type: z.literal('ice-candidate'), remoteUfrag: shortText, candidate: shortText }),
  z.object({ type: z.literal('outbound'), id: number, streams: z.array(outboundStream).max(100) }),
  z.object({ type: z.literal('goodbye') }),
]);

export type FromClient = z.infer<typeof fromClient>;

export type ToClient =
  | {
      type: 'response';
      id: number;
      status: number;
      headers: Record<string, string>;
      body: string | ArrayBuffer;
      notice?: string;
    }
  | { type: 'request-failed'; id: number }
  | { type: 'socket-opened'; id: number }
  | { type: 'socket-refused'; id: number; notice?: string }
  | { type: 'socket-message'; id: number; data: string | ArrayBuffer }
  | { type: 'socket-closed'; id: number; code: number; reason: string }
  | { type: 'outbound'; id: number; remoteUfrag: string }
  | { type: 'candidate'; address: string; port: number };

/** A message that is not taken, and what it was about as far as it says, so that nobody waits for an answer to it. */
export interface Rejection {
  /** A sentence that says what is wrong. */
  problem: string;
  about: z.infer<typeof subject> | undefined;
  /** Whether what it carries is more than {@link MAX_BYTES}. */
  tooLarge: boolean;
}

const subject = z.object({
  type: z.enum(['request', 'socket-open', 'socket-message', 'socket-close']),
  id: number,
});
const content = z.object({ body: z.unknown().optional(), data: z.unknown().optional() });

/** Checks one message of a client. */
export function parseFromClient(
  message: unknown,
): { ok: true; message: FromClient } | { ok: false; rejection: Rejection } {
  const parsed = fromClient.safeParse(message);
  if (parsed.success) return { ok: true, message: parsed.data };
  return {
    ok: false,
    rejection: {
      problem: z.prettifyError(parsed.error).replaceAll('\n', ' '),
      about: subject.safeParse(message).data,
      tooLarge: isTooLarge(message),
    },
  };
}

function isTooLarge(message: unknown): boolean {
  const { body, data } = content.safeParse(message).data ?? {};
  return [body, data].some((value) => {
    if (typeof value === 'string') return value.length > MAX_BYTES;
    return value instanceof ArrayBuffer && value.byteLength > MAX_BYTES;
  });
}
