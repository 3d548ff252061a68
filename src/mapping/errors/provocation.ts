import type { VideosdkCodes } from '../names/videosdk';

/** The pairs of programs that errors are provoked in, by folder in `src/components/errors/programs`. */
export type ProgramName =
  | 'asks'
  | 'custom-track'
  | 'join'
  | 'leaves'
  | 'local-description'
  | 'microphone'
  | 'mode'
  | 'moderate'
  | 'no-device'
  | 'no-such-camera'
  | 'none-listed'
  | 'nothing-to-stop'
  | 'publish'
  | 'remote-description'
  | 'runs-already'
  | 'screen-refused'
  | 'switches'
  | 'system-refuses'
  | 'too-early'
  | 'track-names'
  | 'twice'
  | 'unknown-event'
  | 'unplugged'
  | 'wrong-arguments';

/** An error of VideoSDK's by its name, or a reason to leave. */
export type VideosdkError = keyof VideosdkCodes extends infer Class
  ? Class extends keyof VideosdkCodes
    ? `${Class}.${VideosdkCodes[Class]}`
    : never
  : never;

/** One way to make both SDKs meet an error. */
export interface Provocation {
  title: string;
  /** What the sandbox or the program does, in a sentence or two. */
  cause: string;
  /** How long it takes until both SDKs have told everything, where that is long. */
  seconds?: number;
  program: ProgramName;
  /** Codes of Twilio's errors, or names of the browser's, that a run shows. */
  twilio: readonly (number | string)[];
  /** Errors and reasons of VideoSDK's that a run shows. */
  videosdk: readonly VideosdkError[];
  /** Events that tell of it, though at other times they tell of no error. */
  signs?: readonly string[];
  /** What an app does about it; code in backticks. */
  handle: { twilio: string; videosdk: string };
}
