import type { Participant, Room } from '../room/room';

/** What stays known of somebody who was in a room. */
export interface ParticipantRecord {
  sid: string;
  identity: string;
  startTime: Date;
  endTime?: Date;
}

/** The oldest records go beyond this number. */
const MAX_RECORDS = 500;

/** Who is and was in a room, in order of arrival. */
export class ParticipantRecords {
  readonly #records = new Map<string, ParticipantRecord>();

  constructor(room: Room, sidOf: (participant: Participant) => string) {
    room.on('participant-joined', (participant) => {
      const sid = sidOf(participant);
      this.#records.set(sid, { sid, identity: participant.id, startTime: new Date() });
      const [oldest] = this.#records.keys();
      if (this.#records.size > MAX_RECORDS && oldest) this.#records.delete(oldest);
    });
    room.on('participant-left', (participant) => {
      const record = this.#records.get(sidOf(participant));
      if (record) record.endTime = new Date();
    });
  }

  get all(): ParticipantRecord[] {
    return [...this.#records.values()];
  }

  /** The latest record with this SID or identity. */
  find(identityOrSid: string): ParticipantRecord | undefined {
    return (
      this.#records.get(identityOrSid) ?? this.all.findLast(({ identity }) => identity === identityOrSid)
    );
  }
}
