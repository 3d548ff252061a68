import type { Participant } from '../room/participant';
import type { Track, TrackOrigin } from '../room/track';
import { TwilioServiceError, type TwilioErrorCode } from './errors';
import type { LocalParticipantState, LocalTrackState, PublishedState } from './messages';

const MAX_NAME_LENGTH = 128;
const MAX_TRACKS = 50;
const ORIGINS: Record<LocalTrackState['kind'], TrackOrigin> = {
  audio: 'microphone',
  video: 'camera',
  data: 'application',
};

/**
 * What one SDK publishes. The SDK sends its whole list with every update (protocols/twilio-video.md, 3.4), so each list
 * is compared with the last.
 */
export class LocalTracks {
  readonly #participant: Participant;
  readonly #trackSid: (track: Track) => string;
  readonly #published = new Map<string, Track>();
  readonly #failed = new Map<string, TwilioServiceError>();
  #clientRevision = 0;
  #revision = 0;

  constructor(participant: Participant, trackSid: (track: Track) => string) {
    this.#participant = participant;
    this.#trackSid = trackSid;
  }

  /** Tracks that others can see, by the client's id. */
  get published(): ReadonlyMap<string, Track> {
    return this.#published;
  }

  /** Takes a list from the client. @returns whether the client has to be told how its publications fared. */
  apply({ revision, tracks }: LocalParticipantState): boolean {
    if (revision < this.#clientRevision) return false;
    this.#clientRevision = revision;
    const removed = this.#removeMissing(new Set(tracks.map(({ id }) => id)));
    let added = false;
    for (const state of tracks) {
      const track = this.#published.get(state.id);
      if (track) track.update({ enabled: state.enabled, priority: state.priority });
      else if (!this.#failed.has(state.id)) {
        this.#publish(state);
        added = true;
      }
    }
    if (added || removed) this.#revision += 1;
    return added || removed;
  }

  /** For a client that comes back: it takes a list only under a new revision. */
  renew(): PublishedState {
    this.#revision += 1;
    return this.state();
  }

  state(): PublishedState {
    const ready = [...this.#published].map(([id, track]) => ({
      id,
      sid: this.#trackSid(track),
      state: 'ready' as const,
    }));
    const failed = [...this.#failed].map(([id, { code, message }]) => ({
      id,
      state: 'failed' as const,
      error: { code, message },
    }));
    return { revision: this.#revision, tracks: [...ready, ...failed] };
  }

  #publish({ id, kind, name, enabled, priority }: LocalTrackState): void {
    const refusal = this.#refusal(name);
    if (refusal) {
      this.#failed.set(id, new TwilioServiceError(refusal));
      return;
    }
    this.#published.set(
      id,
      this.#participant.publish({ id, kind, origin: ORIGINS[kind], name, enabled, priority }),
    );
  }

  #refusal(name: string): TwilioErrorCode | undefined {
    if (name.length > MAX_NAME_LENGTH) return 53302;
    if (this.#published.size >= MAX_TRACKS) return 53203;
    return [...this.#published.values()].some((track) => track.name === name) ? 53304 : undefined;
  }

  #removeMissing(present: ReadonlySet<string>): boolean {
    let removed = false;
    for (const [id, track] of [...this.#published]) {
      if (present.has(id)) continue;
      this.#published.delete(id);
      this.#participant.unpublish(track);
      removed = true;
    }
    for (const id of [...this.#failed.keys()])
      removed = (!present.has(id) && this.#failed.delete(id)) || removed;
    return removed;
  }
}
