import * as z from 'zod';
import type { OpenChannel } from './channel';

const message = z.object({
  type: z.literal('track_priority'),
  track: z.string().max(100),
  subscribe: z.enum(['low', 'standard', 'high']).nullable(),
});

/** Takes the priorities that a subscriber sets over the publishers'. */
export const openTrackPriority: OpenChannel = ({ selection }) => ({
  receive(data) {
    const parsed = message.safeParse(data);
    if (parsed.success) selection.setPriority(parsed.data.track, parsed.data.subscribe);
  },
});
