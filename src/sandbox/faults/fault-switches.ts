import { NextFailures } from './next-failures';
import { MediaConditions, type UplinkLevel } from '../room/media-conditions';
import type { Participant } from '../room/room';
import type { ServiceFaults } from './service-faults';

/** What is switched on and off is the same for every service; each words what follows in its vendor's codes. */
export abstract class FaultSwitches<Code extends number> implements ServiceFaults {
  readonly conditions = new MediaConditions();
  protected busy = false;
  protected tokensExpired = false;
  protected readonly failures = new NextFailures<Code>();
  readonly #onConditions: (participant: Participant) => void;

  /** @param onConditions called when the media of a participant is hampered in another way than before. */
  constructor(onConditions: (participant: Participant) => void) {
    this.#onConditions = onConditions;
  }

  failNext(count = 1, code?: number): void {
    this.failures.set(count, code === undefined ? undefined : this.codeOf(code));
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

  /** One of the vendor's codes. @throws {Error} when the vendor's service has no error of this code. */
  protected abstract codeOf(code: number): Code;

  protected noConnection({ name }: Participant): Error {
    return new Error(`"${name}" is a guest, and has no media connection that could break.`);
  }
}
