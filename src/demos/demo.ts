/** What a reader can make happen on both sides at once. `you-…` presses a button of the program itself. */
export type ActionName =
  | 'guest-joins'
  | 'guest-turns'
  | 'guest-leaves'
  | 'guest-speaks'
  | 'guest-mutes'
  | 'guest-unmutes'
  | 'guest-camera-off'
  | 'guest-camera-on'
  | 'guest-shares'
  | 'guest-stops-sharing'
  | 'guest-sends'
  | 'guest-network-drops'
  | 'guest-network-returns'
  | 'guest-removed'
  | 'you-join'
  | 'you-mute'
  | 'you-unmute'
  | 'you-camera-off'
  | 'you-camera-on'
  | 'you-share'
  | 'you-unshare'
  | 'you-send'
  | 'you-leave'
  | 'you-reload'
  | 'you-removed'
  | 'network-drops'
  | 'network-returns'
  | 'room-full'
  | 'room-has-seats'
  | 'tokens-expire'
  | 'tokens-valid'
  | 'room-ends';

/** Describes one demo; its programs and page stand beside its `demo.ts`. */
export interface Demo {
  title: string;
  /** The scenario actions that make this demo's point, in the order of the bar. */
  actions: readonly ActionName[];
}
