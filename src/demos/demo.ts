/** What a reader can make happen on both sides at once. `you-…` presses a button of the program itself. */
export type ActionName =
  | 'guest-joins'
  | 'guest-leaves'
  | 'guest-speaks'
  | 'guest-mutes'
  | 'guest-unmutes'
  | 'guest-camera-off'
  | 'guest-camera-on'
  | 'guest-removed'
  | 'you-join'
  | 'you-mute'
  | 'you-unmute'
  | 'you-camera-off'
  | 'you-camera-on'
  | 'you-leave'
  | 'you-removed'
  | 'room-ends'
  | 'network-drops'
  | 'network-returns';

/** Describes one demo; its programs and page stand beside its `demo.ts`. */
export interface Demo {
  title: string;
  /** The scenario actions that make this demo's point, in the order of the bar. */
  actions: readonly ActionName[];
}
