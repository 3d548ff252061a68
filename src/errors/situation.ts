import type { VideosdkCodes } from '../mapping/names/videosdk';

/** An error of VideoSDK's by its name, or a reason to leave. */
export type VideosdkError = keyof VideosdkCodes extends infer Class
  ? Class extends keyof VideosdkCodes
    ? `${Class}.${VideosdkCodes[Class]}`
    : never
  : never;

/** One way to make both SDKs meet an error. */
export interface Situation {
  title: string;
  /** What the sandbox or the program does, in a sentence or two. */
  cause: string;
  /** How long it takes until both SDKs have told everything, where that is long. */
  seconds?: number;
  /** The pair of programs that it is provoked in, by its folder in `programs/`. */
  program: string;
  /** Codes of Twilio's errors, or names of the browser's, that a run shows. */
  twilio: readonly (number | string)[];
  /** Errors and reasons of VideoSDK's that a run shows. */
  videosdk: readonly VideosdkError[];
  /** Events that tell of it, though at other times they tell of no error. */
  signs?: readonly string[];
  /** What an app does about it; code in backticks. */
  handle: { twilio: string; videosdk: string };
}
