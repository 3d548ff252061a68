import * as z from 'zod';

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

const common = {
  id: z
    .string()
    .regex(/^[^\s#]+$/)
    .describe('Stable; the table, the class and the name'),
  table: z.enum(['events', 'methods', 'options', 'errors', 'rest']),
  also: z.array(name).describe('Names that belong to the answer too'),
  payload: text.optional().describe('What changes in what comes with it'),
  timing: text.optional().describe('What changes in when it happens'),
  instead: text.optional().describe('What to do where VideoSDK has no such thing'),
  notes: text.optional(),
  sources: z.array(z.string().min(1)).min(1),
  steps: z.array(z.string().min(1)).describe('Steps of the guide that treat it'),
  proof: z
    .union([proofSpec, z.object({ inferred: text.describe('Why it was not run') })])
    .describe('The scenario action after which both sides were observed, or why there is none'),
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

const sighting = observed.extend({
  afterMs: z.number().nonnegative().describe('Milliseconds from the action to the event'),
});

/** What a run saw of a row on both sides. */
export const proofRecord = z.object({ twilio: sighting, videosdk: sighting });
export type ProofRecord = z.infer<typeof proofRecord>;

export const mapping = z
  .object({
    versions: z
      .object({ twilioVideo: z.string(), videosdk: z.string() })
      .describe('Of the packages compared'),
    rows: z.array(row),
    proofs: z.record(z.string(), proofRecord).describe('By row: what the recorded run saw'),
  })
  .describe('What becomes what when an app moves from Twilio Video to VideoSDK');
export type Mapping = z.infer<typeof mapping>;
