import type { Meeting, Participant as NativeParticipant, Stream } from '@videosdk.live/js-sdk';
import { ParticipantOf } from './participant';
import { RemoteTrackPublication } from './publications';
import { RemoteAudioTrack, RemoteVideoTrack, type RemoteTrack } from './remote-tracks';
// @part data
import { RemoteDataTrack } from './remote-tracks';
// @end

export type RemoteAudioTrackPublication = RemoteTrackPublication<RemoteAudioTrack>;
export type RemoteVideoTrackPublication = RemoteTrackPublication<RemoteVideoTrack>;
// @part data
export type RemoteDataTrackPublication = RemoteTrackPublication<RemoteDataTrack>;
// @else
//! export type RemoteDataTrackPublication = RemoteTrackPublication & { kind: 'data' };
// @end

export interface RemoteParticipantEvents {
  disconnected: [participant: RemoteParticipant];
  reconnecting: [participant: RemoteParticipant];
  reconnected: [participant: RemoteParticipant];
  trackPublished: [publication: RemoteTrackPublication];
  trackUnpublished: [publication: RemoteTrackPublication];
  trackSubscribed: [track: RemoteTrack, publication: RemoteTrackPublication];
  trackUnsubscribed: [track: RemoteTrack, publication: RemoteTrackPublication];
  trackDisabled: [publication: RemoteTrackPublication];
  trackEnabled: [publication: RemoteTrackPublication];
  trackStarted: [track: RemoteTrack];
  trackMessage: [data: string | ArrayBuffer, track: RemoteTrack];
}

/** The room, as far as a participant knows it. */
interface Host {
  readonly state: string;
  readonly videosdk: Meeting;
  emit(event: string, ...args: unknown[]): boolean;
  /** Does something when the app has had time to listen. */
  later(act: () => void): void;
}

/** A picture or a sound that somebody sends, and what is published for it. */
interface Held {
  readonly publication: RemoteTrackPublication<RemoteAudioTrack | RemoteVideoTrack>;
  readonly source: Stream['kind'];
  stream: Stream | undefined;
}

/** How long after a reconnection a stream may take to come back before it counts as switched off. */
const RETURN = 5000;

const NAMES: Readonly<Record<Stream['kind'], string>> = {
  audio: 'audio',
  video: 'video',
  share: 'screen',
  shareAudio: 'screen-audio',
};

/** Somebody else: one object from coming to going, through reconnections too. */
export class RemoteParticipant extends ParticipantOf<
  RemoteAudioTrackPublication,
  RemoteVideoTrackPublication,
  RemoteDataTrackPublication,
  RemoteParticipantEvents
> {
  private readonly host: Host;
  private readonly held = new Map<Stream['kind'], Held>();
  private published = 0;
  /** Whether the app has met this person, and hears of what is published from now on. */
  private met: boolean;
  // @part data
  private data: RemoteDataTrackPublication | undefined;
  // @end

  constructor(native: NativeParticipant, host: Host, met: boolean) {
    super(native, native.displayName);
    this.host = host;
    this.met = met;
    if (!met) host.later(() => (this.met = true));
    this.bind(native);
  }

  /** After a reconnection VideoSDK announces everybody anew, as other objects. */
  rebind(native: NativeParticipant): void {
    const before = Array.from(this.held.values(), (held) => ({ held, stream: held.stream }));
    this.bind(native);
    if (this.state === 'reconnecting') this.connection(true);
    setTimeout(() => {
      for (const { held, stream } of before) if (stream && held.stream === stream) this.disabled(stream);
    }, RETURN);
  }

  /** Their connection is lost, or back. */
  connection(back: boolean): void {
    this.state = back ? 'connected' : 'reconnecting';
    this.emit(back ? 'reconnected' : 'reconnecting', this);
    this.host.emit(back ? 'participantReconnected' : 'participantReconnecting', this);
  }

  /** They are gone. */
  leave(): void {
    this.unsubscribe();
    this.state = 'disconnected';
    this.emit('disconnected', this);
  }

  /** Nothing of them arrives any more. */
  unsubscribe(): void {
    this.held.clear();
    for (const publication of Array.from(this.tracks.values())) this.lose(publication);
  }

  // @part data
  /** A message of theirs. The first one makes the track, and then comes when the app has had time to listen to it. */
  message(data: string | ArrayBuffer): void {
    const publication = this.data ?? this.publishData();
    this.host.later(() => {
      const { track } = publication;
      this.tell('trackMessage', data, track);
      track?.emit('message', data, track);
    });
  }

  private publishData(): RemoteDataTrackPublication {
    const publication = new RemoteTrackPublication<RemoteDataTrack>('data', this.nextSid('data'), 'data');
    this.data = publication;
    this.keep(publication);
    if (this.met) this.tell('trackPublished', publication);
    this.host.later(() => this.subscribe(publication, new RemoteDataTrack(publication.trackSid)));
    return publication;
  }
  // @end

  private bind(native: NativeParticipant): void {
    this.videosdk = native;
    native.on('stream-enabled', (stream) => this.videosdk === native && this.enabled(stream));
    // Of somebody who is gone, or whose connection is lost, VideoSDK ends the streams first and says so afterwards.
    native.on('stream-disabled', (stream) => this.host.later(() => this.disabled(stream)));
    for (const stream of Array.from(native.streams.values())) this.enabled(stream);
  }

  private enabled(stream: Stream): void {
    // VideoSDK would send the smallest size; Twilio sends what the network allows.
    if (stream.kind === 'video') void this.videosdk.setQuality('high').catch(() => {});
    const held = this.held.get(stream.kind);
    if (!held) return this.publish(stream);
    held.stream = stream;
    if (held.publication.track?.put(stream)) this.toggled(held);
  }

  private publish(stream: Stream): void {
    const kind = stream.kind === 'audio' || stream.kind === 'shareAudio' ? 'audio' : 'video';
    const publication = new RemoteTrackPublication<RemoteAudioTrack | RemoteVideoTrack>(
      kind,
      this.nextSid(stream.kind),
      NAMES[stream.kind],
    );
    const held: Held = { publication, source: stream.kind, stream };
    this.held.set(stream.kind, held);
    this.keep(publication as RemoteAudioTrackPublication);
    if (this.met) this.tell('trackPublished', publication);
    this.host.later(() => {
      if (this.held.get(stream.kind) !== held) return;
      const { trackSid, trackName } = publication;
      const first = held.stream ?? stream;
      const of = [first, trackSid, trackName, this.host.videosdk, this.sid] as const;
      const track = kind === 'audio' ? new RemoteAudioTrack(...of) : new RemoteVideoTrack(...of);
      track.owner = (event) => event === 'started' && this.tell('trackStarted', track);
      this.subscribe(publication, track);
      track.begin();
      if (!held.stream && track.put(undefined)) this.toggled(held);
    });
  }

  /** A screen has ended then. A camera or microphone is off, or unpublished: VideoSDK says the same for both. */
  private disabled(stream: Stream): void {
    const held = this.held.get(stream.kind);
    if (!held || held.stream !== stream) return;
    // What ends because a connection is lost begins anew with it.
    if (this.state !== 'connected' || this.host.state !== 'connected') return;
    held.stream = undefined;
    if (stream.kind === 'share' || stream.kind === 'shareAudio') this.remove(held);
    else if (held.publication.track?.put(undefined)) this.toggled(held);
  }

  private toggled({ publication }: Held): void {
    const { track } = publication;
    const state = track?.isEnabled ? 'Enabled' : 'Disabled';
    publication.isTrackEnabled = !!track?.isEnabled;
    track?.emit(state.toLowerCase(), track);
    this.tell(`track${state}`, publication);
    publication.emit(`track${state}`);
  }

  private remove(held: Held): void {
    const publication = held.publication as RemoteAudioTrackPublication;
    this.held.delete(held.source);
    this.drop(publication);
    this.lose(publication);
    this.tell('trackUnpublished', publication);
  }

  private subscribe<T extends RemoteTrack>(publication: RemoteTrackPublication<T>, track: T): void {
    publication.track = track;
    publication.emit('subscribed', track);
    this.tell('trackSubscribed', track, publication);
  }

  private lose(
    publication: RemoteAudioTrackPublication | RemoteVideoTrackPublication | RemoteDataTrackPublication,
  ): void {
    const { track } = publication;
    publication.track = null;
    if (!track) return;
    publication.emit('unsubscribed', track);
    this.tell('trackUnsubscribed', track, publication);
  }

  /** To whoever listens to this participant, and to whoever listens to the room. */
  private tell(event: string, ...args: unknown[]): void {
    this.emit(event, ...args);
    this.host.emit(event, ...args, this);
  }

  private nextSid(kind: string): string {
    this.published += 1;
    return `${this.sid}-${kind}-${this.published}`;
  }
}
