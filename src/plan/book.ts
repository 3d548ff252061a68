/*
 * What the guide has, as the page of the plan loads it. It comes from the site itself, as it was built.
 */

export interface PlanRow {
  /** Of the mapping's row. */
  id: string;
  /** At Twilio Video. */
  name: string;
  /** At VideoSDK, or nothing. */
  becomes?: string;
  /** Where the row stands, from the site's root. */
  path: string;
  relation: 'same' | 'renamed' | 'changed-meaning' | 'none';
}

export interface Chapter {
  /** From the site's root, without slashes at its ends. */
  path: string;
  title: string;
  description: string;
  rows: PlanRow[];
}

export interface CheckGroup {
  heading: string;
  /** As plain text with backticks. */
  points: string[];
}

export interface Book {
  /** In reading order. */
  chapters: Chapter[];
  /** The checklist, by its headings. */
  checklist: CheckGroup[];
}

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
