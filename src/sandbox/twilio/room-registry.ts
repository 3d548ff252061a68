import { detectSpeaker } from '../room/speaker-detector';
import { Room } from '../room/room';
import { DEFAULT_SETTINGS, type RoomSettings } from './room-settings';
import { createSid } from './sid';
import { TwilioRoom } from './twilio-room';

const MINUTE_MS = 60_000;
/** So many rooms that have ended stay known to the REST API. */
const MAX_ENDED = 100;

/** The rooms of one service, by name or SID. */
export class RoomRegistry {
  readonly #open = new Map<string, TwilioRoom>();
  readonly #ended: TwilioRoom[] = [];

  /** The rooms that are in progress, in order of creation. */
  get open(): TwilioRoom[] {
    return [...this.#open.values()];
  }

  /** The rooms that have ended, the oldest forgotten first. */
  get ended(): readonly TwilioRoom[] {
    return this.#ended;
  }

  /** The room of that name or SID which is in progress. */
  find(nameOrSid: string): TwilioRoom | undefined {
    return this.#open.get(nameOrSid) ?? this.open.find(({ sid }) => sid === nameOrSid);
  }

  /** @param name the room is known by its SID when there is none. */
  create(name: string | undefined, wishes: Partial<RoomSettings>): TwilioRoom {
    const settings = { ...DEFAULT_SETTINGS, ...wishes };
    const sid = createSid('RM');
    const neutral = new Room({ id: name ?? sid, maxParticipants: settings.maxParticipants });
    const room = new TwilioRoom(neutral, sid, settings);
    const stops = [detectSpeaker(neutral), endWhenIdle(room)];
    this.#open.set(neutral.id, room);
    neutral.on('ended', () => {
      for (const stop of stops) stop();
      room.transcriptions.setOn(false);
      this.#open.delete(neutral.id);
      this.#ended.push(room);
      if (this.#ended.length > MAX_ENDED) this.#ended.shift();
    });
    return room;
  }
}

/** Ends a room that nobody enters, or that everybody has left, as long as its settings allow. */
function endWhenIdle({ room, settings }: TwilioRoom): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (minutes: number | undefined): void => {
    clearTimeout(timer);
    if (minutes !== undefined) timer = setTimeout(() => room.end(), minutes * MINUTE_MS);
  };
  wait(settings.unusedTimeout);
  room.on('participant-joined', () => wait(undefined));
  room.on(
    'participant-left',
    () => room.participants.size === 0 && !room.ended && wait(settings.emptyTimeout),
  );
  return () => wait(undefined);
}
