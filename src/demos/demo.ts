import type { ActionName } from './actions';

/** Describes one demo; its programs and page stand beside its `demo.ts`. */
export interface Demo {
  title: string;
  /** The scenario actions that make this demo's point, in the order of the bar. */
  actions: readonly ActionName[];
}
