import * as z from 'zod';
import { SDK_VERSIONS } from './versions';
import recorded from './proofs.json';
import { proofRecord, type Evidence, type ProofRecord, type ProofSpec, type Row } from './schema';

export interface Proofs {
  /** Of the recording, as `2026-11-28`. */
  date?: string;
  twilioVideo: string;
  videosdk: string;
  rows: Readonly<Record<string, ProofRecord>>;
}

const NONE: Proofs = { twilioVideo: '', videosdk: '', rows: {} };

const proofFile = z.union([
  z.strictObject({
    date: z.iso.date().exactOptional(),
    twilioVideo: z.string(),
    videosdk: z.string(),
    rows: z.record(z.string(), proofRecord),
  }),
  z.strictObject({}).transform(() => NONE),
]);

/** What the end-to-end run recorded; nothing before the first run. */
export const proofs = readProofs(recorded);

/**
 * Reads a file of proofs.
 * @throws {z.ZodError} when it is not of the form that the run writes.
 */
export function readProofs(file: unknown): Proofs {
  return proofFile.parse(file);
}

/** The run that a row asks for; undefined where it asks for none. */
export const runOf = ({ evidence }: Row): ProofSpec | undefined =>
  evidence.find((piece): piece is Extract<Evidence, { kind: 'run' }> => piece.kind === 'run');

/** How well a row is known, from the best to the weakest thing that it rests on. */
export type Standing = 'run' | 'source' | 'docs' | 'inferred';

/** Judges a row by the best thing that it rests on; a run counts once it is recorded. */
export function standingOf(row: Pick<Row, 'id' | 'evidence'>, { rows }: Proofs = proofs): Standing {
  const kinds = new Set<string>(row.evidence.map(({ kind }) => kind));
  if ((kinds.has('run') && rows[row.id]) || kinds.has('provoked') || kinds.has('checked')) return 'run';
  return (['source', 'docs'] as const).find((kind) => kinds.has(kind)) ?? 'inferred';
}

/**
 * What is wrong with the recorded proofs: made with other versions than are installed, missing for a row that says how
 * it can be proved, left over from a row that is gone or asks for no run, or of other events than the row names.
 */
export function complaintsAbout(
  rows: readonly Row[],
  { twilioVideo, videosdk, rows: records }: Proofs = proofs,
  installed: Pick<typeof SDK_VERSIONS, 'twilio' | 'videosdk'> = SDK_VERSIONS,
): string[] {
  if (Object.keys(records).length === 0) return [];
  const provable = new Map(
    rows.flatMap((row) => {
      const run = runOf(row);
      return run ? [[row.id, run] as const] : [];
    }),
  );
  const versions = twilioVideo === installed.twilio && videosdk === installed.videosdk;
  return [
    ...(versions ? [] : [`The proofs were made with twilio-video ${twilioVideo} and VideoSDK ${videosdk}.`]),
    ...[...provable.keys()].filter((id) => !records[id]).map((id) => `${id}: was not proved.`),
    ...Object.entries(records).flatMap(([id, record]) => {
      const proof = provable.get(id);
      if (!proof) return [`${id}: has a record, but no row asks for it.`];
      const same = sameEvent(proof.twilio, record.twilio) && sameEvent(proof.videosdk, record.videosdk);
      return same ? [] : [`${id}: the record shows other events than the row.`];
    }),
  ];
}

type Event = { emitter: string; event: string };
const sameEvent = (left: Event, right: Event): boolean =>
  left.emitter === right.emitter && left.event === right.event;
