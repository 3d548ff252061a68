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

export interface RemoteTrackEvents {
  trackPublished: [publication: RemoteTrackPublication];
  trackUnpublished: [publication: RemoteTrackPublication];
  trackDisabled: [publication: RemoteTrackPublication];
  trackEnabled: [publication: RemoteTrackPublication];
  trackSubscribed: [track: RemoteTrack, publication: RemoteTrackPublication];
  trackUnsubscribed: [track: RemoteTrack, publication: RemoteTrackPublication];
  trackStarted: [track: RemoteTrack];
  trackMessage: [data: string | ArrayBuffer, track: RemoteTrack];
}

export interface RemoteParticipantEvents
  extends
    RemoteTrackEvents,
    Record<'disconnected' | 'reconnecting' | 'reconnected', [participant: RemoteParticipant]> {}

/** The room, as far as a participant knows it. */
interface Host {
  readonly state: string;
  readonly videosdk: Meeting;
  /** Whether the app has the room, and gets events of what is published from now on. */
  readonly opened: boolean;
  emit(event: string, ...args: unknown[]): boolean;
  later(act: () => void): void;
}

/** How long after a reconnection a stream may take to come back before it counts as switched off. */
const RETURN = 5000;

/** What a participant can send: its kind on Twilio, and its name. */
const SOURCES = {
  audio: ['audio', 'audio'],
  video: ['video', 'video'],
  share: ['video', 'screen'],
  shareAudio: ['audio', 'screen-audio'],
  // @part data
  data: ['data', 'data'],
  // @end
} as const;
type Source = keyof typeof SOURCES;

/** A remote participant: one object from joining to leaving, through reconnections too. */
export class RemoteParticipant extends ParticipantOf<
  RemoteAudioTrackPublication | RemoteVideoTrackPublication | RemoteDataTrackPublication,
  RemoteParticipantEvents
> {
  private readonly host: Host;
  private readonly sent = new Map<Source, RemoteTrackPublication>();

  constructor(native: NativeParticipant, host: Host) {
    super(native, native.displayName);
    this.host = host;
    this.bind(native);
  }

  /** After a reconnection VideoSDK announces everybody again, with new objects. */
  rebind(native: NativeParticipant): void {
    const before = Array.from(this.sent.values(), ({ stream }) => stream);
    this.bind(native);
    if (this.state === 'reconnecting') this.connection(true);
    setTimeout(() => before.forEach((stream) => stream && this.disabled(stream)), RETURN);
  }

  connection(back: boolean): void {
    this.become(back ? 'connected' : 'reconnecting');
    this.host.emit(back ? 'participantReconnected' : 'participantReconnecting', this);
  }

  /** Nothing arrives from them any more. */
  unsubscribe(): void {
    this.sent.clear();
    this.tracks.forEach((publication) => this.lose(publication));
  }

  // @part data
  /** A message of theirs. The first one creates the track, and is emitted once the app has had time to listen to it. */
  message(data: string | ArrayBuffer): void {
    const publication =
      this.sent.get('data') ?? this.publish('data', ({ trackSid }) => new RemoteDataTrack(trackSid));
    this.host.later(() => {
      const { track } = publication;
      this.tell('trackMessage', data, track);
      track?.emit('message', data, track);
    });
  }
  // @end

  private bind(native: NativeParticipant): void {
    this.videosdk = native;
    native.on('stream-enabled', (stream) => this.videosdk === native && this.enabled(stream));
    // When somebody leaves or loses the connection, VideoSDK ends the streams first and reports it afterwards.
    native.on('stream-disabled', (stream) => this.host.later(() => this.disabled(stream)));
    native.streams.forEach((stream) => this.enabled(stream));
  }

  private enabled(stream: Stream): void {
    // VideoSDK would send the smallest size; Twilio sends what the network allows.
    if (stream.kind === 'video') void this.videosdk.setQuality('high').catch(() => {});
    const known = this.sent.get(stream.kind);
    this.put(known ?? this.publish(stream.kind, (publication) => this.trackOf(stream, publication)), stream);
  }

  /** For a screen this is the end. A camera or microphone is off, or unpublished: VideoSDK reports the same for both. */
  private disabled(stream: Stream): void {
    const publication = this.sent.get(stream.kind);
    if (!publication || publication.stream !== stream) return;
    // A stream that ends because a connection is lost starts again with it.
    if (this.state !== 'connected' || this.host.state !== 'connected') return;
    if (stream.kind === 'audio' || stream.kind === 'video') return this.put(publication, undefined);
    this.sent.delete(stream.kind);
    this.drop(publication as RemoteVideoTrackPublication);
    this.lose(publication);
    this.tell('trackUnpublished', publication);
  }

  /** Announces a publication at once, and its track once the app has had time to listen. */
  private publish(source: Source, trackOf: (publication: RemoteTrackPublication) => RemoteTrack) {
    const [kind, name] = SOURCES[source];
    const publication = new RemoteTrackPublication(kind, `${this.sid}-${source}`, name);
    this.sent.set(source, publication);
    this.keep(publication as RemoteVideoTrackPublication);
    if (this.host.opened) this.tell('trackPublished', publication);
    this.host.later(() => {
      if (this.sent.get(source) !== publication) return;
      const track = trackOf(publication);
      publication.track = track;
      publication.emit('subscribed', track);
      this.tell('trackSubscribed', track, publication);
      this.put(publication, publication.stream);
    });
    return publication;
  }

  private trackOf(stream: Stream, { kind, trackSid, trackName }: RemoteTrackPublication): RemoteTrack {
    const RemoteMediaTrack = kind === 'audio' ? RemoteAudioTrack : RemoteVideoTrack;
    const track = new RemoteMediaTrack(stream, trackSid, trackName, this.host.videosdk, this.sid);
    track.owner = (event) => event === 'started' && this.tell('trackStarted', track);
    return track;
  }

  /** Gives a publication's track a stream, or none, and emits an event if that switches it on or off. */
  private put(publication: RemoteTrackPublication, stream: Stream | undefined): void {
    const { track } = publication;
    publication.stream = stream;
    if (!track || !('put' in track) || !track.put(stream)) return;
    const state = stream ? 'Enabled' : 'Disabled';
    publication.isTrackEnabled = !!stream;
    track.emit(state.toLowerCase(), track);
    this.tell(`track${state}`, publication);
    publication.emit(`track${state}`);
  }

  private lose(publication: RemoteTrackPublication): void {
    const { track } = publication;
    publication.track = null;
    if (!track) return;
    publication.emit('unsubscribed', track);
    this.tell('trackUnsubscribed', track, publication);
  }

  /** Emits on this participant, and on the room. */
  private tell(event: string, ...args: unknown[]): void {
    this.emit(event, ...args);
    this.host.emit(event, ...args, this);
  }
}
