import * as z from 'zod';

/*
 * What goes into the assistant and what comes out. Text by path in, a report out: it sees no file system and no network.
 */

/** The files of an app: text by path, with `/` between folders and no `/` at the start. */
export interface Project {
  files: ReadonlyMap<string, string>;
  /** Those of them that are not UTF-8: they are read, and never changed. */
  encoded?: ReadonlySet<string>;
}

/** How a use was found: by TypeScript's types, by following values through the app, or only by how it is used. */
export const tier = z.enum(['certain', 'likely', 'possible']);
export type Tier = z.infer<typeof tier>;

export const useKind = z.enum([
  'import',
  'script',
  'global',
  'call',
  'member',
  'event',
  'option',
  'type',
  'template',
]);
export type UseKind = z.infer<typeof useKind>;

const place = { file: z.string(), line: z.number().int().positive() };

export const step = z.object({ ...place, why: z.string() }).describe('One link of the chain of evidence');
export type Step = z.infer<typeof step>;

export const adapter = z.enum(['kept', 'near', 'missing']);
export type Adapter = z.infer<typeof adapter>;

export const use = z.object({
  ...place,
  column: z.number().int().positive(),
  length: z.number().int().positive(),
  kind: useKind,
  classes: z.array(z.string()).describe('Classes of twilio-video that it can belong to'),
  name: z.string(),
  tier,
  shared: z
    .literal(true)
    .optional()
    .describe(
      'Objects of the app’s own with such a member come to the same place, or its type is the app’s own',
    ),
  evidence: z.array(step).describe('How it is known, from its origin to the place'),
  rows: z.array(z.string()).describe('Ids of rows of the mapping'),
  becomes: z.string().describe('What becomes of it, in a sentence'),
  adapter: adapter.describe('Whether an adapter with twilio-video’s interface can keep it'),
  differs: z
    .array(z.string())
    .describe('Ids of the `differences` that affect it, if the adapter only comes near'),
  native: z
    .object({ pattern: z.string(), tier })
    .optional()
    .describe(
      'The pattern that `crossfade native <pattern>` can convert to VideoSDK, once the app runs on the adapter',
    ),
});
export type Use = z.infer<typeof use>;

export const finding = z.object({
  ...place,
  rule: z.string(),
  kind: z
    .enum(['wrong', 'decide', 'lost'])
    .describe('A bug today; for a person to decide; something that the scan may have missed'),
  says: z.string(),
  chapter: z.string().optional().describe('Path of the chapter about it'),
});
export type Finding = z.infer<typeof finding>;

export const difference = z.object({
  id: z.string(),
  what: z.string(),
  twilio: z.string().describe('What twilio-video does'),
  adapter: z.string().describe('What the adapter does'),
  uses: z.number().describe('How many uses in the app it affects'),
});
export type DifferenceMet = z.infer<typeof difference>;

export const leftOut = z.object({ file: z.string(), why: z.string() });
export type LeftOut = z.infer<typeof leftOut>;

export const area = z.object({
  area: z.string(),
  uses: z.number(),
  kept: z.number(),
  near: z.number(),
  missing: z.number(),
  files: z.number(),
  says: z.string().describe('The work to do, in plain words'),
  chapters: z.array(z.string()).describe('Chapters of the guide about it'),
});
export type Area = z.infer<typeof area>;

export const report = z
  .object({
    format: z.literal(1),
    versions: z.object({ twilioVideo: z.string(), videosdk: z.string() }).describe('Versions compared'),
    app: z.object({
      kinds: z.array(z.string()).describe('What the app is built with, as far as its files show'),
      twilioVideo: z.string().optional().describe('Version of twilio-video that it depends on'),
      major: z.union([z.literal(1), z.literal(2)]),
      files: z.number(),
      lines: z.number(),
    }),
    uses: z.array(use),
    findings: z.array(finding),
    differences: z.array(difference).describe('What differs where the adapter only comes near'),
    leftOut: z.array(leftOut).describe('Files that were not read, or only in part, and why'),
    areas: z.array(area),
    summary: z.object({
      uses: z.number(),
      files: z.number(),
      certain: z.number(),
      likely: z.number(),
      possible: z.number(),
      kept: z.number(),
      near: z.number(),
      missing: z.number(),
      withoutRow: z.number(),
    }),
  })
  .describe('What an app uses of twilio-video, and what becomes of it');
export type Report = z.infer<typeof report>;

/** A change of a file's text, between two places. */
export interface Edit {
  file: string;
  start: number;
  end: number;
  text: string;
  /** What makes it, by name: all edits of a transform can be taken or left. */
  transform: string;
  tier: Tier;
}

/** The changes to make to a project. */
export interface Plan {
  edits: Edit[];
  create: { path: string; text: string }[];
  /** What a person has to do or decide. */
  manual: Finding[];
}
