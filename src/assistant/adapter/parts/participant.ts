import type { Participant as NativeParticipant } from '@videosdk.live/js-sdk';
import { Emitter, type Events } from './emitter';

export class ParticipantOf<
  P extends { readonly kind: 'audio' | 'video' | 'data'; readonly trackSid: string },
  E extends Events<E>,
> extends Emitter<E> {
  /** The name that VideoSDK shows. It is what that person's browser claims: do not use it for authorisation. */
  readonly identity: string;
  /** VideoSDK's id of the participant. Unlike Twilio's, it can be the same in the next call. */
  readonly sid: string;
  state: 'connecting' | 'connected' | 'reconnecting' | 'disconnected' = 'connected';
  readonly tracks = new Map<string, P>();
  readonly audioTracks = new Map<string, Extract<P, { kind: 'audio' }>>();
  readonly videoTracks = new Map<string, Extract<P, { kind: 'video' }>>();
  readonly dataTracks = new Map<string, Extract<P, { kind: 'data' }>>();
  // @part quality
  /** @deprecated VideoSDK has no such levels. */
  readonly networkQualityLevel: number | null = null;
  /** @deprecated VideoSDK has no such levels. */
  readonly networkQualityStats: unknown = null;
  // @end
  /** VideoSDK's own object. For a remote participant it is another one after a reconnection. */
  videosdk: NativeParticipant;

  constructor(native: NativeParticipant, identity: string) {
    super();
    this.videosdk = native;
    this.sid = native.id;
    this.identity = identity;
  }

  become(state: 'connected' | 'reconnecting' | 'disconnected'): void {
    this.state = state;
    this.emit(state === 'connected' ? 'reconnected' : state, this);
  }

  protected keep(publication: P): void {
    for (const map of this.mapsOf(publication)) map.set(publication.trackSid, publication);
  }

  protected drop(publication: P): void {
    for (const map of this.mapsOf(publication)) map.delete(publication.trackSid);
  }

  private mapsOf({ kind }: P): Map<string, P>[] {
    const maps = { audio: this.audioTracks, video: this.videoTracks, data: this.dataTracks };
    return [this.tracks, maps[kind] as Map<string, P>];
  }
}
