import * as z from 'zod';
import type { Unsubscribe } from 'nanoevents';
import type { Participant, Room, Track } from '../room/room';
import { createSid } from './sid';

/** One result of Twilio's real-time transcriptions, as the SDK hands it to the app. */
export interface TranscriptionResult {
  participant: string;
  track: string;
  transcription: string;
  language_code: string;
  partial_results: boolean;
  sequence_number: number;
  timestamp: string;
  stability?: number;
}

/** A room whose participants and tracks have SIDs. */
export interface TranscribedRoom {
  readonly room: Room;
  participantSid(participant: Participant): string;
  trackSid(track: Track): string;
}

/** In place of the words, which nobody here hears. Apps put the name before it. */
const SPEECH = '(speaks)';

/** What a configuration says that can be followed without listening; anything else counts as left out. */
const followed = z.object({
  languageCode: z.string().min(2).max(20).catch('en-US'),
  partialResults: z.boolean().catch(true),
});

/**
 * Transcribes a room while it is switched on. The sandbox does not listen to what is said: when somebody starts to
 * speak, or speaks already as it begins, it sends a partial and a final result that say who.
 */
export class Transcriptions {
  readonly sid = createSid('TT');
  readonly #room: TranscribedRoom;
  readonly #emit: (result: TranscriptionResult) => void;
  /** As the app's server gave it; {@link followed} is what the sandbox makes of it. */
  configuration: object = {};
  #sequence = 0;
  #stop: Unsubscribe | undefined;

  constructor(room: TranscribedRoom, emit: (result: TranscriptionResult) => void) {
    this.#room = room;
    this.#emit = emit;
  }

  get on(): boolean {
    return this.#stop !== undefined;
  }

  setOn(on: boolean): void {
    if (on === this.on) return;
    this.#stop?.();
    this.#stop = on ? this.#room.room.on('speaker-changed', (speaker) => this.#hear(speaker)) : undefined;
    if (on) this.#hear(this.#room.room.speaker);
  }

  #hear(speaker: Participant | null): void {
    const track =
      speaker && [...speaker.tracks.values()].find(({ kind, enabled }) => kind === 'audio' && enabled);
    if (!speaker || !track) return;
    const { languageCode, partialResults } = followed.parse(this.configuration);
    const say = (transcription: string, partial: boolean): void => {
      this.#sequence += 1;
      this.#emit({
        participant: this.#room.participantSid(speaker),
        track: this.#room.trackSid(track),
        transcription,
        language_code: languageCode,
        partial_results: partial,
        sequence_number: this.#sequence,
        timestamp: new Date().toISOString(),
        ...(partial ? { stability: 0.9 } : {}),
      });
    };
    if (partialResults) say(speaker.name, true);
    say(SPEECH, false);
  }
}
