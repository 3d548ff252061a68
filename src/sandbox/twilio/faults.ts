import { FaultSwitches } from '../faults/fault-switches';
import { NextFailures } from '../faults/next-failures';
import type { Participant } from '../room/room';
import { twilioErrorCode, TwilioServiceError, type TwilioErrorCode } from './errors';

/** An SDK in a room, as far as it can be made to fail. */
export interface FaultySession {
  /** Sends the client away with an error. */
  fail(code: TwilioErrorCode): void;
  breakMedia(): void;
}

/** How long a newcomer is asked to wait before it says hello again, in milliseconds. */
const BUSY_WAIT_MS = 1000;
/** So many times a newcomer is asked to wait before it is turned away with 53006. */
const BUSY_WAITS = 2;
/** A negative time tells the SDK to give up (docs/protocols/twilio-video.md, 2). */
const GO_AWAY = -1;

/**
 * What Twilio's service can be made to get wrong, in Twilio's own codes.
 *
 * - `failNext`: joins are refused with 53104, publications with 53305, unless another code is given.
 * - `setBusy`: newcomers are asked to wait, twice, and are then turned away: `connect()` rejects with 53006.
 * - `setTokensExpired`: joins and returns after a lost connection are refused with 20104; whoever is connected stays.
 * - `setMediaStopped`: data tracks go on; a room that is recorded misses the media and warns its publisher.
 * - `removeParticipant`: without a code, `disconnected` comes without an error.
 * - `breakMedia`: some seconds later the SDK reports `reconnecting` with 53405, and `disconnected` with 53405 when its
 *   session time-out of 30 seconds is over.
 * - `limitUplink`: everybody hears of it by network quality levels. Viewers of a camera with simulcast layers see smaller
 *   ones; at 0 no picture gets through.
 */
export class TwilioFaults extends FaultSwitches<TwilioErrorCode> {
  readonly #sessionOf: (participant: Participant) => FaultySession | undefined;
  readonly #subscriptionFailures = new NextFailures<TwilioErrorCode>();

  /**
   * @param onConditions called when the media of a participant is hampered in another way than before.
   * @param sessionOf finds the SDK behind a participant; undefined for a guest.
   */
  constructor(
    onConditions: (participant: Participant) => void,
    sessionOf: (participant: Participant) => FaultySession | undefined,
  ) {
    super(onConditions);
    this.#sessionOf = sessionOf;
  }

  removeParticipant(participant: Participant, code?: number): void {
    const error = code === undefined ? undefined : twilioErrorCode(code);
    const session = this.#sessionOf(participant);
    if (error && session) session.fail(error);
    else participant.room.leave(participant, 'removed');
  }

  breakMedia(participant: Participant): void {
    const session = this.#sessionOf(participant);
    if (!session) throw this.noConnection(participant);
    session.breakMedia();
  }

  /** The next `count` subscriptions fail. @throws {Error} for a code that Twilio Video does not have. */
  failNextSubscription(count = 1, code = 53305): void {
    this.#subscriptionFailures.set(count, twilioErrorCode(code));
  }

  /**
   * @param asked how often the newcomer has been asked to wait before.
   * @returns for how many milliseconds it has to wait, less than 0 to give up; undefined when it is welcome.
   */
  retryAfter(asked: number): number | undefined {
    if (!this.busy) return undefined;
    return asked < BUSY_WAITS ? BUSY_WAIT_MS : GO_AWAY;
  }

  /** Called for each token that is otherwise good. @throws {TwilioServiceError} 20104 */
  afterToken(): void {
    if (this.tokensExpired) throw new TwilioServiceError(20104);
  }

  /** Called for each newcomer. @throws {TwilioServiceError} 53104, or what was asked for, while failures are left. */
  beforeJoin(): void {
    const code = this.failures.take(53104);
    if (code) throw new TwilioServiceError(code);
  }

  /** Called for each new publication. @returns the error that it fails with. */
  publicationError(): TwilioErrorCode | undefined {
    return this.failures.take(53305);
  }

  /** Called for each new subscription. @returns the error that it fails with. */
  subscriptionError(): TwilioErrorCode | undefined {
    return this.#subscriptionFailures.take(53305);
  }

  protected codeOf(code: number): TwilioErrorCode {
    return twilioErrorCode(code);
  }
}
