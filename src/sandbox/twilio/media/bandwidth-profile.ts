import * as z from 'zod';
import type { TrackPriority } from '../../room/room';
import type { Dimensions } from './dimensions';

const side = z.number().nonnegative().max(100_000);
export const dimensions = z.object({ width: side, height: side });
/** An app's Infinity, or NaN, arrives as null: JSON has no other way to say it. */
const amount = z
  .number()
  .nonnegative()
  .nullish()
  .transform((value) => value ?? 0);
const priority = z.enum(['low', 'standard', 'high']);

/** What a client wants of its video subscriptions as a whole (docs/protocols/twilio-video.md, 3.2). */
const videoProfile = z.object({
  mode: z.enum(['grid', 'collaboration', 'presentation']).default('grid'),
  /** 0: as many as there are. */
  max_tracks: amount,
  /** Bits per second of all videos together; 0: no limit. */
  max_subscription_bandwidth: amount,
  active_speaker_priority: priority.default('standard'),
  track_switch_off: z.enum(['predicted', 'detected', 'disabled']).default('predicted'),
  render_dimensions: z
    .object({ high: dimensions.optional(), standard: dimensions.optional(), low: dimensions.optional() })
    .default({}),
});
export type VideoProfile = z.infer<typeof videoProfile>;

export const bandwidthProfile = z.object({ video: videoProfile.optional() });

/** Of a client that gives none. */
export const NO_PROFILE: VideoProfile = videoProfile.parse({});

/** A video that one client is subscribed to, as far as it matters for what it gets of it. */
export interface RankedVideo {
  /** The subscriber's if it has set one, else the publisher's. */
  priority: TrackPriority;
  speaking: boolean;
  /** The client shows it nowhere. */
  hidden: boolean;
  /** The size that the client shows it at, where it says. */
  shown?: Dimensions | undefined;
  /** The size that is published. */
  size: Dimensions;
}

export interface Share {
  off: boolean;
  picture?: Dimensions | undefined;
  maxBitrate?: number | undefined;
}

const RANKS: Record<TrackPriority, number> = { low: 1, standard: 2, high: 3 };
/** What a good picture takes, from experience with VP8: half a megabit for 640 x 480. */
const BITS_PER_PIXEL = 1.6;
/** A picture that has less is no picture. */
const MIN_BITRATE = 80_000;

/**
 * What each of a client's videos gets (docs/protocols/twilio-video.md, 5 "Switch-off rules"): a hidden one nothing, the
 * others by rank. How the real service divides a limited bandwidth is not published; here a grid divides it evenly, and
 * the other modes serve the higher rank first.
 */
export function shareOut(videos: readonly RankedVideo[], profile: VideoProfile): Map<RankedVideo, Share> {
  const shares = new Map<RankedVideo, Share>();
  for (const video of videos) if (video.hidden) shares.set(video, { off: true });
  const ranked = videos.filter(({ hidden }) => !hidden).sort((a, b) => rank(b, profile) - rank(a, profile));
  const limit = profile.max_tracks || ranked.length;
  for (const video of ranked.slice(limit)) shares.set(video, { off: true });

  const shown = ranked.slice(0, limit);
  let left = profile.max_subscription_bandwidth || Number.POSITIVE_INFINITY;
  shown.forEach((video, index) => {
    const picture = video.shown ?? profile.render_dimensions[video.priority];
    const wanted = bitrateOf(picture ? smaller(picture, video.size) : video.size);
    const maxBitrate = profile.mode === 'grid' ? left / (shown.length - index) : Math.min(left, wanted);
    left -= Math.min(maxBitrate, wanted);
    const starved = maxBitrate < MIN_BITRATE;
    if (starved && profile.track_switch_off !== 'disabled') return shares.set(video, { off: true });
    const limited = Number.isFinite(profile.max_subscription_bandwidth || Number.POSITIVE_INFINITY);
    return shares.set(video, {
      off: false,
      picture,
      maxBitrate: limited ? Math.round(Math.max(maxBitrate, MIN_BITRATE)) : undefined,
    });
  });
  return shares;
}

/** Among equals the dominant speaker comes first. */
function rank({ priority, speaking }: RankedVideo, profile: VideoProfile): number {
  if (!speaking) return RANKS[priority];
  return Math.max(RANKS[priority], RANKS[profile.active_speaker_priority]) + 0.5;
}

function bitrateOf({ width, height }: Dimensions): number {
  return Math.max(MIN_BITRATE, width * height * BITS_PER_PIXEL);
}

function smaller(a: Dimensions, b: Dimensions): Dimensions {
  return a.width * a.height < b.width * b.height ? a : b;
}
