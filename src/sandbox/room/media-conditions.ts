import type { Participant, Track } from './room';

/** An uplink estimate for one participant, as Twilio numbers it: 0 (broken) to 5 (excellent). */
export type UplinkLevel = 0 | 1 | 2 | 3 | 4 | 5;

/** What becomes of one track on its way to one viewer. */
export interface Passage {
  flowing: boolean;
  /** Highest simulcast layer that gets through (0-based). */
  topLayer: number;
}

/** How far from the top layer an uplink of each level can go: 5 and 4 carry everything, 0 carries nothing. */
const LAYERS_LOST: Record<UplinkLevel, number> = { 5: 0, 4: 0, 3: 1, 2: 1, 1: 2, 0: 2 };

/** How the media of participants is hampered on demand. A participant who comes back is free of it. */
export class MediaConditions {
  readonly #stopped = new WeakSet<Participant>();
  readonly #uplinks = new WeakMap<Participant, UplinkLevel>();

  setStopped(participant: Participant, stopped: boolean): void {
    if (stopped) this.#stopped.add(participant);
    else this.#stopped.delete(participant);
  }

  limitUplink(participant: Participant, level: UplinkLevel | undefined): void {
    if (level === undefined) this.#uplinks.delete(participant);
    else this.#uplinks.set(participant, level);
  }

  isStopped(participant: Participant): boolean {
    return this.#stopped.has(participant);
  }

  /** How good the participant's uplink is; 5 when nothing limits it. */
  uplink(participant: Participant): UplinkLevel {
    return this.#uplinks.get(participant) ?? 5;
  }

  /** @param layers number of simulcast layers that the track's source has. */
  passage({ participant: sender, kind }: Track, viewer: Participant, layers: number): Passage {
    const level = this.uplink(sender);
    return {
      // The last thing that a failing network carries is sound.
      flowing: !this.isStopped(sender) && !this.isStopped(viewer) && (level > 0 || kind === 'audio'),
      topLayer: Math.max(0, layers - 1 - LAYERS_LOST[level]),
    };
  }
}
