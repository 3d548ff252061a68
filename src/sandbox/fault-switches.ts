import { MediaConditions } from './room/media-conditions';
import type { Participant } from './room/participant';
import type { ServiceFaults, UplinkLevel } from './service-faults';

/** What is switched on and off is the same for every service; each words what follows in its vendor's codes. */
export abstract class FaultSwitches implements ServiceFaults {
  readonly conditions = new MediaConditions();
  protected busy = false;
  protected tokensExpired = false;
  #failures = 0;
  #failureCode: number | undefined;
  readonly #onConditions: (participant: Participant) => void;

  /** @param onConditions called when the media of a participant is hampered in another way than before. */
  constructor(onConditions: (participant: Participant) => void) {
    this.#onConditions = onConditions;
  }

  failNext(count = 1, code?: number): void {
    this.#failures = count;
    this.#failureCode = code;
  }

  setBusy(busy: boolean): void {
    this.busy = busy;
  }

  setTokensExpired(expired: boolean): void {
    this.tokensExpired = expired;
  }

  setMediaStopped(participant: Participant, stopped: boolean): void {
    this.conditions.setStopped(participant, stopped);
    this.#onConditions(participant);
  }

  limitUplink(participant: Participant, level: UplinkLevel | undefined): void {
    this.conditions.limitUplink(participant, level);
    this.#onConditions(participant);
  }

  abstract removeParticipant(participant: Participant, code?: number): void;
  abstract breakMedia(participant: Participant): void;

  /**
   * Counts one that may have to fail.
   * @param ordinary the code of a failure for which none was asked.
   * @returns the code with which it fails, if it does.
   */
  protected failure<Code extends number>(ordinary: Code): Code | undefined {
    if (this.#failures <= 0) return undefined;
    this.#failures--;
    return (this.#failureCode as Code | undefined) ?? ordinary;
  }

  protected noConnection({ name }: Participant): Error {
    return new Error(`"${name}" is a guest, and has no media connection that could break.`);
  }
}
