import type { Participant as NativeParticipant } from '@videosdk.live/js-sdk';
import { Emitter } from './emitter';

interface Published<K> {
  readonly kind: K;
  readonly trackSid: string;
}

/** A person in the room, with what is published of them: `A` sounds, `V` pictures, `D` data. */
export class ParticipantOf<
  A extends Published<'audio'>,
  V extends Published<'video'>,
  D extends Published<'data'>,
  E extends { [K in keyof E]: unknown[] },
> extends Emitter<E> {
  /** The name that VideoSDK shows. It is what that person's browser claims: do not authorise by it. */
  readonly identity: string;
  /** VideoSDK's id of the participant. Unlike Twilio's it can be the same in the next call. */
  readonly sid: string;
  state: 'connecting' | 'connected' | 'reconnecting' | 'disconnected' = 'connected';
  readonly tracks = new Map<string, A | V | D>();
  readonly audioTracks = new Map<string, A>();
  readonly videoTracks = new Map<string, V>();
  readonly dataTracks = new Map<string, D>();
  // @part quality
  /** @deprecated VideoSDK has no such levels. */
  readonly networkQualityLevel: number | null = null;
  /** @deprecated VideoSDK has no such levels. */
  readonly networkQualityStats: unknown = null;
  // @end
  /** VideoSDK's own object. Somebody else's is another one after a reconnection. */
  videosdk: NativeParticipant;

  constructor(native: NativeParticipant, identity: string) {
    super();
    this.videosdk = native;
    this.sid = native.id;
    this.identity = identity;
  }

  protected keep(publication: A | V | D): void {
    this.tracks.set(publication.trackSid, publication);
    this.ofKind(publication).set(publication.trackSid, publication);
  }

  protected drop(publication: A | V | D): void {
    this.tracks.delete(publication.trackSid);
    this.ofKind(publication).delete(publication.trackSid);
  }

  private ofKind({ kind }: A | V | D): Map<string, A | V | D> {
    const maps = { audio: this.audioTracks, video: this.videoTracks, data: this.dataTracks };
    return maps[kind] as Map<string, A | V | D>;
  }
}
