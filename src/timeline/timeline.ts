import {
  alignGroup,
  indexMapping,
  type Cause,
  type Counterpart,
  type Sighting,
  type TimelineGroup,
} from './align';

interface Group {
  cause: Cause;
  sightings: Sighting[];
  /** Aligned, until something comes in. */
  aligned?: TimelineGroup | undefined;
}

/** What both sides reported, by the action that came before. Only groups in which something changed are aligned anew. */
export class Timeline {
  readonly #kept: number;
  #groups: Group[] = [];
  #mapping = indexMapping([]);
  #count = 0;
  #dropped = 0;

  /** @param kept how many sightings; older ones are dropped and counted. */
  constructor(kept = Infinity) {
    this.#kept = kept;
  }

  /** How many sightings are not kept any more. */
  get dropped(): number {
    return this.#dropped;
  }

  /** In order of time. A group in which nothing changed is the same object as before. */
  get groups(): TimelineGroup[] {
    return this.#groups.map((group) => {
      group.aligned ??= { cause: group.cause, rows: alignGroup(group.sightings, this.#mapping) };
      return group.aligned;
    });
  }

  /** Says what answers what. Before, everything stands alone. */
  learn(counterparts: readonly Counterpart[]): void {
    this.#mapping = indexMapping(counterparts);
    for (const group of this.#groups) group.aligned = undefined;
  }

  /** Begins a group. @param cause later than those before */
  cause(cause: Cause): void {
    const last = this.#groups.at(-1);
    const group: Group = { cause, sightings: [] };
    // The clock of a pane may be a little ahead of the page's.
    if (last?.sightings.some(({ time }) => time >= cause.time)) {
      group.sightings = last.sightings.filter(({ time }) => time >= cause.time);
      last.sightings = last.sightings.filter(({ time }) => time < cause.time);
      last.aligned = undefined;
    }
    this.#groups.push(group);
  }

  /** Takes a cause back that caused nothing: what was seen since counts to the one before. */
  retract(cause: Cause): void {
    const index = this.#groups.findIndex((group) => group.cause === cause);
    const [group, before] = [this.#groups[index], this.#groups[index - 1]];
    if (!group || !before) return;
    before.sightings.push(...group.sightings);
    before.aligned = undefined;
    this.#groups.splice(index, 1);
  }

  /** Takes a sighting, late ones too. What is seen before the first cause counts as its own. */
  add(sighting: Sighting): void {
    const group = this.#groups.findLast(({ cause }) => cause.time <= sighting.time) ?? this.#groups[0];
    if (!group) return;
    group.sightings.push(sighting);
    group.aligned = undefined;
    this.#count += 1;
    if (this.#count > this.#kept) this.#dropOldest();
  }

  /** Forgets everything that was seen, and all causes but the last. */
  clear(): void {
    this.#groups = this.#groups.slice(-1).map(({ cause }) => ({ cause, sightings: [] }));
    this.#count = 0;
    this.#dropped = 0;
  }

  /** Begins anew. */
  restart(cause: Cause): void {
    this.clear();
    this.#groups = [];
    this.cause(cause);
  }

  #dropOldest(): void {
    const oldest = this.#groups.find(({ sightings }) => sightings.length > 0);
    if (!oldest) return;
    oldest.sightings.shift();
    oldest.aligned = undefined;
    this.#count -= 1;
    this.#dropped += 1;
  }
}
