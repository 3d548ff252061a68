import * as z from 'zod';
import type { ServerSocket } from '../bridge/service';
import { parseJson } from '../json';
import type { Trace } from '../trace';
import { TwilioServiceError } from './errors';

const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('connect'), token: z.string().max(20_000) }),
  z.object({
    type: z.literal('event'),
    group: z.string().max(200),
    name: z.string().max(200),
    payload: z.unknown().optional(),
  }),
]);

/** A report of statistics is longer; its beginning says what it is about. */
const MAX_DETAIL = 300;

/** The gateway that takes the SDK's telemetry; without an answer the SDK keeps retrying (docs/protocols/twilio-video.md, 6). */
export function acceptInsights(
  socket: ServerSocket,
  verify: (token: string) => Promise<unknown>,
  trace: Trace,
): void {
  socket.onmessage = (data) => {
    const parsed = message.safeParse(parseJson(data));
    if (!parsed.success) return trace('twilio insights', 'dropped a malformed message');
    if (parsed.data.type === 'event') {
      const { group, name, payload } = parsed.data;
      return trace('twilio insights', `${group} ${name}`, JSON.stringify(payload)?.slice(0, MAX_DETAIL));
    }
    void verify(parsed.data.token).then(
      () => socket.send(JSON.stringify({ type: 'connected', session: crypto.randomUUID() })),
      (error: unknown) => {
        if (!(error instanceof TwilioServiceError)) throw error;
        socket.send(JSON.stringify({ type: 'error', code: error.code, message: error.message }));
      },
    );
  };
}
