import { createNanoEvents, type Unsubscribe } from 'nanoevents';
import type { LeaveReason, Participant, Room, Track } from '../room/room';
import { LayerDemand } from './media/layer-demand';
import type { RemoteParticipantState } from './messages';
import { ParticipantRecords } from './participant-records';
import { Recording } from './recording';
import { DEFAULT_SETTINGS, type RoomSettings } from './room-settings';
import { createSid } from './sid';
import { Transcriptions, type TranscriptionResult } from './transcriptions';

interface Identifiers {
  sid: string;
  /** Rises with each change that others are told of. */
  revision: number;
  tracks: WeakMap<Track, string>;
}

interface TwilioRoomEvents {
  /** Others have to be told of this participant's new state. */
  changed: (participant: Participant, state: RemoteParticipantState) => void;
  left: (participant: Participant, state: RemoteParticipantState, reason: LeaveReason) => void;
  /** Who can be subscribed to may have changed. */
  media: () => void;
  'dominant-speaker': () => void;
  transcription: (result: TranscriptionResult) => void;
}

/** A neutral room in Twilio's terms: SIDs and revisions for whoever is in it, SDK or guest. */
export class TwilioRoom {
  readonly sid: string;
  readonly room: Room;
  readonly settings: RoomSettings;
  readonly createdAt = new Date();
  endedAt: Date | undefined;
  readonly recording: Recording;
  readonly transcriptions: Transcriptions;
  readonly records: ParticipantRecords;
  readonly demand = new LayerDemand();
  /** Who speaks, or spoke last. */
  dominantSpeaker: Participant | null = null;
  readonly #identifiers = new WeakMap<Participant, Identifiers>();
  readonly #events = createNanoEvents<TwilioRoomEvents>();

  constructor(room: Room, sid: string, settings: RoomSettings = DEFAULT_SETTINGS) {
    this.room = room;
    this.sid = sid;
    this.settings = settings;
    this.recording = new Recording(room, settings.record);
    this.records = new ParticipantRecords(room, (participant) => this.participantSid(participant));
    this.transcriptions = new Transcriptions(this, (result) => this.#events.emit('transcription', result));
    this.transcriptions.configuration = settings.transcriptionsConfiguration;
    this.transcriptions.setOn(settings.transcribe);
    const changed = (participant: Participant): void => {
      this.#of(participant).revision += 1;
      this.#events.emit('changed', participant, this.view(participant));
      this.#events.emit('media');
    };
    room.on('participant-joined', changed);
    room.on('participant-changed', changed);
    room.on('track-published', ({ participant }) => changed(participant));
    room.on('track-unpublished', ({ participant }) => changed(participant));
    room.on('track-changed', ({ participant }) => changed(participant));
    room.on('track-media', () => this.#events.emit('media'));
    room.on('ended', () => (this.endedAt = new Date()));
    room.on('speaker-changed', (speaker) => speaker && this.#setDominantSpeaker(speaker));
    room.on('participant-left', (participant, reason) => {
      this.#of(participant).revision += 1;
      this.#events.emit('left', participant, { ...this.view(participant), state: 'disconnected' }, reason);
      if (participant === this.dominantSpeaker) this.dominantSpeaker = null;
      this.#events.emit('media');
    });
  }

  on<E extends keyof TwilioRoomEvents>(event: E, handler: TwilioRoomEvents[E]): Unsubscribe {
    return this.#events.on(event, handler);
  }

  /** A data track can be subscribed to, now that its channel is open. */
  mediaChanged(): void {
    this.#events.emit('media');
  }

  /** How many tracks all participants publish together. */
  get publishedTracks(): number {
    return [...this.room.participants.values()].reduce((sum, { tracks }) => sum + tracks.size, 0);
  }

  /** The participant with this identity or SID who is in the room. */
  participant(identityOrSid: string): Participant | undefined {
    const named = this.room.participants.get(identityOrSid);
    return (
      named ??
      [...this.room.participants.values()].find((other) => this.participantSid(other) === identityOrSid)
    );
  }

  participantSid(participant: Participant): string {
    return this.#of(participant).sid;
  }

  trackSid(track: Track): string {
    const { tracks } = this.#of(track.participant);
    const known = tracks.get(track);
    if (known) return known;
    const sid = createSid('MT');
    tracks.set(track, sid);
    return sid;
  }

  /** A participant as others see it (docs/protocols/twilio-video.md, 3.3). */
  view(participant: Participant): RemoteParticipantState {
    const { sid, revision } = this.#of(participant);
    return {
      sid,
      identity: participant.id,
      state: participant.state,
      revision,
      tracks: [...participant.tracks.values()].map((track) => ({
        sid: this.trackSid(track),
        name: track.name,
        kind: track.kind,
        enabled: track.enabled,
        priority: track.priority,
      })),
    };
  }

  #setDominantSpeaker(speaker: Participant): void {
    if (speaker === this.dominantSpeaker) return;
    this.dominantSpeaker = speaker;
    this.#events.emit('dominant-speaker');
  }

  #of(participant: Participant): Identifiers {
    let identifiers = this.#identifiers.get(participant);
    if (!identifiers) {
      identifiers = { sid: createSid('PA'), revision: 1, tracks: new WeakMap() };
      this.#identifiers.set(participant, identifiers);
    }
    return identifiers;
  }
}
