import { receivedSource } from '../media/source';
import type { DataChannel } from '../room/data-channel';
import { receivedData } from '../room/data-source';
import type { Participant } from '../room/room';
import type { TwilioErrorCode } from './errors';
import { LocalTracks } from './local-tracks';
import { openRelay } from './media/data-relay';
import { EarlyChannels } from './media/early-channels';
import type { TwilioPeerConnection } from './media/peer-connection';
import type { LocalParticipantState, LocalTrackState } from './messages';
import type { TwilioRoom } from './twilio-room';

export interface PublishedMediaInit {
  room: TwilioRoom;
  participant: Participant;
  connection: Pick<TwilioPeerConnection, 'receivers'>;
  /** @returns what keeps a track from being published, beside what the room allows. */
  refusal: () => TwilioErrorCode | undefined;
}

/**
 * What one client publishes: its list of tracks, and the media and channels that carry them. What is announced over the
 * socket and what comes over the peer connection overtake each other, so either may be there first.
 */
export class PublishedMedia {
  readonly tracks: LocalTracks;
  readonly #init: PublishedMediaInit;
  readonly #channels = new EarlyChannels();

  constructor(init: PublishedMediaInit) {
    this.#init = init;
    this.tracks = new LocalTracks(init.participant, {
      trackSid: (track) => init.room.trackSid(track),
      refusal: (track) => this.#refusal(track),
    });
  }

  /** Takes the client's list of tracks. @returns whether the client has to be told how its publications fared. */
  take(state: LocalParticipantState): boolean {
    const changed = this.tracks.apply(state);
    this.receiversChanged();
    this.#takeData();
    return changed;
  }

  /** Media has come, or has found its track. */
  receiversChanged(): void {
    for (const [id, track] of this.tracks.published) {
      if (track.media || track.kind === 'data') continue;
      const receivers = this.#init.connection.receivers(id);
      if (receivers.length > 0) track.setMedia(receivedSource(receivers));
    }
  }

  channelOpened(channel: DataChannel): void {
    this.#channels.add(channel);
    this.#takeData();
  }

  #takeData(): void {
    for (const [id, track] of this.tracks.published) {
      const channel = track.kind === 'data' ? this.#channels.take(id) : undefined;
      if (!channel) continue;
      openRelay(track, receivedData(channel));
      this.#init.room.mediaChanged();
    }
  }

  #refusal({ kind }: LocalTrackState): TwilioErrorCode | undefined {
    const { room, refusal } = this.#init;
    const { audioOnly, maxPublishedTracks } = room.settings;
    if (audioOnly && kind === 'video') return 53125;
    if (room.publishedTracks >= maxPublishedTracks) return 53203;
    return refusal();
  }
}
