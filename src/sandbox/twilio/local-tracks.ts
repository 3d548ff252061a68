import type { Participant, Track, TrackOrigin } from '../room/room';
import { TwilioServiceError, type TwilioErrorCode } from './errors';
import type { LocalParticipantState, LocalTrackState, PublishedState } from './messages';
import { trackNameError } from './names';

const ORIGINS: Record<LocalTrackState['kind'], TrackOrigin> = {
  audio: 'microphone',
  video: 'camera',
  data: 'application',
};

export interface LocalTracksInit {
  trackSid: (track: Track) => string;
  /** Asked once for each new track whose name is good. @returns the error that its publication fails with. */
  refusal: (track: LocalTrackState) => TwilioErrorCode | undefined;
}

/**
 * What one SDK publishes. The SDK sends its whole list with every update (docs/protocols/twilio-video.md, 3.4), so each list
 * is compared with the last.
 */
export class LocalTracks {
  readonly #participant: Participant;
  readonly #init: LocalTracksInit;
  readonly #published = new Map<string, Track>();
  readonly #failed = new Map<string, TwilioServiceError>();
  #clientRevision = 0;
  #revision = 0;

  constructor(participant: Participant, init: LocalTracksInit) {
    this.#participant = participant;
    this.#init = init;
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

  /**
   * What is said when the client joins: its sound and pictures are published, of all else only that the list has come.
   * An app can listen for the rest, which {@link LocalTracks.renew} tells.
   */
  joining(): { published: PublishedState; complete: boolean } {
    const { revision, tracks } = this.state();
    const isMedia = (id: string): boolean => (this.#published.get(id)?.kind ?? 'data') !== 'data';
    return {
      published: {
        revision,
        tracks: tracks.map((track) => (isMedia(track.id) ? track : { id: track.id, state: 'created' })),
      },
      complete: tracks.every(({ id }) => isMedia(id)),
    };
  }

  /** The same list under a new revision: the client takes none under a revision that it knows. */
  renew(): PublishedState {
    this.#revision += 1;
    return this.state();
  }

  state(): PublishedState {
    const ready = [...this.#published].map(([id, track]) => ({
      id,
      sid: this.#init.trackSid(track),
      state: 'ready' as const,
    }));
    const failed = [...this.#failed].map(([id, { code, message }]) => ({
      id,
      state: 'failed' as const,
      error: { code, message },
    }));
    return { revision: this.#revision, tracks: [...ready, ...failed] };
  }

  #publish(state: LocalTrackState): void {
    const { id, kind, name, enabled, priority } = state;
    const refusal = this.#refusal(state);
    if (refusal) {
      this.#failed.set(id, new TwilioServiceError(refusal));
      return;
    }
    this.#published.set(
      id,
      this.#participant.publish({ id, kind, origin: ORIGINS[kind], name, enabled, priority }),
    );
  }

  #refusal(state: LocalTrackState): TwilioErrorCode | undefined {
    const error = trackNameError(state.name);
    if (error) return error;
    const twin = [...this.#published.values()].some(({ name }) => name === state.name);
    return twin ? 53304 : this.#init.refusal(state);
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
