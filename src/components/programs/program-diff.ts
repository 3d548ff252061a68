import { structuredPatch } from 'diff';
import { type Span, linesGone, typeSpans } from './program-types';

export interface DiffLine {
  /** `-` stands on the one side only, `+` on the other only. */
  sign: '-' | '+' | ' ';
  text: string;
  /** What is TypeScript only. */
  types: Span[];
  /** Whether JavaScript does not have the line. */
  gone: boolean;
}

export interface Hunk {
  /** Lines that both programs share and that are left out before this part. */
  skipped: number;
  lines: DiffLine[];
}

const CONTEXT_LINES = 2;

/**
 * What turns one program into another, part by part, with what stands around each.
 *
 * @returns the parts, and how many shared lines are left out after the last
 */
export function diffPrograms(
  before: string,
  after: string,
  language: 'ts' | 'tsx' = 'ts',
): { hunks: Hunk[]; skippedAtEnd: number } {
  const old = describe(before, language);
  const fresh = describe(after, language);
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: CONTEXT_LINES });
  let next = 1;
  const parts = hunks.map(({ oldStart, newStart, lines }): Hunk => {
    const skipped = oldStart - next;
    let oldLine = oldStart;
    let newLine = newStart;
    const shown = lines
      .filter((line) => !line.startsWith('\\'))
      .map((line): DiffLine => {
        const sign = line[0] as DiffLine['sign'];
        const source = sign === '+' ? fresh(newLine) : old(oldLine);
        if (sign !== '+') oldLine += 1;
        if (sign !== '-') newLine += 1;
        return { sign, text: line.slice(1), ...source };
      });
    next = oldLine;
    return { skipped, lines: shown };
  });
  return { hunks: parts, skippedAtEnd: before.split('\n').length - next + 1 };
}

function describe(
  source: string,
  language: 'ts' | 'tsx',
): (line: number) => Pick<DiffLine, 'types' | 'gone'> {
  const spans = typeSpans(source, language);
  const gone = linesGone(source.split('\n'), spans);
  return (line) => ({ types: spans[line - 1] ?? [], gone: gone[line - 1] ?? false });
}
