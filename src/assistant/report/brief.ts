import type { Report } from '../contract';
import { sectionsOf, type Section } from './sections';
import { visible } from './visible';

/** A report for a terminal: all but the single uses, which a file has room for. */
export function toBrief(report: Report): string {
  const files = new Set(report.uses.map(({ file }) => file));
  const sections = sectionsOf(report, undefined).filter(({ title }) => !files.has(title));
  const texts = sections.map(({ title, paragraphs, table }) =>
    visible([title.toUpperCase(), ...paragraphs, ...(table ? linesOf(table) : [])].join('\n')),
  );
  if (report.uses.length)
    texts.push('For each use and what becomes of it: crossfade scan … > report.md, or --html > report.html');
  return `${texts.join('\n\n')}\n`;
}

/** The first cell of each row, and below it the others that say something in words. */
function linesOf({ head, rows }: NonNullable<Section['table']>): string[] {
  return rows.flatMap((row) => {
    const [first = '', ...others] = row.map((cell) => (typeof cell === 'string' ? cell : ''));
    const counts = others.flatMap((cell, index) =>
      /^\d+$/.test(cell) ? [`${head[index + 1]?.toLowerCase()} ${cell}`] : [],
    );
    const said = others.filter((cell) => cell.includes(' '));
    const title = counts.length ? `${first} (${counts.join(', ')})` : first;
    return [`  ${title}`, ...said.map((text) => `      ${text}`)];
  });
}
