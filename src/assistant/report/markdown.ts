import type { Report } from '../contract';
import { sectionsOf, type Cell } from './sections';
import { visible } from './visible';

/**
 * A report as Markdown.
 * @param base the site's address, with a slash at its end; links lead nowhere without one
 */
export function toMarkdown(report: Report, base?: string): string {
  const parts = ['# What moves from Twilio Video to VideoSDK'];
  for (const { title, paragraphs, table } of sectionsOf(report, base)) {
    parts.push(`## ${plain(title)}`, ...paragraphs.map(plain));
    if (table) {
      const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      parts.push(
        [
          line(table.head),
          line(table.head.map(() => '---')),
          ...table.rows.map((row) => line(row.map(cell))),
        ].join('\n'),
      );
    }
  }
  return `${parts.join('\n\n')}\n`;
}

const cell = (content: Cell): string =>
  typeof content === 'string'
    ? plain(content).replaceAll('|', '\\|')
    : [content]
        .flat()
        .map(({ text, href }) => `[${plain(text)}](${href})`)
        .join(' ');

/** Names of files and code come from the app: they are to be no markup. Code in backticks stays. */
function plain(text: string): string {
  return visible(text.replace(/[\r\n]+/g, ' '))
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') && part.length > 1 ? part : part.replace(/[\\*_[\]<>#`]/g, '\\$&')))
    .join('');
}
