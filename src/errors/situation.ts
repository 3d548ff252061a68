import type { VideosdkCodes } from '../mapping/names/videosdk';

/** The name of an error of VideoSDK, or of a reason to leave. */
export type VideosdkError = keyof VideosdkCodes extends infer Class
  ? Class extends keyof VideosdkCodes
    ? `${Class}.${VideosdkCodes[Class]}`
    : never
  : never;

/** One way to cause an error in both SDKs. */
export interface Situation {
  title: string;
  /** What the sandbox or the program does, in a sentence or two. */
  cause: string;
  /** How many seconds it takes until both SDKs have reported everything, if that is long. */
  seconds?: number;
  /** The pair of programs in which it is provoked: a folder in `programs/`. */
  program: string;
  /** Codes of Twilio's errors, or names of the browser's errors, that a run shows. */
  twilio: readonly (number | string)[];
  /** VideoSDK's errors and reasons to leave that a run shows. */
  videosdk: readonly VideosdkError[];
  /** Events that report it, although at other times they do not report an error. */
  signs?: readonly string[];
  /** What an app does about it; code in backticks. */
  handle: { twilio: string; videosdk: string };
}
