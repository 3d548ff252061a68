import type { Participant } from '../sandbox/room/room';
import { scenarioActions, type Action, type Conditions, type Scene } from './scenario-actions';
import { Guests, type GuestsInit } from './scenario-guests';
import type { ActionState } from './session-types';
import type { ActionName } from '../demos/actions';
import { SIDES } from '../sides';

export interface ScenarioInit
  extends GuestsInit, Pick<Scene, 'rooms' | 'hasButton' | 'press' | 'setOnline' | 'reload'> {
  faults: GuestsInit['faults'] & Scene['faults'];
  /** The reader's name in both rooms. */
  person: string;
  /** Called when {@link Scenario.states} may say something else. */
  onChange(): void;
}

/** Does to both sides what the reader asks for, at the same moment. */
export class Scenario {
  readonly #init: ScenarioInit;
  readonly #guests: Guests;
  readonly #actions: Record<ActionName, Action>;
  readonly #conditions: Conditions = { online: true, full: false, tokensExpired: false };
  #busy = false;
  #over = false;

  constructor(init: ScenarioInit) {
    this.#init = init;
    this.#guests = new Guests(init);
    this.#actions = scenarioActions({
      ...init,
      guests: this.#guests,
      conditions: this.#conditions,
      you: () => this.#you(),
    });
    for (const side of SIDES) {
      const room = init.rooms[side];
      room.on('participant-left', () => init.onChange());
      room.on('participant-joined', ({ name }) => {
        init.onChange();
        if (name === init.person) this.#guests.greet(side);
      });
    }
  }

  /** Which actions make sense now, and why the others do not. */
  states(names: readonly ActionName[]): ActionState[] {
    return names.map((name) => {
      const reason = this.#reasonAgainst(name);
      if (reason) return { name, enabled: false, reason };
      const guest = this.#guestOf(name);
      return { name, enabled: true, ...(guest ? { guest } : {}) };
    });
  }

  /** Where there are several guests it has to be said whom an action is about. */
  #guestOf(name: ActionName): string | undefined {
    if (!name.startsWith('guest-') || name === 'guest-joins' || this.#guests.count < 2) return undefined;
    return (name === 'guest-turns' ? this.#guests.next : this.#guests.acting)?.name;
  }

  /** Takes an action on both sides. One that makes no sense now changes nothing. */
  async perform(name: ActionName): Promise<void> {
    if (this.#over || this.#reasonAgainst(name)) return;
    this.#setBusy(true);
    try {
      await this.#actions[name].perform();
    } finally {
      this.#setBusy(false);
    }
  }

  /** Sends everybody away and stops. */
  end(): void {
    this.#over = true;
    this.#guests.end();
  }

  #reasonAgainst(name: ActionName): string | undefined {
    if (this.#busy) return 'The last action is still under way.';
    if (Object.values(this.#init.rooms).some(({ ended }) => ended))
      return 'The room has ended. Run both starts again.';
    return this.#actions[name].against() || undefined;
  }

  #you(): Participant[] {
    return Object.values(this.#init.rooms).flatMap(({ participants }) =>
      [...participants.values()].filter(({ name }) => name === this.#init.person),
    );
  }

  #setBusy(busy: boolean): void {
    this.#busy = busy;
    this.#init.onChange();
  }
}
