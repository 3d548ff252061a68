import type { Edit, Finding, LeftOut, Plan, Report } from '../../assistant/contract';
import type { Progress } from '../../assistant/scan';

/** What the worker is given: the files of a folder, or a zip. Sent once. */
export type Dropped =
  | { kind: 'files'; files: [path: string, bytes: Uint8Array][]; leftOut: LeftOut[] }
  | { kind: 'zip'; bytes: Uint8Array };

/** How the app comes to run on VideoSDK. */
export interface Changes {
  /** The files that may change, as they are. */
  before: [path: string, text: string][];
  /** The adapter, and what leads to it. */
  adapter: Plan;
  /** Patterns that can be rewritten besides. */
  natives: NativeChanges[];
}

/** A pattern of code, where it is rewritten, and where it stays. */
export interface NativeChanges {
  title: string;
  says: string;
  /** Changes that are taken or left as one. */
  found: NativeChange[];
  left: Finding[];
}

export interface NativeChange {
  file: string;
  line: number;
  edits: readonly Edit[];
  /** Files that it needs. */
  create: Plan['create'];
}

/** What it says back: stages as they begin, then the report with the texts that it speaks of, or why there is none. */
export type Told =
  | { kind: 'progress'; stage: Progress }
  | { kind: 'done'; report: Report; sources: [path: string, text: string][]; changes: Changes }
  | { kind: 'failed'; message: string };
