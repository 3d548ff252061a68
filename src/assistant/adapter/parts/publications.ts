import { Emitter } from './emitter';
import { cannot } from './errors';
import type { LocalTrack } from './local-tracks';
import type { RemoteTrack } from './remote-tracks';

export class PublicationOf<
  K extends 'audio' | 'video' | 'data',
  E extends { [X in keyof E]: unknown[] },
> extends Emitter<E> {
  readonly kind: K;
  readonly trackSid: string;
  readonly trackName: string;

  constructor(kind: K, sid: string, name: string) {
    super();
    this.kind = kind;
    this.trackSid = sid;
    this.trackName = name;
  }
}

export interface LocalTrackPublicationEvents {
  trackDisabled: [];
  trackEnabled: [];
}

export class LocalTrackPublication<T extends LocalTrack = LocalTrack> extends PublicationOf<
  T['kind'],
  LocalTrackPublicationEvents
> {
  readonly track: T;
  // @part priorities
  /** @deprecated VideoSDK has no priorities. */
  readonly priority = 'standard';
  // @end
  private readonly end: () => void;

  constructor(track: T, sid: string, end: () => void) {
    super(track.kind, sid, track.name);
    this.track = track;
    this.end = end;
  }

  get isTrackEnabled(): boolean {
    return (this.track as { isEnabled?: boolean }).isEnabled !== false;
  }

  unpublish(): this {
    this.end();
    return this;
  }

  // @part priorities
  /** @deprecated VideoSDK has no priorities. */
  setPriority(_priority: 'low' | 'standard' | 'high'): this {
    cannot('setPriority() does nothing: VideoSDK has no priorities.');
    return this;
  }
  // @end
}

export interface RemoteTrackPublicationEvents<T> {
  subscribed: [track: T];
  unsubscribed: [track: T];
  trackDisabled: [];
  trackEnabled: [];
}

/** What somebody else has published. It outlives mutes; whoever comes in muted has none yet. */
export class RemoteTrackPublication<T extends RemoteTrack = RemoteTrack> extends PublicationOf<
  T['kind'],
  RemoteTrackPublicationEvents<T>
> {
  track: T | null = null;
  isTrackEnabled = true;
  // @part priorities
  /** @deprecated VideoSDK has no priorities. */
  readonly publishPriority = 'standard';
  // @end

  get isSubscribed(): boolean {
    return this.track !== null;
  }
}
