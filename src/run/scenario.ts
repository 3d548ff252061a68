import { UNTOUCHED } from '../sandbox/media/synthetic/hardware';
import type { Participant } from '../sandbox/room/room';
import { scenarioActions } from './scenario-actions';
import type { Action, Conditions, Scene } from './scene';
import { Guests, type GuestsInit } from './scenario-guests';
import type { ActionState, SideState } from './session-types';
import { SIDE_VERBS } from './side-verbs';
import type { ActionName } from '../demos/actions';
import { SIDES, SIDE_NAMES, type Side } from '../sides';

export interface ScenarioInit
  extends
    GuestsInit,
    Pick<
      Scene,
      | 'rooms'
      | 'chat'
      | 'moderation'
      | 'hasButton'
      | 'press'
      | 'setOnline'
      | 'reload'
      | 'setDevices'
      | 'usesOwnDevices'
    > {
  faults: GuestsInit['faults'] & Scene['faults'];
  /** What has become of each side's program. */
  states(): Readonly<Record<Side, SideState>>;
  /** Whether a side has been told whether it may come in, since it started or asked last. */
  answered(side: Side): boolean;
  /** Called when {@link Scenario.states} may say something else. */
  onChange(): void;
}

/** Does to both sides what the reader asks for, at the same moment. */
export class Scenario {
  readonly #init: ScenarioInit;
  readonly #guests: Guests;
  readonly #actions: Record<ActionName, Action>;
  readonly #conditions: Conditions = {
    ...{ online: true, full: false, tokensExpired: false },
    devices: UNTOUCHED,
  };
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
      here: () => [...this.#you().keys()],
      running: () => this.#running,
      coming: () => SIDES.filter((side) => this.#isComing(side)),
    });
    for (const side of SIDES) {
      const room = init.rooms[side];
      room.on('participant-left', () => init.onChange());
      room.on('participant-joined', (participant) => {
        init.onChange();
        if (participant.isGuest) return;
        this.#guests.giveWay(side, participant);
        this.#guests.greet(side);
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

  /**
   * Takes an action on all sides that can take it. One that makes no sense now changes nothing.
   * @returns the sides that it reached.
   */
  async perform(name: ActionName): Promise<readonly Side[]> {
    if (this.#over || this.#reasonAgainst(name)) return [];
    const { reaches = () => this.#running, perform } = this.#actions[name];
    const reached = reaches();
    await this.#exclusively(() => perform());
    return reached;
  }

  /** Lets a guest into both rooms, whether or not a program is there to see it. */
  async letGuestIn(): Promise<void> {
    if (!this.#over) await this.#exclusively(() => this.#guests.letIn());
  }

  /** Sends everybody away and stops. */
  end(): void {
    this.#over = true;
    this.#guests.end();
  }

  #reasonAgainst(name: ActionName): string | undefined {
    if (this.#busy) return 'The last action is still running.';
    if (Object.values(this.#init.rooms).some(({ ended }) => ended))
      return 'The room has ended. Run both starts again.';
    const { against, reaches = () => this.#running } = this.#actions[name];
    return against() || (reaches().length === 0 ? this.#whyNobody() : undefined);
  }

  get #running(): readonly Side[] {
    const states = this.#init.states();
    return SIDES.filter((side) => states[side] === 'running');
  }

  /** Why no side can take an action. */
  #whyNobody(): string {
    const states = this.#init.states();
    if (SIDES.every((side) => states[side] === 'loading')) return 'Both sides are still starting.';
    const said = SIDES.map((side) => `${SIDE_NAMES[side]} ${SIDE_VERBS[states[side]]}`);
    return `Neither side can do it: ${said.join(', ')}.`;
  }

  #isComing(side: Side): boolean {
    const state = this.#init.states()[side];
    return state === 'loading' || (state === 'running' && !this.#init.answered(side));
  }

  #you(): ReadonlyMap<Side, Participant> {
    const { rooms } = this.#init;
    const found = SIDES.flatMap((side) =>
      [...rooms[side].participants.values()].flatMap((each) => (each.isGuest ? [] : [[side, each] as const])),
    );
    return new Map(found);
  }

  async #exclusively(act: () => Promise<void> | void): Promise<void> {
    this.#setBusy(true);
    try {
      await act();
    } finally {
      this.#setBusy(false);
    }
  }

  #setBusy(busy: boolean): void {
    this.#busy = busy;
    this.#init.onChange();
  }
}
