import type { Side } from '../../sides';

/** By which name programs in React import the hooks of their app's own, as they do `your-backend`. */
export const HOOKS: Readonly<Record<Side, string>> = {
  twilio: 'your-room-hooks',
  videosdk: 'your-meeting-hooks',
};
