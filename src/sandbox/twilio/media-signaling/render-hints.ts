import * as z from 'zod';
import { dimensions } from '../media/bandwidth-profile';
import type { OpenChannel } from './channel';

const message = z.object({
  type: z.literal('render_hints'),
  subscriber: z.object({
    id: z.int(),
    hints: z
      .array(
        z.object({
          track: z.string().max(100),
          enabled: z.boolean().optional(),
          render_dimensions: dimensions.optional(),
        }),
      )
      .max(200),
  }),
});

/** Takes what the client says of how it shows each track. Without an answer it says it again and again. */
export const openRenderHints: OpenChannel = ({ selection, send }) => ({
  receive(data) {
    const parsed = message.safeParse(data);
    if (!parsed.success) return;
    const { id, hints } = parsed.data.subscriber;
    send({
      type: 'render_hints',
      subscriber: { id, hints: hints.map(({ track }) => ({ track, result: 'OK' })) },
    });
    selection.hint(hints);
  },
});
