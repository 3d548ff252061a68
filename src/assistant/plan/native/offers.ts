import { NATIVES, rewritings } from '.';
import type { Project, Report, Use } from '../../contract';
import type { Native, Rewritings } from './pattern';

/** What one pattern finds in an app. */
export interface Offer extends Rewritings {
  native: Native;
}

/**
 * What all patterns find.
 * @param project the app with the adapter in it, or as it is to be with it
 * @param uses what was found in the same files
 */
export const offersIn = (project: Project, uses: readonly Use[]): Offer[] =>
  NATIVES.map((native) => ({ native, ...rewritings(project, uses, native) }));

/**
 * The report, saying of each use which pattern takes it over to VideoSDK, if one does.
 * @param files the texts that the report is of
 */
export function withNatives(
  report: Report,
  files: ReadonlyMap<string, string>,
  offers: readonly Offer[],
): Report {
  const places = new Map<string, Taken[]>();
  for (const { native, found } of offers)
    for (const { file, start, end, text, tier } of found.flatMap(({ edits }) => edits)) {
      // A line of its own, such as an import, takes nothing along that stands beside it.
      if (start === end && text.includes('\n')) continue;
      const taken = { start, end, native: { pattern: native.id, tier } };
      const known = places.get(file);
      if (known) known.push(taken);
      else places.set(file, [taken]);
    }
  const takers = new Map(
    [...places].map(([file, taken]) => [file, takerIn(files.get(file) ?? '', taken)] as const),
  );
  const uses = report.uses.map((use): Use => {
    const native = takers.get(use.file)?.(use);
    return native ? { ...use, native } : use;
  });
  return { ...report, uses };
}

/** What takes a use of one file along. It is asked for them in their order, so that each place is looked at once. */
function takerIn(text: string, taken: readonly Taken[]): (use: Use) => Use['native'] {
  const starts = lineStarts(text);
  const waiting = taken.toSorted((one, other) => one.start - other.start);
  let near: Taken[] = [];
  let next = 0;
  return ({ line, column, length }) => {
    const from = (starts[line - 1] ?? NaN) + column - 1;
    for (let one = waiting[next]; one && one.start <= from + length; one = waiting[++next]) near.push(one);
    near = near.filter(({ end }) => from <= end);
    return near[0]?.native;
  };
}

interface Taken {
  start: number;
  end: number;
  native: NonNullable<Use['native']>;
}

/** Where lines begin, as TypeScript counts them. */
function lineStarts(text: string): number[] {
  return [
    0,
    ...[...text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)].map(({ 0: end, index }) => index + end.length),
  ];
}
