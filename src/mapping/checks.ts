import * as z from 'zod';
import recorded from './checks.json';
import type { Row } from './schema';
import { SDK_VERSIONS } from './versions';

const texts = z.array(z.string().min(1)).min(1);
/** What the programs of a pair saw of a row: lines of an expression and its value. */
const seen = z.strictObject({ twilio: texts.exactOptional(), videosdk: texts.exactOptional() });
export type Seen = z.infer<typeof seen>;

const checkFile = z.strictObject({
  twilioVideo: z.string(),
  videosdk: z.string(),
  videosdkReact: z.string(),
  /** By folder of `src/checks`, by row. */
  runs: z.record(z.string(), z.record(z.string(), seen)),
});
export type Checks = z.infer<typeof checkFile>;

/**
 * Reads a file of checks.
 * @throws {z.ZodError} when it is not of the form that the end-to-end run writes.
 */
export const readChecks = (file: unknown): Checks => checkFile.parse(file);

/** What the recorded runs of `src/checks` saw. */
export const checks = readChecks(recorded);

/** A run that saw what a row says, and what it saw. */
export interface Check {
  run: string;
  seen: Seen;
}

/** The recorded run that proves a row: one in which each side that the row speaks of has seen it. */
export function checkOf(
  { id, relation }: Pick<Row, 'id' | 'relation'>,
  { runs }: Checks = checks,
): Check | undefined {
  for (const [run, rows] of Object.entries(runs)) {
    const found = rows[id];
    if (found?.videosdk && (found.twilio || relation === 'new')) return { run, seen: found };
  }
  return undefined;
}

/** What is wrong with the recorded checks: made with other versions, of a row that is not there, or seen by one side alone. */
export function complaintsAboutChecks(
  rows: readonly Pick<Row, 'id' | 'relation'>[],
  { twilioVideo, videosdk, videosdkReact, runs }: Checks = checks,
  installed: typeof SDK_VERSIONS = SDK_VERSIONS,
): string[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const versions =
    twilioVideo === installed.twilio && videosdk === installed.videosdk && videosdkReact === installed.react;
  return [
    ...(versions
      ? []
      : [
          `The checks were made with twilio-video ${twilioVideo}, VideoSDK ${videosdk} and its React package ${videosdkReact}.`,
        ]),
    ...Object.entries(runs).flatMap(([run, seenRows]) =>
      Object.keys(seenRows).flatMap((id) => {
        const row = byId.get(id);
        if (!row) return [`${id}: was seen in ${run}, and there is no such row.`];
        const proved = checkOf(row, { twilioVideo, videosdk, videosdkReact, runs: { [run]: seenRows } });
        return proved ? [] : [`${id}: ${run} saw it on one side alone.`];
      }),
    ),
  ];
}
