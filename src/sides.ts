/** Which of the two SDKs something is about: whose program, service, token or column. */
export type Side = 'twilio' | 'videosdk';

/** Both sides, in the order in which they are shown. */
export const SIDES: readonly Side[] = ['twilio', 'videosdk'];

/** What each side is called, wherever it is shown: its colour never stands without its name. */
export const SIDE_NAMES: Readonly<Record<Side, string>> = { twilio: 'Twilio Video', videosdk: 'VideoSDK' };
