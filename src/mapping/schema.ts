import * as z from 'zod';
import { newcomer, told } from './told/told';

/** Text in which `code` stands in backticks. */
const text = z.string().min(1);

const name = z.object({
  class: z.string().min(1).describe('Class, option object or table that the name belongs to'),
  name: z.string().min(1),
});

const observed = z.object({
  emitter: z.string().min(1).describe('Emitter as the panes report it'),
  event: z.string().min(1),
});

export const proofSpec = z.object({
  demo: z.string().min(1),
  action: z.string().min(1).describe('Scenario action that makes both sides show it, or "run"'),
  twilio: observed,
  videosdk: observed,
});
export type ProofSpec = z.infer<typeof proofSpec>;

const source = z.object({
  kind: z.literal('source'),
  package: z.enum(['twilio-video', '@videosdk.live/js-sdk', '@videosdk.live/react-sdk']),
  version: z.string().min(1).describe('The version that was read'),
  file: z.string().min(1).describe('Path in the package'),
  code: z.string().min(4).describe('Part of that file; white space does not count'),
  absent: z
    .literal(true)
    .optional()
    .describe('The file does not contain the text, so there is no such thing'),
});

/** What a row rests on. A row can have several: a statement about both sides is seldom read in one place. */
export const evidence = z.discriminatedUnion('kind', [
  proofSpec
    .extend({ kind: z.literal('run') })
    .describe('Both sides were observed after this scenario action'),
  z
    .object({ kind: z.literal('provoked'), provocation: z.string().min(1) })
    .describe('Both sides were observed when this error was provoked'),
  z
    .object({
      kind: z.literal('checked'),
      run: z.string().min(1).describe('The pair of programs, below /mapping/runs/'),
      twilio: z.array(text).optional(),
      videosdk: z.array(text).optional(),
    })
    .describe('A program of each side called or read it, and observed these values'),
  source.describe('Read in the source of a package'),
  z
    .object({
      kind: z.literal('docs'),
      url: z.string().regex(/^https:\/\/\S+$/),
      read: z
        .string()
        .regex(/^\d{4}-\d{2}(-\d{2})?$/)
        .describe('When it was read'),
    })
    .describe('Stated in the vendor’s documentation'),
  z.object({ kind: z.literal('inferred'), why: text }).describe('Inferred, and not observed anywhere'),
]);
export type Evidence = z.infer<typeof evidence>;

const common = {
  id: z
    .string()
    .regex(/^[^\s#]+$/)
    .describe('Stable; the table, the class and the name'),
  table: z.enum(['events', 'methods', 'options', 'errors', 'rest']),
  also: z.array(name).describe('Further names that belong to the answer'),
  payload: text.optional().describe('What changes in the arguments, options, result or payload'),
  timing: text.optional().describe('When it happens, if that changes'),
  instead: text.optional().describe('What to do if VideoSDK has no counterpart'),
  notes: text.optional(),
  told: z
    .object({ twilio: told.optional(), videosdk: told.optional() })
    .optional()
    .describe('What you and the others in the room observe when it is called or set'),
  newcomers: z
    .object({ twilio: newcomer.optional(), videosdk: newcomer.optional() })
    .optional()
    .describe('How people who join later learn of a state from before'),
  steps: z.array(z.string().min(1)).describe('Steps of the guide that cover it'),
  evidence: z.array(evidence).min(1).describe('What the row is based on'),
};

/** From Twilio to VideoSDK. */
export const mappedRow = z.object({
  ...common,
  relation: z.enum(['same', 'renamed', 'changed-meaning', 'none']),
  twilio: name,
  videosdk: name.nullable(),
});
export type MappedRow = z.infer<typeof mappedRow>;

/** What VideoSDK has and Twilio has not. */
export const newRow = z.object({ ...common, relation: z.literal('new'), twilio: z.null(), videosdk: name });
export type NewRow = z.infer<typeof newRow>;

export const row = z.discriminatedUnion('relation', [mappedRow, newRow]);
export type Row = z.infer<typeof row>;
export type Relation = Row['relation'];
export type Table = Row['table'];

/** A name of VideoSDK's React package. */
export const reactRow = z.object({
  id: common.id,
  of: z.string().min(1).describe('The export that the name belongs to; the package for an export'),
  role: z.enum(['export', 'property', 'option', 'callback', 'result']),
  name: z.string().min(1),
  plain: text.describe('What it corresponds to in the plain SDK'),
  twilio: text.describe('What a Twilio React app has instead'),
  undeclared: z.literal(true).optional().describe('The code has it, but the declarations do not'),
  evidence: common.evidence,
});
export type ReactMappingRow = z.infer<typeof reactRow>;

const sighting = observed.extend({
  afterMs: z.number().nonnegative().describe('Milliseconds from the action to the event'),
});

/** What a run saw of a row on both sides. */
export const proofRecord = z.object({ twilio: sighting, videosdk: sighting });
export type ProofRecord = z.infer<typeof proofRecord>;

export const mapping = z
  .object({
    versions: z
      .object({ twilioVideo: z.string(), videosdk: z.string(), videosdkReact: z.string() })
      .describe('Versions of the compared packages'),
    rows: z.array(row),
    react: z.array(reactRow).describe('What VideoSDK’s React package has'),
    proofs: z.record(z.string(), proofRecord).describe('What the recorded run observed, by row'),
  })
  .describe('What replaces what when an app moves from Twilio Video to VideoSDK');
export type Mapping = z.infer<typeof mapping>;
