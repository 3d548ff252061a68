import * as z from 'zod';

/*
 * What windows of one browser send each other over a BroadcastChannel. All of them hear everything; `host` and `client`
 * say for whom it is. What a message holds is checked by whoever it is for.
 */

/** Every window with the script, of one origin and in one browser, shares these names. */
export const CHANNEL = 'crossfade-sandbox';
export const HOST_LOCK = 'crossfade-sandbox-host';
/** Held by a window for as long as it lives: that is how the host knows when it is gone. */
export const clientLock = (client: string): string => `crossfade-sandbox-client-${client}`;

const id = z.uuid();

const envelope = z.discriminatedUnion('type', [
  /** A new window asks who hosts. */
  z.object({ type: z.literal('who') }),
  /** A window hosts. */
  z.object({ type: z.literal('host'), host: id }),
  z.object({ type: z.literal('to-host'), host: id, client: id, message: z.unknown() }),
  z.object({ type: z.literal('to-client'), host: id, client: id, message: z.unknown() }),
]);
export type Envelope = z.infer<typeof envelope>;

/** @returns undefined for what is no envelope: another script of the origin may use the channel's name. */
export function parseEnvelope(data: unknown): Envelope | undefined {
  return envelope.safeParse(data).data;
}
