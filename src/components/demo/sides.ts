import type { Side } from './session-types';

export const SIDES: readonly Side[] = ['twilio', 'videosdk'];

/** What each side is called, wherever it is shown: its colour never stands without its name. */
export const SIDE_NAMES: Record<Side, string> = { twilio: 'Twilio Video', videosdk: 'VideoSDK' };
