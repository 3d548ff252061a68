import { createNanoEvents, type Unsubscribe } from 'nanoevents';
import type { Participant, Track } from '../../room/room';

/** Which simulcast layers of a room's tracks somebody is shown. */
export class LayerDemand {
  readonly #wanted = new WeakMap<Track, Map<Participant, number>>();
  readonly #events = createNanoEvents<{ changed: (track: Track) => void }>();

  /** @param layer the highest layer (0-based) that a viewer is shown; undefined for none at all. */
  set(track: Track, viewer: Participant, layer: number | undefined): void {
    const before = this.highest(track);
    const viewers = this.#wanted.get(track) ?? new Map<Participant, number>();
    this.#wanted.set(track, viewers);
    if (layer === undefined) viewers.delete(viewer);
    else viewers.set(viewer, layer);
    if (this.highest(track) !== before) this.#events.emit('changed', track);
  }

  /** The highest layer that anybody is shown; undefined when nobody is shown the track. */
  highest(track: Track): number | undefined {
    const layers = [...(this.#wanted.get(track)?.values() ?? [])];
    return layers.length > 0 ? Math.max(...layers) : undefined;
  }

  onChange(handler: (track: Track) => void): Unsubscribe {
    return this.#events.on('changed', handler);
  }
}
