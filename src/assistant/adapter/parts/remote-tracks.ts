import type { Meeting, Stream } from '@videosdk.live/js-sdk';
// @part data
import { Emitter } from './emitter';
// @end
// @part priorities
import { cannot } from './errors';
// @end
import { MediaTrack } from './media-track';

export type RemoteMediaTrackEvents<T> = Record<'disabled' | 'enabled' | 'started', [track: T]>;

/** A remote video or audio track. It stays the same through mutes; VideoSDK's streams change behind it. */
class RemoteMediaTrack<K extends 'audio' | 'video', T> extends MediaTrack<K, RemoteMediaTrackEvents<T>> {
  readonly sid: string;
  isEnabled = true;
  /** VideoSDK's own object; a new one after each mute. */
  videosdk: Stream;
  /** Who sends it in VideoSDK, and which kind of stream: for native code, which outlives the track. */
  readonly source: {
    readonly meeting: Meeting;
    readonly participantId: string;
    readonly kind: K extends 'video' ? 'video' | 'share' : 'audio' | 'shareAudio';
  };
  // @part priorities
  /** @deprecated Does nothing: `videosdk.pause()` and `resume()` come closest. */
  readonly isSwitchedOff: boolean = false;
  /** @deprecated VideoSDK has no priorities. */
  readonly priority = null;
  /** @deprecated VideoSDK has no priorities: ask for a layer with `participant.videosdk.setQuality()`. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- an app may have declared that it returns nothing
  readonly setPriority = (_priority: 'low' | 'standard' | 'high' | null): any =>
    cannot('setPriority() does nothing: VideoSDK has no priorities.', this);
  /** @deprecated VideoSDK has no render hints: see `participant.videosdk.setViewPort()`. */
  readonly setContentPreferences = (_preferences: unknown) =>
    cannot('setContentPreferences() does nothing: use setViewPort() of VideoSDK’s participant.', this);
  // @end

  constructor(stream: Stream, sid: string, name: string, meeting: Meeting, participantId: string) {
    super(stream.track, name);
    this.sid = sid;
    this.videosdk = stream;
    this.source = { meeting, participantId, kind: stream.kind as never };
  }

  /** Puts another stream behind the track, or none. @returns whether that switched it on or off */
  put(stream: Stream | undefined): boolean {
    if (stream) {
      const { track } = stream;
      this.videosdk = stream;
      this.mediaStreamTrack = track;
      // It has started when media arrives.
      if (!track.muted) setTimeout(() => this.started());
      else track.addEventListener('unmute', () => this.started(), { once: true });
    }
    const changed = this.isEnabled === !stream;
    this.isEnabled = !!stream;
    this.show(stream?.track);
    return changed;
  }
}

export class RemoteAudioTrack extends RemoteMediaTrack<'audio', RemoteAudioTrack> {}
export class RemoteVideoTrack extends RemoteMediaTrack<'video', RemoteVideoTrack> {}

// @part data
/** Data from a remote participant. It appears with their first message: VideoSDK does not announce who will send. */
export class RemoteDataTrack extends Emitter<{
  message: [data: string | ArrayBuffer, track: RemoteDataTrack];
}> {
  readonly kind = 'data' as const;
  readonly name = 'data';
  readonly sid: string;
  readonly isEnabled = true;
  readonly isSubscribed = true;
  readonly maxPacketLifeTime = null;
  readonly maxRetransmits = null;
  readonly ordered = true;
  readonly reliable = true;

  constructor(sid: string) {
    super();
    this.sid = sid;
  }
}

export type RemoteTrack = RemoteAudioTrack | RemoteVideoTrack | RemoteDataTrack;
// @else
//! export type RemoteTrack = RemoteAudioTrack | RemoteVideoTrack;
// @end
