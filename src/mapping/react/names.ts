import type { Meeting, Participant } from '@videosdk.live/js-sdk';
import type * as sdk from '@videosdk.live/react-sdk';

/* The names of VideoSDK's React package, as its declarations have them. */

export type ReactExport = keyof typeof sdk;

export type MeetingCallback = keyof NonNullable<Parameters<typeof sdk.useMeeting>[0]>;
export type ParticipantCallback = keyof NonNullable<Parameters<typeof sdk.useParticipant>[1]>;

/** What `useMeeting()` gives that a `Meeting` of the plain SDK does not have under the same name. */
export type MeetingResult = Exclude<keyof ReturnType<typeof sdk.useMeeting>, keyof Meeting>;
/** The same of `useParticipant()` and a `Participant`. */
export type ParticipantResult = Exclude<keyof ReturnType<typeof sdk.useParticipant>, keyof Participant>;

type ProviderProps = Parameters<typeof sdk.MeetingProvider>[0];
export type ProviderProp = keyof ProviderProps;
export type ConfigOption = keyof ProviderProps['config'];

/** What becomes of a Twilio React app's piece, and what it is of the plain SDK. Code stands in backticks. */
export interface ReactRow {
  /** The plain SDK's method, event, option or state. */
  plain: string;
  /** What a Twilio React app has in its place. */
  twilio: string;
}

export type ReactRows<Names extends string> = Readonly<Record<Names, ReactRow>>;
