import * as z from 'zod';
import type { Track } from '../room/room';

/** Twilio's own helper library sends the rules of an app as they are, and apps in other languages send text. */
const flag = z.union([
  z.boolean(),
  z
    .string()
    .regex(/^(true|false)$/i, { error: 'true or false' })
    .transform((text) => text.toLowerCase() === 'true'),
]);

/** A rule of Twilio's for subscriptions or recordings: all its filters must match a track. */
const trackRule = z
  .object({
    type: z.enum(['include', 'exclude']),
    all: flag.optional(),
    /** Identity or SID of a participant. */
    publisher: z.string().max(200).optional(),
    /** Name or SID of a track. */
    track: z.string().max(200).optional(),
    kind: z.enum(['audio', 'video', 'data']).optional(),
    priority: z.enum(['low', 'standard', 'high']).optional(),
  })
  .refine(
    ({ type: _type, ...filters }) =>
      Object.values(filters).some((filter) => filter !== undefined && filter !== false),
    {
      error: 'A rule needs a filter: all, publisher, track, kind or priority.',
    },
  );
export type TrackRule = z.infer<typeof trackRule>;

/** As many as Twilio takes. */
export const trackRules = z.array(trackRule).max(20);

/** How rules may name a track besides by what it says itself. */
export interface TrackSids {
  track: string;
  publisher: string;
}

/** Whether the rules include a track: the last one that matches it decides; none means no. */
export function includes(rules: readonly TrackRule[], track: Track, sids?: TrackSids): boolean {
  return rules.findLast((rule) => matches(rule, track, sids))?.type === 'include';
}

function matches(
  { publisher, track: name, kind, priority }: TrackRule,
  track: Track,
  sids?: TrackSids,
): boolean {
  return (
    (publisher === undefined || publisher === track.participant.id || publisher === sids?.publisher) &&
    (name === undefined || name === track.name || name === sids?.track) &&
    (kind === undefined || kind === track.kind) &&
    (priority === undefined || priority === track.priority)
  );
}
