import type { z } from 'zod';
import { parseJson } from '../../json';
import type { Participant } from '../../room/room';
import type { TwilioContext } from '../context';
import { TwilioServiceError, type TwilioErrorCode } from '../errors';
import type { ParticipantRecord } from '../participant-records';
import { trackRules, type TrackRule } from '../track-rules';
import type { TwilioRoom } from '../twilio-room';

/** One request to the REST API, with what its path names. */
export class RestCall {
  readonly twilio: TwilioContext;
  readonly url: URL;
  readonly #names: Readonly<Record<string, string>>;
  readonly #form: URLSearchParams;
  readonly #notices: string[] = [];

  constructor(twilio: TwilioContext, url: URL, names: Readonly<Record<string, string>>, body: string | null) {
    this.twilio = twilio;
    this.url = url;
    this.#names = names;
    this.#form = new URLSearchParams(body ?? '');
  }

  /** A variable part of the path. */
  name(part: 'room' | 'participant' | 'track' | 'transcription'): string {
    return this.#names[part] ?? '';
  }

  /** The room that the path names, even if it has ended. @throws {TwilioServiceError} 20404 */
  get room(): TwilioRoom {
    const asked = this.name('room');
    const { registry } = this.twilio;
    const room = registry.find(asked) ?? registry.ended.find(({ sid }) => sid === asked);
    if (!room) throw this.notFound();
    return room;
  }

  /** The room that the path names. @throws {TwilioServiceError} 20404, or 53118 when it has ended. */
  get openRoom(): TwilioRoom {
    const { room } = this;
    if (room.room.ended) throw new TwilioServiceError(53118);
    return room;
  }

  /** What is known of the participant that the path names. @throws {TwilioServiceError} 20404 */
  get record(): ParticipantRecord {
    const record = this.room.records.find(this.name('participant'));
    if (!record) throw this.notFound();
    return record;
  }

  /** The participant that the path names, who is in the room. @throws {TwilioServiceError} 20404, 53204 */
  get participant(): Participant {
    const participant = this.room.participant(this.record.sid);
    if (!participant) throw new TwilioServiceError(53204);
    return participant;
  }

  /**
   * A parameter of the body. One that is empty counts as left out: forms send those that nobody has filled in (inferred).
   * @param code how a wrong value is refused.
   * @throws {TwilioServiceError} `code`
   */
  field<T>(name: string, type: z.ZodType<T>, code: TwilioErrorCode = 20001): T {
    return this.#checked(name, this.#form.get(name) || undefined, type, code);
  }

  /** A parameter that may come more than once, or as a JSON list. @throws {TwilioServiceError} 20001 */
  list<T>(name: string, type: z.ZodType<T>): T {
    const values = this.#form.getAll(name).filter((value) => value !== '');
    const json = values.length === 1 ? parseJson(values[0] ?? '') : undefined;
    return this.#checked(name, values.length === 0 ? undefined : (json ?? values), type, 20001);
  }

  /** A parameter that is JSON. @throws {TwilioServiceError} 20001 */
  json(name: string): object | undefined {
    const text = this.#form.get(name);
    if (!text) return undefined;
    const value = parseJson(text);
    if (typeof value === 'object' && value !== null) return value;
    throw new TwilioServiceError(20001, `${name}: not JSON`);
  }

  /** Says to whoever develops the app that the sandbox does not do what was asked for. */
  warn(notice: string): void {
    this.#notices.push(notice);
  }

  get notice(): string | undefined {
    return this.#notices.length > 0 ? this.#notices.join(' ') : undefined;
  }

  #checked<T>(name: string, value: unknown, type: z.ZodType<T>, code: TwilioErrorCode): T {
    const parsed = type.safeParse(value);
    if (parsed.success) return parsed.data;
    const reason = parsed.error.issues[0]?.message ?? '';
    throw code === 20001 ? new TwilioServiceError(code, `${name}: ${reason}`) : new TwilioServiceError(code);
  }

  /** A parameter of the address; an empty one counts as left out. */
  query(name: string): string | undefined {
    return this.url.searchParams.get(name) || undefined;
  }

  /**
   * Whether a moment is within the days that the address names: `DateCreatedAfter` on that day or later,
   * `DateCreatedBefore` before it. @throws {TwilioServiceError} 20001
   */
  isWithinDates(moment: Date): boolean {
    const [after, before] = ['DateCreatedAfter', 'DateCreatedBefore'].map((name) => this.#date(name));
    return (after === undefined || moment >= after) && (before === undefined || moment < before);
  }

  #date(name: string): Date | undefined {
    const text = this.query(name);
    if (text === undefined) return undefined;
    const date = new Date(text);
    if (Number.isNaN(date.getTime())) throw new TwilioServiceError(20001, `${name}: not a date`);
    return date;
  }

  /** The parameter `Rules`, a JSON list. @throws {TwilioServiceError} 20001 */
  rules(name = 'Rules'): TrackRule[] {
    const parsed = trackRules.safeParse(parseJson(this.#form.get(name) ?? ''));
    if (parsed.success) return parsed.data;
    throw new TwilioServiceError(20001, `${name}: ${parsed.error.issues[0]?.message ?? 'no list of rules'}`);
  }

  has(name: string): boolean {
    return Boolean(this.#form.get(name));
  }

  notFound(): TwilioServiceError {
    return new TwilioServiceError(20404, `The requested resource ${this.url.pathname} was not found`);
  }
}
