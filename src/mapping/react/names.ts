import type { Meeting, Participant, Stream } from '@videosdk.live/js-sdk';
import type * as sdk from '@videosdk.live/react-sdk';

/* The names of VideoSDK's React package, as its declarations have them. */

export type ReactExport = keyof typeof sdk;

type Keys<T> = keyof NonNullable<T> & string;
type Args<Name extends ReactExport> = (typeof sdk)[Name] extends (...args: infer All) => unknown
  ? All
  : never;
type Gives<Name extends ReactExport> = (typeof sdk)[Name] extends (...args: never) => infer Given
  ? Given
  : never;

/** What a hook or a component takes in an object; the first unless another is said. */
export type Takes<Name extends ReactExport, Index extends '0' | '1' | '2' = '0'> =
  Args<Name> extends Record<Index, unknown> | Partial<Record<Index, unknown>>
    ? Keys<Args<Name>[Index & keyof Args<Name>]>
    : never;
/** What a hook gives. */
export type Results<Name extends ReactExport> = Keys<Gives<Name>>;

/** What `useMeeting()` gives that a `Meeting` of the plain SDK has under the same name. */
export type MeetingShared = Extract<Results<'useMeeting'>, keyof Meeting>;
/** The same of `useParticipant()` and a `Participant`. */
export type ParticipantShared = Extract<Results<'useParticipant'>, keyof Participant>;
export type StreamShared = Extract<Results<'useStream'>, keyof Stream>;

export type ConfigOption = keyof Parameters<typeof sdk.MeetingProvider>[0]['config'];

/** What becomes of a Twilio React app's piece, and what it is of the plain SDK. Code stands in backticks. */
export interface ReactRow {
  /** The plain SDK's method, event, option or state. */
  plain: string;
  /** What a Twilio React app has in its place. */
  twilio: string;
  /** It is there when the package runs, and its declarations do not have it. */
  undeclared?: true;
}

export type ReactRows<Names extends string> = Readonly<Record<Names, ReactRow>>;
