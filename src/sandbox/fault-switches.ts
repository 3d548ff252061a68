import { MediaConditions } from './room/media-conditions';
import type { Participant } from './room/participant';
import type { ServiceFaults, UplinkLevel } from './service-faults';

/** What is switched on and off is the same for every service; each words what follows in its vendor's codes. */
export abstract class FaultSwitches implements ServiceFaults {
  readonly conditions = new MediaConditions();
  protected busy = false;
  protected tokensExpired = false;
  #failures = 0;
  readonly #onConditions: (participant: Participant) => void;

  /** @param onConditions called when the media of a participant is hampered in another way than before. */
  constructor(onConditions: (participant: Participant) => void) {
    this.#onConditions = onConditions;
  }

  failNext(count = 1): void {
    this.#failures = count;
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

  /** Whether this is one of the next that fail. Counts it. */
  protected fails(): boolean {
    if (this.#failures <= 0) return false;
    this.#failures--;
    return true;
  }
}
