import { FaultSwitches } from '../fault-switches';
import { TwilioServiceError, type TwilioErrorCode } from './errors';

/** How long a newcomer is asked to wait before it says hello again, in milliseconds. */
const BUSY_WAIT_MS = 1000;
/** So many times a newcomer is asked to wait before it is turned away with 53006. */
const BUSY_WAITS = 2;
/** A negative time tells the SDK to give up (protocols/twilio-video.md, 2). */
const GO_AWAY = -1;

/**
 * What Twilio's service can be made to get wrong, in Twilio's own codes.
 *
 * - `failNext`: joins are refused with 53104, publications with 53305.
 * - `setBusy`: newcomers are asked to wait, twice, and are then turned away: `connect()` rejects with 53006.
 * - `setTokensExpired`: joins and returns after a lost connection are refused with 20104; whoever is connected stays.
 * - `setMediaStopped`: data tracks go on; a room that is recorded misses the media and warns its publisher.
 * - `limitUplink`: everybody hears of it by network quality levels. Viewers of a camera with simulcast layers see smaller
 *   ones; at 0 no picture gets through.
 */
export class TwilioFaults extends FaultSwitches {
  #subscriptionFailures = 0;

  /** The next `count` subscriptions fail with 53305. */
  failNextSubscription(count = 1): void {
    this.#subscriptionFailures = count;
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

  /** Called for each newcomer. @throws {TwilioServiceError} 53104 while failures are left. */
  beforeJoin(): void {
    if (this.fails()) throw new TwilioServiceError(53104);
  }

  /** Called for each new publication. @returns the error that it fails with. */
  publicationError(): TwilioErrorCode | undefined {
    return this.fails() ? 53305 : undefined;
  }

  /** Called for each new subscription. @returns the error that it fails with. */
  subscriptionError(): TwilioErrorCode | undefined {
    if (this.#subscriptionFailures <= 0) return undefined;
    this.#subscriptionFailures--;
    return 53305;
  }
}
