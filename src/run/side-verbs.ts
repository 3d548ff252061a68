import type { SideState } from './session-types';

/** What has become of a side, in words that follow its name. */
export const SIDE_VERBS: Readonly<Record<SideState, string>> = {
  loading: 'is still starting',
  running: 'is running',
  failed: 'has failed',
  stopped: 'has stopped',
};
