import { createNanoEvents, type Unsubscribe } from 'nanoevents';
import type { Room } from '../room/room';
import { MeetingError } from './errors';
import { Meeting } from './meeting';
import type { SessionLog } from './session-log';

export interface MeetingRecord {
  readonly createdAt: Date;
  /** The current session, or the last one. */
  meeting: Meeting;
  disabled: boolean;
  /** The app's own name for it. */
  readonly customRoomId: string | null;
  /** Logs of the sessions before the current one. */
  past: SessionLog[];
}

/** More meetings than any test makes; beyond them the oldest in which nobody is goes. */
const MAX_MEETINGS = 500;
/** Per meeting; a page that stays open must not grow for ever. */
const MAX_PAST_SESSIONS = 50;

/** All meetings. A meeting's id outlives its sessions: after one has ended the next join opens another. */
export class MeetingRegistry {
  readonly #records = new Map<string, MeetingRecord>();
  readonly #events = createNanoEvents<{ created: (id: string) => void }>();

  get ids(): string[] {
    return [...this.#records.keys()];
  }

  get rooms(): Room[] {
    return [...this.#records.values()].map(({ meeting }) => meeting.room);
  }

  /** Logs of all sessions, the latest first. */
  get sessions(): SessionLog[] {
    const logs = [...this.#records.values()].flatMap(({ past, meeting }) => [...past, meeting.log]);
    return logs.sort((one, other) => other.start.localeCompare(one.start));
  }

  /** @param customRoomId when a meeting has this name of the app's already, it is that one. */
  create(customRoomId: string | null = null): Meeting {
    const named = customRoomId === null ? undefined : this.#named(customRoomId);
    return named?.[1].meeting ?? this.#add(this.#newId(), customRoomId);
  }

  /** Makes a meeting under the id that it had before. One that is there stays as it is. */
  restore(id: string): Meeting {
    return this.#records.get(id)?.meeting ?? this.#add(id, null);
  }

  onCreated(handler: (id: string) => void): Unsubscribe {
    return this.#events.on('created', handler);
  }

  #add(id: string, customRoomId: string | null): Meeting {
    const meeting = new Meeting(id);
    const createdAt = new Date();
    this.#records.set(id, { meeting, createdAt, disabled: false, customRoomId, past: [] });
    this.#events.emit('created', id);
    this.#forgetOldest(id);
    return meeting;
  }

  #forgetOldest(newest: string): void {
    if (this.#records.size <= MAX_MEETINGS) return;
    for (const [id, { meeting }] of this.#records) {
      if (id === newest || meeting.room.participants.size > 0) continue;
      meeting.room.end();
      this.#records.delete(id);
      return;
    }
  }

  /** The id of a meeting that is asked for by its id or by the app's own name for it; what is neither stays as it is. */
  idOf(idOrName: string): string {
    return this.#records.has(idOrName) ? idOrName : (this.#named(idOrName)?.[0] ?? idOrName);
  }

  #named(name: string): [id: string, record: MeetingRecord] | undefined {
    return [...this.#records].find(([, { customRoomId }]) => customRoomId === name);
  }

  /** @throws {MeetingError} INVALID_MEETING_ID */
  find(id: string): MeetingRecord {
    const record = this.#records.get(id);
    if (!record) throw new MeetingError('INVALID_MEETING_ID', `There is no meeting "${id}".`);
    return record;
  }

  /** @throws {MeetingError} INVALID_MEETING_ID or MEETING_ID_DISABLED */
  enabled(id: string): MeetingRecord {
    const record = this.find(id);
    if (record.disabled) throw new MeetingError('MEETING_ID_DISABLED');
    return record;
  }

  /** The session to join now. @throws as {@link MeetingRegistry.enabled} */
  open(id: string): Meeting {
    const record = this.enabled(id);
    if (record.meeting.room.ended) {
      record.past = [...record.past, record.meeting.log].slice(-MAX_PAST_SESSIONS);
      record.meeting = new Meeting(id);
    }
    return record.meeting;
  }

  /** What somebody belongs to who has a socket, and who may be told that they cannot join. Of no meeting, one that nobody sees. */
  waitingRoom(id: string): Meeting {
    const record = this.#records.get(id);
    if (!record) return new Meeting(id);
    return record.disabled ? record.meeting : this.open(id);
  }

  /** The session that takes place in a room. */
  meetingOf(room: Room): Meeting | undefined {
    const meeting = this.#records.get(room.id)?.meeting;
    return meeting?.room === room ? meeting : undefined;
  }

  /** The room of the current or last session. */
  room(id: string): Room | undefined {
    return this.#records.get(id)?.meeting.room;
  }

  /** Nobody can join any more; who is in stays. @throws {MeetingError} INVALID_MEETING_ID */
  disable(id: string): void {
    this.find(id).disabled = true;
  }

  close(): void {
    for (const { meeting } of this.#records.values()) meeting.room.end();
    this.#records.clear();
  }

  /** `xxxx-xxxx-xxxx`, as VideoSDK's own. */
  #newId(): string {
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
    const random = crypto.getRandomValues(new Uint8Array(12));
    const text = [...random].map((value) => letters[value % letters.length]).join('');
    const id = `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
    return this.#records.has(id) ? this.#newId() : id;
  }
}
