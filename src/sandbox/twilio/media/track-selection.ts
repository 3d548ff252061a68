import { createNanoEvents, type Unsubscribe } from 'nanoevents';
import type { Track, TrackPriority } from '../../room/room';
import { NO_PROFILE, shareOut, type RankedVideo, type Share, type VideoProfile } from './bandwidth-profile';
import type { Dimensions } from './dimensions';
import type { TwilioRoom } from '../twilio-room';

/** What a client said of how it shows one track. What it leaves out stays as it was. */
export interface RenderHint {
  enabled?: boolean | undefined;
  render_dimensions?: Dimensions | undefined;
}

const EVERYTHING: Share = { off: false };
/** As long as nothing has arrived a track has no size. */
const USUAL_SIZE = { width: 640, height: 480 };

/** What one SDK wants of the videos that it is subscribed to, and what it therefore gets of each. */
export class TrackSelection {
  readonly #room: TwilioRoom;
  readonly #onWish: () => void;
  readonly #events = createNanoEvents<{ off: () => void }>();
  readonly #priorities = new Map<string, TrackPriority>();
  readonly #hints = new Map<string, RenderHint>();
  #profile: VideoProfile;
  #shares = new Map<Track, Share>();
  #off: ReadonlySet<string> = new Set();

  /** @param onWish called when the client wants something else: {@link TrackSelection.decide} is due. */
  constructor(room: TwilioRoom, profile: VideoProfile | undefined, onWish: () => void) {
    this.#room = room;
    this.#profile = profile ?? NO_PROFILE;
    this.#onWish = onWish;
  }

  /** SIDs of the tracks that are switched off now. */
  get off(): ReadonlySet<string> {
    return this.#off;
  }

  setProfile(profile: VideoProfile): void {
    this.#profile = profile;
    this.#onWish();
  }

  /** @param priority null to have the publisher's again. */
  setPriority(trackSid: string, priority: TrackPriority | null): void {
    if (priority) this.#priorities.set(trackSid, priority);
    else this.#priorities.delete(trackSid);
    this.#onWish();
  }

  hint(hints: readonly (RenderHint & { track: string })[]): void {
    for (const { track, ...hint } of hints) {
      const said = Object.entries(hint).filter(([, value]) => value !== undefined);
      this.#hints.set(track, { ...this.#hints.get(track), ...Object.fromEntries(said) });
    }
    this.#onWish();
  }

  /** Calls back when {@link TrackSelection.off} has changed. */
  onOff(handler: () => void): Unsubscribe {
    return this.#events.on('off', handler);
  }

  /** What the client gets of a track. Sound is never switched off. */
  share(track: Track): Share {
    return this.#shares.get(track) ?? EVERYTHING;
  }

  /** Decides anew. @param subscribed all tracks that the client is subscribed to. */
  decide(subscribed: readonly Track[]): void {
    const videos = subscribed.filter(({ kind }) => kind === 'video');
    this.#forget(new Set(videos.map((track) => this.#room.trackSid(track))));
    const ranked = new Map(videos.map((track) => [this.#describe(track), track] as const));
    const shares = shareOut([...ranked.keys()], this.#profile);
    this.#shares = new Map([...ranked].map(([video, track]) => [track, shares.get(video) ?? EVERYTHING]));
    const off = new Set(
      videos.filter((track) => this.share(track).off).map((track) => this.#room.trackSid(track)),
    );
    if (off.size === this.#off.size && [...off].every((sid) => this.#off.has(sid))) return;
    this.#off = off;
    this.#events.emit('off');
  }

  #describe(track: Track): RankedVideo {
    const sid = this.#room.trackSid(track);
    const { enabled = true, render_dimensions: shown } = this.#hints.get(sid) ?? {};
    return {
      priority: this.#priorities.get(sid) ?? track.priority,
      speaking: track.participant === this.#room.dominantSpeaker,
      hidden: !enabled,
      shown,
      size: track.media?.size() ?? USUAL_SIZE,
    };
  }

  /** A client may name any track; what it does not have is not kept. */
  #forget(known: ReadonlySet<string>): void {
    for (const map of [this.#priorities, this.#hints]) {
      for (const sid of [...map.keys()]) if (!known.has(sid)) map.delete(sid);
    }
  }
}
