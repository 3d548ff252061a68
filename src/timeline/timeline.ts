import { alignGroup } from './align';
import { indexCounterparts } from './counterparts';
import type { Side } from '../sides';
import type { Counterpart, SideObservation, TimelineAction, TimelineGroup } from './types';

interface Group {
  action: TimelineAction;
  observations: SideObservation[];
  /** Aligned, until something comes in. */
  aligned?: TimelineGroup | undefined;
}

/** What both sides reported, by the action that came before. Only groups in which something changed are aligned anew. */
export class Timeline {
  readonly #kept: number;
  #groups: Group[] = [];
  #index = indexCounterparts([]);
  #count = 0;
  #dropped = 0;
  /** When a side's program did not run, in milliseconds since the epoch. */
  #absences: { side: Side; from: number; to: number }[] = [];

  /** @param kept how many observations; older ones are dropped and counted. */
  constructor(kept = Infinity) {
    this.#kept = kept;
  }

  /** How many observations are not kept any more. */
  get dropped(): number {
    return this.#dropped;
  }

  /** In order of time. A group in which nothing changed is the same object as before. */
  get groups(): TimelineGroup[] {
    return this.#groups.map((group) => {
      const { action, observations } = group;
      group.aligned ??= {
        action,
        rows: alignGroup(observations, this.#index, (side, time) => this.#isAway(action, side, time)),
      };
      return group.aligned;
    });
  }

  /** Says what answers what. Before, everything stands alone. */
  learn(counterparts: readonly Counterpart[]): void {
    this.#index = indexCounterparts(counterparts);
    for (const group of this.#groups) group.aligned = undefined;
  }

  /** Takes that a side's program runs from a time on, or does not: what the other tells meanwhile has no counterpart. */
  enter(side: Side, runs: boolean, time: number): void {
    const last = this.#absences.findLast((absence) => absence.side === side);
    const isAway = last?.to === Infinity;
    if (runs !== isAway) return;
    if (runs) last!.to = time;
    else this.#absences.push({ side, from: time, to: Infinity });
    for (const group of this.#groups) group.aligned = undefined;
  }

  #isAway({ only }: TimelineAction, side: Side, time: number): boolean {
    if (only !== undefined && only !== side) return true;
    return this.#absences.some((each) => each.side === side && time >= each.from && time < each.to);
  }

  /** Begins a group. @param action later than those before */
  begin(action: TimelineAction): void {
    const last = this.#groups.at(-1);
    const group: Group = { action, observations: [] };
    // The clock of a pane may be a little ahead of the page's.
    if (last?.observations.some(({ time }) => time >= action.time)) {
      group.observations = last.observations.filter(({ time }) => time >= action.time);
      last.observations = last.observations.filter(({ time }) => time < action.time);
      last.aligned = undefined;
    }
    this.#groups.push(group);
  }

  /** Takes an action back that caused nothing: what was seen since counts to the one before. */
  retract(action: TimelineAction): void {
    const index = this.#groups.findIndex((group) => group.action === action);
    const [group, before] = [this.#groups[index], this.#groups[index - 1]];
    if (!group || !before) return;
    before.observations.push(...group.observations);
    before.aligned = undefined;
    this.#groups.splice(index, 1);
  }

  /** Takes an observation, late ones too. What is seen before the first action counts as its own. */
  add(observation: SideObservation): void {
    const group = this.#groups.findLast(({ action }) => action.time <= observation.time) ?? this.#groups[0];
    if (!group) return;
    group.observations.push(observation);
    group.aligned = undefined;
    this.#count += 1;
    if (this.#count > this.#kept) this.#dropOldest();
  }

  /** Forgets everything that was seen, and all actions but the last. */
  clear(): void {
    this.#groups = this.#groups.slice(-1).map(({ action }) => ({ action, observations: [] }));
    this.#count = 0;
    this.#dropped = 0;
  }

  /** Begins anew. */
  restart(action: TimelineAction): void {
    this.clear();
    this.#absences = [];
    this.#groups = [];
    this.begin(action);
  }

  #dropOldest(): void {
    const oldest = this.#groups.find(({ observations }) => observations.length > 0);
    if (!oldest) return;
    oldest.observations.shift();
    oldest.aligned = undefined;
    this.#count -= 1;
    this.#dropped += 1;
  }
}
