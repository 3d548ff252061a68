import type { Evidence, ProofSpec } from './schema';
import type { VideosdkName } from './names/videosdk';

interface Common {
  /** What changes in what comes with it. */
  payload?: string;
  /** What changes in when it happens. */
  timing?: string;
  notes?: string;
  /** Slugs of the guide's steps that treat it. */
  steps?: readonly string[];
  /** The run that shows it. */
  proof?: ProofSpec;
  /** What it rests on besides; see `evidence.ts`. */
  restsOn?: readonly Evidence[];
  /** Names of VideoSDK's that belong to the answer too. */
  also?: readonly VideosdkName[];
}

/** What a data file says of one name of Twilio's. */
export type Entry =
  | (Common & { relation: 'same' | 'renamed' | 'changed-meaning'; to: VideosdkName; instead?: never })
  | (Common & {
      relation: 'none';
      /** What to do in its place. */
      instead: string;
      to?: never;
    });

/** A data file: every name has an entry, and no entry is without a name. */
export type Entries<Names extends PropertyKey> = Readonly<Record<Names, Entry>>;

/** What a data file says of one name of VideoSDK's: that a row leads to it, or what it is new for. */
export type Addition = 'mapped' | ({ new: string } & Pick<Common, 'steps' | 'restsOn'>);

export type Additions<Names extends PropertyKey> = Readonly<Record<Names, Addition>>;
