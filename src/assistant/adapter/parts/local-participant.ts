import type { Meeting } from '@videosdk.live/js-sdk';
import { TwilioError, errorOf } from './errors';
import { LocalAudioTrack, LocalVideoTrack, type LocalTrack, type LocalTrackOptions } from './local-tracks';
// @part data
import { LocalDataTrack } from './local-tracks';
import type { DataChannel } from './data-channel';
// @end
import { ParticipantOf } from './participant';
import { LocalTrackPublication } from './publications';
import { Slot, type SlotName } from './slot';

export type LocalAudioTrackPublication = LocalTrackPublication<LocalAudioTrack>;
export type LocalVideoTrackPublication = LocalTrackPublication<LocalVideoTrack>;
// @part data
export type LocalDataTrackPublication = LocalTrackPublication<LocalDataTrack>;
// @else
//! export type LocalDataTrackPublication = LocalTrackPublication & { kind: 'data' };
// @end

export interface LocalParticipantEvents {
  disconnected: [participant: LocalParticipant];
  reconnecting: [participant: LocalParticipant];
  reconnected: [participant: LocalParticipant];
  trackDisabled: [track: LocalTrack];
  trackEnabled: [track: LocalTrack];
  trackStarted: [track: LocalTrack];
  trackStopped: [track: LocalTrack];
  trackPublished: [publication: LocalTrackPublication];
  trackPublicationFailed: [error: TwilioError, track: LocalTrack];
}

/** You. */
export class LocalParticipant extends ParticipantOf<
  LocalAudioTrackPublication,
  LocalVideoTrackPublication,
  LocalDataTrackPublication,
  LocalParticipantEvents
> {
  // @part quality
  /** @deprecated VideoSDK does not say. */
  readonly signalingRegion: string = '';
  // @end
  private readonly slots: Readonly<Record<SlotName, Slot>>;
  private published = 0;
  // @part data
  channel: DataChannel | undefined;
  // @end

  /** @param layers whether a camera is sent in several sizes */
  constructor(meeting: Meeting, identity: string, layers: boolean) {
    super(meeting.localParticipant, identity);
    this.slots = {
      audio: new Slot(meeting, 'audio', false),
      video: new Slot(meeting, 'video', layers),
      share: new Slot(meeting, 'share', false),
    };
    this.videosdk.on('stream-enabled', ({ kind, track }) => this.slots[kind as SlotName]?.heard(track));
    this.videosdk.on('stream-disabled', ({ kind, track }) => this.slots[kind as SlotName]?.lost(track));
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
    this.published += 1;
    const sid = `${this.sid}-${track.kind}-${this.published}`;
    const publication = new LocalTrackPublication(track, sid, () => void this.unpublishTrack(track));
    this.keep(publication as LocalAudioTrackPublication);
    if ('owner' in track) track.owner = (event) => this.changed(event, track, publication);
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
    this.drop(publication as LocalAudioTrackPublication);
    this.withdraw(publication.track);
    return publication;
  }

  unpublishTracks(tracks: (LocalTrack | MediaStreamTrack)[]): LocalTrackPublication[] {
    return tracks
      .map((track) => this.unpublishTrack(track))
      .filter((gone): gone is LocalTrackPublication => gone !== null);
  }

  // @part stubs
  /** @deprecated VideoSDK chooses by the kind of track that is sent. */
  setParameters(_parameters?: unknown): this {
    return this;
  }
  // @end

  // @part quality
  /** @deprecated VideoSDK has no such levels. */
  setNetworkQualityConfiguration(_configuration: unknown): this {
    return this;
  }
  // @end

  /** The connection is lost, or back. */
  connection(back: boolean): void {
    this.state = back ? 'connected' : 'reconnecting';
    for (const slot of Object.values(this.slots)) slot[back ? 'resume' : 'pause']();
    this.emit(back ? 'reconnected' : 'reconnecting', this);
  }

  end(): void {
    this.state = 'disconnected';
    for (const slot of Object.values(this.slots)) slot.pause();
    for (const { track } of Array.from(this.tracks.values())) if ('owner' in track) track.owner = undefined;
    this.emit('disconnected', this);
  }

  private async send(track: LocalTrack): Promise<void> {
    // @part data
    if (track instanceof LocalDataTrack) {
      track.sender = (data, reliable) => this.channel?.send(data, reliable);
      return;
    }
    // @end
    const name = track.kind === 'video' && (isScreen(track) || this.slots.video.track) ? 'share' : track.kind;
    const slot = this.slots[name];
    if (slot.track)
      throw new TwilioError(53304, `VideoSDK sends one ${WHAT[name]}: unpublish the other one first.`);
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
    const { slot } = track;
    track.slot = undefined;
    track.owner = undefined;
    if (slot?.track !== track) return;
    slot.track = undefined;
    void slot.update().catch(() => {});
  }

  private publicationOf(given: LocalTrack | MediaStreamTrack): LocalTrackPublication | undefined {
    return Array.from(this.tracks.values()).find(
      ({ track }) => track === given || ('mediaStreamTrack' in track && track.mediaStreamTrack === given),
    );
  }

  private changed(event: string, track: LocalTrack, publication: LocalTrackPublication): void {
    const name = `track${event.charAt(0).toUpperCase()}${event.slice(1)}`;
    this.emit(name, track);
    if (event === 'enabled' || event === 'disabled') publication.emit(name);
  }
}

const WHAT: Readonly<Record<SlotName, string>> = { audio: 'microphone', video: 'camera', share: 'screen' };

function localTrackOf(
  track: MediaStreamTrack,
  options: LocalTrackOptions,
): LocalAudioTrack | LocalVideoTrack {
  return track.kind === 'audio' ? new LocalAudioTrack(track, options) : new LocalVideoTrack(track, options);
}

/** The browser says so, or the name that the app gave it. */
function isScreen({ mediaStreamTrack, name }: LocalVideoTrack): boolean {
  return 'displaySurface' in mediaStreamTrack.getSettings() || /screen|share|sharing|present/i.test(name);
}
