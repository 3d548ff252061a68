import * as z from 'zod';
import type { FromClient, ToClient } from '../../sandbox/bridge/messages';
import type { Call } from '../calls';

/*
 * What an envelope holds: the bridge's own messages, which the bridge checks, and calls of `window.crossfade` that the
 * host carries out, with their answers.
 */

export type ToHost =
  | { bridge: FromClient }
  /** Sent again to every new host: the window's own network faults. */
  | { call: Call; id: number };
export type ToWindow = { bridge: ToClient } | { id: number; answer: Answer };
export type Answer = { ok: true; value: unknown } | { ok: false; error: string };

const toHost = z.union([z.object({ bridge: z.unknown() }), z.object({ id: z.number(), call: z.unknown() })]);

/** @returns undefined for what is neither. Calls and the bridge's messages are checked where they are carried out. */
export function parseToHost(message: unknown): z.infer<typeof toHost> | undefined {
  return toHost.safeParse(message).data;
}
