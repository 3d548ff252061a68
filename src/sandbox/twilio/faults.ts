import { MediaConditions } from '../room/media-conditions';
import type { Participant } from '../room/participant';
import type { ServiceFaults, UplinkLevel } from '../service-faults';
import { TwilioServiceError, type TwilioErrorCode } from './errors';

/** How long a newcomer is asked to wait before it says hello again, in milliseconds. */
const BUSY_WAIT_MS = 1000;
/** So many times a newcomer is asked to wait before it is turned away with 53006. */
const BUSY_WAITS = 2;
/** A negative time tells the SDK to give up (protocols/twilio-video.md, 2). */
const GO_AWAY = -1;

/** What Twilio's service can be made to get wrong, in Twilio's own codes. */
export class TwilioFaults implements ServiceFaults {
  readonly conditions = new MediaConditions();
  readonly #onConditions: (participant: Participant) => void;
  #failures = 0;
  #subscriptionFailures = 0;
  #busy = false;
  #expired = false;

  /** @param onConditions called when the media of a participant is hampered in another way than before. */
  constructor(onConditions: (participant: Participant) => void) {
    this.#onConditions = onConditions;
  }

  /** The next joins are refused with 53104, the next publications with 53305, `count` in all. */
  failNext(count = 1): void {
    this.#failures = count;
  }

  /** The next `count` subscriptions fail with 53305. */
  failNextSubscription(count = 1): void {
    this.#subscriptionFailures = count;
  }

  /** Newcomers are asked to wait, twice, and are then turned away: `connect()` rejects with 53006. */
  setBusy(busy: boolean): void {
    this.#busy = busy;
  }

  /** Joins and returns after a lost connection are refused with 20104; whoever is connected stays. */
  setTokensExpired(expired: boolean): void {
    this.#expired = expired;
  }

  /** Data tracks go on; a room that is recorded misses the media and warns its publisher. */
  setMediaStopped(participant: Participant, stopped: boolean): void {
    this.conditions.setStopped(participant, stopped);
    this.#onConditions(participant);
  }

  /**
   * The participant and all others hear of it by their network quality levels. Viewers of a camera with simulcast layers
   * see smaller ones; at 0 no picture gets through.
   */
  limitUplink(participant: Participant, level: UplinkLevel | undefined): void {
    this.conditions.limitUplink(participant, level);
    this.#onConditions(participant);
  }

  /**
   * @param asked how often the newcomer has been asked to wait before.
   * @returns for how many milliseconds it has to wait, less than 0 to give up; undefined when it is welcome.
   */
  retryAfter(asked: number): number | undefined {
    if (!this.#busy) return undefined;
    return asked < BUSY_WAITS ? BUSY_WAIT_MS : GO_AWAY;
  }

  /** Called for each token that is otherwise good. @throws {TwilioServiceError} 20104 */
  afterToken(): void {
    if (this.#expired) throw new TwilioServiceError(20104);
  }

  /** Called for each newcomer. @throws {TwilioServiceError} 53104 while failures are left. */
  beforeJoin(): void {
    if (this.#fails()) throw new TwilioServiceError(53104);
  }

  /** Called for each new publication. @returns the error that it fails with. */
  publicationError(): TwilioErrorCode | undefined {
    return this.#fails() ? 53305 : undefined;
  }

  /** Called for each new subscription. @returns the error that it fails with. */
  subscriptionError(): TwilioErrorCode | undefined {
    if (this.#subscriptionFailures <= 0) return undefined;
    this.#subscriptionFailures--;
    return 53305;
  }

  #fails(): boolean {
    if (this.#failures <= 0) return false;
    this.#failures--;
    return true;
  }
}
