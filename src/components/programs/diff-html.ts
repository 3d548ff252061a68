import { counted } from '../../counted';
import { escapeHtml } from './escape-html';
import { diffPrograms, type DiffLine } from './program-diff';

const TAGS = { '-': 'del', '+': 'ins', ' ': 'span' } as const;

/**
 * What turns one program into another, as the content of a `<code>`: lines say by their element whose they are, and what
 * is TypeScript only stands in `<i>`.
 */
export function diffHtml(before: string, after: string, language: 'ts' | 'tsx' = 'ts'): string {
  const { hunks, skippedAtEnd } = diffPrograms(before, after, language);
  const parts = hunks.map(({ skipped, lines: own }) => leftOut(skipped) + own.map(lineHtml).join(''));
  return parts.join('') + leftOut(skippedAtEnd);
}

const leftOut = (count: number): string =>
  count > 0 ? `<span class="skipped">${counted(count, 'line is', 'lines are')} the same</span>` : '';

function lineHtml(line: DiffLine): string {
  const tag = TAGS[line.sign];
  const pieces = piecesOf(line).map((piece, index) => {
    const text = escapeHtml(piece);
    return index % 2 ? `<i>${text}</i>` : text;
  });
  const html = `<${tag}>${pieces.join('')}\n</${tag}>`;
  return line.gone ? `<i>${html}</i>` : html;
}

/** The line in pieces: what every language has, and in turn what is TypeScript only. */
function piecesOf({ text, types }: DiffLine): string[] {
  const cuts = types.flatMap(({ start, end }) => [start, end]);
  return [0, ...cuts].map((cut, index) => text.slice(cut, cuts[index] ?? text.length));
}
