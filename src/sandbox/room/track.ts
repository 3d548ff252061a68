import type { MediaSource } from '../media/source';
import type { DataSource } from './data-source';
import type { Participant } from './participant';

export type TrackKind = 'audio' | 'video' | 'data';
/** Where a track comes from. */
export type TrackOrigin = 'camera' | 'microphone' | 'screen' | 'screen-audio' | 'application';
export type TrackPriority = 'low' | 'standard' | 'high';

export interface TrackInit {
  /** Unique among its participant's tracks. */
  id: string;
  kind: TrackKind;
  origin: TrackOrigin;
  name?: string;
  enabled?: boolean;
  priority?: TrackPriority;
  media?: MediaSource;
  /** Of a data track that the sandbox itself sends on. */
  data?: DataSource;
}

/** One thing a participant publishes. Data tracks have no media. */
export class Track {
  readonly id: string;
  readonly participant: Participant;
  readonly kind: TrackKind;
  readonly origin: TrackOrigin;
  readonly name: string;
  /** What the sandbox itself sends on this track. What an app sends arrives at its service. */
  readonly data: DataSource | undefined;
  #enabled: boolean;
  #priority: TrackPriority;
  #media: MediaSource | undefined;

  /** @internal Made by {@link Participant.publish}. */
  constructor(participant: Participant, init: TrackInit) {
    this.participant = participant;
    this.id = init.id;
    this.kind = init.kind;
    this.origin = init.origin;
    this.name = init.name ?? init.id;
    this.data = init.data;
    this.#enabled = init.enabled ?? true;
    this.#priority = init.priority ?? 'standard';
    this.#media = init.media;
  }

  get enabled(): boolean {
    return this.#enabled;
  }

  get priority(): TrackPriority {
    return this.#priority;
  }

  /** What the router forwards; undefined until the media has arrived. */
  get media(): MediaSource | undefined {
    return this.#media;
  }

  get published(): boolean {
    return this.participant.tracks.get(this.id) === this;
  }

  /** Switches the track on or off, or changes its priority, and tells the room if that was a change. */
  update({
    enabled = this.#enabled,
    priority = this.#priority,
  }: Partial<Pick<TrackInit, 'enabled' | 'priority'>>): void {
    if (enabled === this.#enabled && priority === this.#priority) return;
    this.#enabled = enabled;
    this.#priority = priority;
    this.#tell('track-changed');
  }

  /** Sets or replaces the media; the old source is closed. Media for a track that is withdrawn is closed at once. */
  setMedia(media: MediaSource | undefined): void {
    if (media === this.#media) return;
    // It can arrive when the participant has left, and nobody would close it later.
    if (media && !this.published) return media.close();
    this.#media?.close();
    this.#media = media;
    this.#tell('track-media');
  }

  /** @internal Closes the media without telling anybody. */
  dispose(): void {
    this.#media?.close();
    this.#media = undefined;
  }

  #tell(event: 'track-changed' | 'track-media'): void {
    if (this.published && this.participant.present) this.participant.room.emit(event, this);
  }
}
