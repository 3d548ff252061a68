import type { Room } from '../room/room';

/** When somebody was in a session. `end` is null while they are in. */
export interface LoggedParticipant {
  participantId: string;
  name: string;
  timelog: { start: string; end: string | null }[];
}

/** More people than any session has; a page that stays open must not grow for ever. */
const MAX_PARTICIPANTS = 1000;
const MAX_VISITS = 100;

/** Who was in one session of a meeting, and when, as the REST API reports it. */
export class SessionLog {
  readonly id: string;
  readonly roomId: string;
  readonly start = new Date().toISOString();
  readonly #participants = new Map<string, LoggedParticipant>();
  #end: string | null = null;

  constructor(room: Room, id: string) {
    this.id = id;
    this.roomId = room.id;
    room.on('participant-joined', ({ id, name }) => this.#joined(id, name));
    room.on('participant-changed', ({ id, name }) => {
      const logged = this.#participants.get(id);
      if (logged) logged.name = name;
    });
    room.on('participant-left', ({ id }) => {
      const visit = this.#participants.get(id)?.timelog.at(-1);
      if (visit) visit.end = new Date().toISOString();
    });
    room.on('ended', () => {
      this.#end = new Date().toISOString();
    });
  }

  /** When the session ended; null while it goes on. */
  get end(): string | null {
    return this.#end;
  }

  get participants(): LoggedParticipant[] {
    return [...this.#participants.values()];
  }

  #joined(participantId: string, name: string): void {
    const visits = this.#participants.get(participantId)?.timelog ?? [];
    const timelog = [...visits, { start: new Date().toISOString(), end: null }].slice(-MAX_VISITS);
    this.#participants.delete(participantId);
    this.#participants.set(participantId, { participantId, name, timelog });
    if (this.#participants.size > MAX_PARTICIPANTS) this.#forgetOldest();
  }

  #forgetOldest(): void {
    for (const { participantId, timelog } of this.#participants.values()) {
      if (timelog.at(-1)?.end === null) continue;
      this.#participants.delete(participantId);
      return;
    }
  }
}
