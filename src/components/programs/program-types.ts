import { blankSourceFile } from 'ts-blank-space';
import ts from 'typescript';

/** Where in a line something stands, counted in characters from 0; `end` is not part of it. */
export interface Span {
  start: number;
  end: number;
}

/**
 * What is there for the type checker only: without it the program is JavaScript, and reads as if written so.
 *
 * @returns for each line of the source its spans, in order and apart from each other
 * @throws {Error} for TypeScript that makes code, such as an enum: it would not be the same program without it
 */
export function typeSpans(source: string, language: 'ts' | 'tsx' = 'ts'): Span[][] {
  const file = ts.createSourceFile(`program.${language}`, source, ts.ScriptTarget.Latest, true);
  const blanked = blankSourceFile(file, (node) => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    throw new Error(`Line ${line} is more than types, and has no form in JavaScript: ${node.getText()}`);
  });
  const needless = new Set(needlessPunctuation(file));
  const isType = (position: number): boolean =>
    blanked[position] !== source[position] || needless.has(position);
  let start = 0;
  return source.split('\n').map((line) => {
    const spans = runs(line, (index) => isType(start + index)).map((span) => withSpace(line, span));
    start += line.length + 1;
    return spans;
  });
}

/**
 * Which lines JavaScript does not have: those of which nothing is left, and a blank line after them where one stands
 * before them too.
 */
export function linesGone(lines: readonly string[], spans: readonly Span[][]): boolean[] {
  let last = '';
  let lastGone = false;
  return lines.map((line, index) => {
    const left = withoutSpans(line, spans[index] ?? []).trim();
    const gone = left === '' && (line !== '' || (lastGone && last === ''));
    lastGone = gone;
    if (!gone) last = left;
    return gone;
  });
}

/** A TypeScript program as JavaScript. */
export function toJavaScript(source: string, language: 'ts' | 'tsx' = 'ts'): string {
  const spans = typeSpans(source, language);
  const lines = source.split('\n');
  const gone = linesGone(lines, spans);
  return lines
    .map((line, index) => withoutSpans(line, spans[index] ?? []))
    .filter((_, index) => !gone[index])
    .join('\n');
}

function withoutSpans(line: string, spans: readonly Span[]): string {
  return spans.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), line);
}

/** What of a line a test holds for; what has only space between is one. */
function runs(line: string, test: (index: number) => boolean): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < line.length; index++) {
    if (!test(index)) continue;
    const last = spans.at(-1);
    if (last && line.slice(last.end, index).trim() === '') last.end = index + 1;
    else spans.push({ start: index, end: index + 1 });
  }
  return spans;
}

/** Space that stood between a type and what is left goes with it. */
function withSpace(line: string, { start, end }: Span): Span {
  const before = line.slice(0, start);
  const after = line.slice(end);
  if (/^(?:[),;.\]]|$)/.test(after)) return { start: before.trimEnd().length, end };
  if (/(?:^|[\s([{])$/.test(before)) return { start, end: line.length - after.trimStart().length };
  return { start, end };
}

/** Commas and parentheses that only the types around them need. */
function needlessPunctuation(file: ts.SourceFile): number[] {
  const positions: number[] = [];
  const mark = (node: ts.Node): void => void positions.push(node.getStart(), node.end - 1);
  const visit = (node: ts.Node): void => {
    if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
      const { expression, parent } = node;
      if (ts.isParenthesizedExpression(parent) && ts.isIdentifier(expression)) mark(parent);
      if (ts.isParenthesizedExpression(expression) && ts.isVariableDeclaration(parent)) mark(expression);
    }
    if ((ts.isImportSpecifier(node) || ts.isExportSpecifier(node)) && node.isTypeOnly) {
      const elements: readonly ts.Node[] = node.parent.elements;
      const index = elements.indexOf(node);
      // The comma before the last one, since none follows it.
      const comma = elements[index + 1] ? node.end : elements[index - 1]?.end;
      if (comma !== undefined) positions.push(comma);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return positions;
}
