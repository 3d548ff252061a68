import type { PlanRow } from './book';
import type { Plan, Work } from './plan';

/**
 * A plan as Markdown, to be kept with the app.
 * @param address makes a whole address of a path on the site
 */
export function toMarkdown({ works, checklist, effort }: Plan, address: (path: string) => string): string {
  return [
    '# From Twilio Video to VideoSDK',
    `About ${effort} for one developer who knows the app: a rough estimate, and nothing measured.`,
    ...works.flatMap((work, index) => [`## ${index + 1}. ${work.title}`, ...bodyOf(work, address)]),
    '## Before the first real call',
    ...checklist.map(({ heading, points }) => `**${heading}**\n\n${boxes(points)}`),
    '',
  ].join('\n\n');
}

/** A plan as issues, one a piece of work, with a line between them. The first line of each is its title. */
export function toIssues({ works, checklist }: Plan, address: (path: string) => string): string {
  const issues = works.map((work) =>
    [`Move to VideoSDK: ${work.title}`, ...bodyOf(work, address)].join('\n\n'),
  );
  const last = checklist.map(({ heading, points }) => `**${heading}**\n\n${boxes(points)}`);
  return [...issues, ['Move to VideoSDK: before the first real call', ...last].join('\n\n'), ''].join(
    '\n\n---\n\n',
  );
}

function bodyOf({ description, effort, path, rows }: Work, address: (path: string) => string): string[] {
  const body = [`${description} Effort: ${effort}. See ${address(`${path}/`)}`];
  if (rows.length > 0) body.push(boxes(rows.map(rowInWords)));
  return body;
}

/** A row of the mapping in a line. */
export function rowInWords({ name, becomes, relation }: PlanRow): string {
  if (becomes === undefined) return `\`${name}\` has no counterpart`;
  const changed = relation === 'changed-meaning' ? ', which means something else' : '';
  return relation === 'same' && becomes === name
    ? `\`${name}\` stays`
    : `\`${name}\` becomes \`${becomes}\`${changed}`;
}

const boxes = (points: readonly string[]): string => points.map((point) => `- [ ] ${point}`).join('\n');
