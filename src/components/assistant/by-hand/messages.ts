import type { LeftOut } from '../../../assistant/contract';
import type { AppService } from '../../../trial/app';
import type { Reading } from '../../../trial/reading';
import type { Given } from '../take';

/** What the worker is asked: to read a build, and then to pack it. */
export type Asked =
  | { kind: 'read'; given: Given<File> }
  | {
      kind: 'pack';
      service: AppService;
      /** Goes into the zip. */
      readMe: string;
      /** The address of the script that has the sandbox's text. */
      sandbox: string;
    };

export interface ReadBuild {
  reading: Reading;
  /** What is not in the zip, and why. */
  leftOut: LeftOut[];
}

/** What it answers, one for each. */
export type Told =
  ({ kind: 'read' } & ReadBuild) | { kind: 'packed'; zip: Blob } | { kind: 'failed'; message: string };
