import type { Stream } from '@videosdk.live/js-sdk';
import { Emitter, type Events } from './emitter';
// @part priorities
import { cannot } from './errors';
// @end
import type { LocalTrack } from './local-tracks';
import type { RemoteTrack } from './remote-tracks';

/** Makes their sids unique. */
let published = 0;

export class PublicationOf<K extends 'audio' | 'video' | 'data', E extends Events<E>> extends Emitter<E> {
  readonly kind: K;
  readonly trackSid: string;
  readonly trackName: string;

  constructor(kind: K, source: string, name: string) {
    super();
    this.kind = kind;
    this.trackSid = `${source}-${published++}`;
    this.trackName = name;
  }
}

export type LocalTrackPublicationEvents = Record<'trackDisabled' | 'trackEnabled', []>;

export class LocalTrackPublication<T extends LocalTrack = LocalTrack> extends PublicationOf<
  T['kind'],
  LocalTrackPublicationEvents
> {
  readonly track: T;
  private readonly end: () => void;
  // @part priorities
  /** @deprecated VideoSDK has no priorities. */
  readonly priority = 'standard';
  /** @deprecated VideoSDK has no priorities. */
  readonly setPriority = (_priority: 'low' | 'standard' | 'high') =>
    cannot('setPriority() does nothing: VideoSDK has no priorities.', this);
  // @end

  constructor(track: T, sender: string, end: () => void) {
    super(track.kind, `${sender}-${track.kind}`, track.name);
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
}

export interface RemoteTrackPublicationEvents<T>
  extends LocalTrackPublicationEvents, Record<'subscribed' | 'unsubscribed', [track: T]> {}

/** A remote publication. It outlives mutes; someone who joins muted has none yet. */
export class RemoteTrackPublication<T extends RemoteTrack = RemoteTrack> extends PublicationOf<
  T['kind'],
  RemoteTrackPublicationEvents<T>
> {
  track: T | null = null;
  isTrackEnabled = true;
  /** The stream that arrives for it: nothing while it is off. */
  stream: Stream | undefined;
  // @part priorities
  /** @deprecated VideoSDK has no priorities. */
  readonly publishPriority = 'standard';
  // @end

  get isSubscribed(): boolean {
    return this.track !== null;
  }
}
