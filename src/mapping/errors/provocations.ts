import type { VideosdkCodes } from '../names/videosdk';
import { calls } from './provocations/calls';
import { entry } from './provocations/entry';
import { inCall } from './provocations/in-call';
import { media } from './provocations/media';
import { tokens } from './provocations/tokens';

/** The pairs of programs that errors are provoked in, by folder in `src/components/errors/programs`. */
export type ProgramName =
  | 'join'
  | 'publish'
  | 'track-names'
  | 'no-device'
  | 'no-such-camera'
  | 'too-early'
  | 'twice'
  | 'unknown-event'
  | 'nothing-to-stop'
  | 'moderate';

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
  program: ProgramName;
  /** Codes of Twilio's errors, or names of the browser's, that a run shows. */
  twilio: readonly (number | string)[];
  /** Errors and reasons of VideoSDK's that a run shows. */
  videosdk: readonly VideosdkError[];
  /** What an app does about it; code in backticks. */
  handle: { twilio: string; videosdk: string };
}

export const PROVOCATION_GROUPS = [
  { title: 'Tokens', provocations: tokens },
  { title: 'Coming in', provocations: entry },
  { title: 'During a call', provocations: inCall },
  { title: 'Tracks and devices', provocations: media },
  { title: 'Calls at the wrong moment', provocations: calls },
] as const;

export const PROVOCATIONS = { ...tokens, ...entry, ...inCall, ...media, ...calls };
export type ProvocationId = keyof typeof PROVOCATIONS;

/** The first provocation that shows an error. */
export function provocationOf(
  side: 'twilio' | 'videosdk',
  error: number | string,
): ProvocationId | undefined {
  const all = Object.entries(PROVOCATIONS) as [ProvocationId, Provocation][];
  return all.find(([, provocation]) => (provocation[side] as readonly unknown[]).includes(error))?.[0];
}
