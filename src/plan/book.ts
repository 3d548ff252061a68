import * as z from 'zod';

/*
 * What the guide has, as the page of the plan loads it.
 */

const row = z.object({
  /** Of the mapping's row. */
  id: z.string(),
  /** At Twilio Video. */
  name: z.string(),
  /** At VideoSDK, or nothing. */
  becomes: z.string().optional(),
  /** Where the row stands, from the site's root. */
  path: z.string(),
  relation: z.enum(['same', 'renamed', 'changed-meaning', 'none']),
});

const chapter = z.object({
  /** From the site's root, without slashes at its ends. */
  path: z.string(),
  title: z.string(),
  description: z.string(),
  rows: z.array(row),
});

export const book = z.object({
  /** In reading order. */
  chapters: z.array(chapter),
  /** Points of the checklist as plain text with backticks, by their heading. */
  checklist: z.array(z.object({ heading: z.string(), points: z.array(z.string()) })),
});

export type PlanRow = z.infer<typeof row>;
export type Chapter = z.infer<typeof chapter>;
export type Book = z.infer<typeof book>;
export type CheckGroup = Book['checklist'][number];

/**
 * Reads the points of the checklist's page.
 * @param mdx its source
 */
export function readChecklist(mdx: string): CheckGroup[] {
  const groups: CheckGroup[] = [];
  for (const line of mdx.split('\n')) {
    if (line.startsWith('## ')) groups.push({ heading: line.slice(3), points: [] });
    else if (line.startsWith('- ')) groups.at(-1)?.points.push(withoutLinks(line.slice(2)));
  }
  return groups.filter(({ points }) => points.length > 0);
}

const withoutLinks = (text: string): string =>
  text.replaceAll(/\[([^\][]*)\]\([^()]*\)/g, '$1').replaceAll("'", '’');
