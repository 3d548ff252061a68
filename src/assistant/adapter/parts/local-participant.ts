import type { Meeting } from '@videosdk.live/js-sdk';
import { TwilioError, errorOf } from './errors';
import {
  localTrackOf,
  type LocalAudioTrack,
  type LocalTrack,
  type LocalTrackOptions,
  type LocalVideoTrack,
} from './local-tracks';
// @part data
import { LocalDataTrack } from './local-tracks';
import type { Sender } from './data-channel';
// @end
import { ParticipantOf } from './participant';
import { LocalTrackPublication } from './publications';
import { CALLS, Slot } from './slot';

export type LocalAudioTrackPublication = LocalTrackPublication<LocalAudioTrack>;
export type LocalVideoTrackPublication = LocalTrackPublication<LocalVideoTrack>;
// @part data
export type LocalDataTrackPublication = LocalTrackPublication<LocalDataTrack>;
// @else
//! export type LocalDataTrackPublication = LocalTrackPublication & { kind: 'data' };
// @end

export interface LocalParticipantEvents
  extends
    Record<'disconnected' | 'reconnecting' | 'reconnected', [participant: LocalParticipant]>,
    Record<'trackDisabled' | 'trackEnabled' | 'trackStarted' | 'trackStopped', [track: LocalTrack]> {
  trackPublished: [publication: LocalTrackPublication];
  trackPublicationFailed: [error: TwilioError, track: LocalTrack];
}

export class LocalParticipant extends ParticipantOf<
  LocalAudioTrackPublication | LocalVideoTrackPublication | LocalDataTrackPublication,
  LocalParticipantEvents
> {
  private readonly slots: Readonly<Record<keyof typeof CALLS, Slot>>;
  // @part data
  channel: Sender | undefined;
  // @end
  // @part quality
  /** @deprecated VideoSDK does not report it. */
  readonly signalingRegion: string = '';
  /** @deprecated VideoSDK has no such levels. */
  readonly setNetworkQualityConfiguration = (_configuration: unknown) => this;
  // @end
  // @part stubs
  /** @deprecated VideoSDK decides by the kind of track that is sent. */
  readonly setParameters = (_parameters?: unknown) => this;
  // @end

  constructor(meeting: Meeting, identity: string, layers: boolean) {
    super(meeting.localParticipant, identity);
    this.slots = {
      audio: new Slot(meeting, 'audio', false),
      video: new Slot(meeting, 'video', layers),
      share: new Slot(meeting, 'share', false),
    };
  }

  /** @throws {TwilioError} when VideoSDK refuses, and for a second microphone or screen; a second camera is sent as a screen */
  async publishTrack(
    given: LocalTrack | MediaStreamTrack,
    options: LocalTrackOptions & { priority?: string } = {},
  ): Promise<LocalTrackPublication> {
    const track = given instanceof MediaStreamTrack ? localTrackOf(given, options) : given;
    const known = this.publicationOf(track);
    if (known) return known;
    try {
      await this.send(track);
    } catch (error) {
      this.withdraw(track);
      const failure = errorOf(error);
      this.emit('trackPublicationFailed', failure, track);
      throw failure;
    }
    const publication = new LocalTrackPublication(track, this.sid, () => void this.unpublishTrack(track));
    this.keep(publication as LocalAudioTrackPublication);
    if ('owner' in track)
      track.owner = (event) => {
        const name = `track${event.charAt(0).toUpperCase()}${event.slice(1)}`;
        this.emit(name, track);
        if (event === 'enabled' || event === 'disabled') publication.emit(name);
      };
    this.emit('trackPublished', publication);
    return publication;
  }

  publishTracks(tracks: (LocalTrack | MediaStreamTrack)[]): Promise<LocalTrackPublication[]> {
    return Promise.all(tracks.map((track) => this.publishTrack(track)));
  }

  /** Does not stop the track, as Twilio's does not. */
  unpublishTrack(given: LocalTrack | MediaStreamTrack): LocalTrackPublication | null {
    const publication = this.publicationOf(given);
    if (!publication) return null;
    this.drop(publication);
    this.withdraw(publication.track);
    return publication;
  }

  unpublishTracks(tracks: (LocalTrack | MediaStreamTrack)[]): LocalTrackPublication[] {
    const gone = tracks.map((track) => this.unpublishTrack(track));
    return gone.filter((one): one is LocalTrackPublication => one !== null);
  }

  connection(back: boolean): void {
    for (const slot of Object.values(this.slots)) slot.connection(back);
    this.become(back ? 'connected' : 'reconnecting');
  }

  end(): void {
    for (const slot of Object.values(this.slots)) slot.connection(false);
    for (const { track } of Array.from(this.tracks.values())) if ('owner' in track) track.owner = undefined;
    this.become('disconnected');
  }

  private async send(track: LocalTrack): Promise<void> {
    // @part data
    if (track instanceof LocalDataTrack) {
      track.sender = this.channel;
      return;
    }
    // @end
    const { kind, mediaStreamTrack } = track;
    // The browser says that it is a screen, or the name that the app gave it does.
    const isScreen =
      'displaySurface' in mediaStreamTrack.getSettings() || /screen|share|sharing|present/i.test(track.name);
    const name = kind === 'video' && (isScreen || this.slots.video.track) ? 'share' : kind;
    const slot = this.slots[name];
    if (slot.track)
      throw new TwilioError(53304, `VideoSDK sends only one ${CALLS[name].what}: unpublish the other first.`);
    slot.track = track;
    track.slot = slot;
    await slot.update();
  }

  private withdraw(track: LocalTrack): void {
    // @part data
    if (track instanceof LocalDataTrack) {
      track.sender = undefined;
      return;
    }
    // @end
    const slot = Object.values(this.slots).find((one) => one.track === track);
    track.slot = track.owner = undefined;
    if (!slot) return;
    slot.track = undefined;
    void slot.update().catch(() => {});
  }

  private publicationOf(given: LocalTrack | MediaStreamTrack) {
    return Array.from(this.tracks.values()).find(
      ({ track }) => track === given || ('mediaStreamTrack' in track && track.mediaStreamTrack === given),
    );
  }
}
