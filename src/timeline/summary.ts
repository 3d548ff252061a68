import type { RowClass, TimelineRow } from './types';

const COUNTED: readonly [RowClass, string][] = [
  ['alone', 'on one side only'],
  ['order', 'in another order'],
  ['changed', 'with another meaning'],
  ['renamed', 'renamed'],
  ['same', 'the same'],
];

/**
 * What a timeline has, in numbers.
 * @param hidden rows that are not shown
 * @param dropped events that are not kept
 */
export function summaryText(rows: readonly TimelineRow[], hidden: number, dropped: number): string {
  const counts = COUNTED.flatMap(([kind, text]) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count > 0 ? `${count} ${text}` : [];
  });
  const differing = rows.filter(({ differs }) => differs).length;
  const list = counts.length > 0 ? `: ${counts.join(', ')}` : '';
  return [
    `${rows.length} rows${list}.`,
    `${differing} of them differ in what comes, or in which order.`,
    hidden > 0 && `${hidden} are not shown.`,
    dropped > 0 && `${dropped} older events are not kept.`,
  ]
    .filter(Boolean)
    .join(' ');
}
