import { SIDES, SIDE_NAMES } from '../sides';
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
  const telling = SIDES.filter((side) => rows.some((row) => row[side].length > 0));
  const [only] = telling.length === 1 ? telling : [];
  const list = counts.length > 0 && !only ? `: ${counts.join(', ')}` : '';
  return [
    `${rows.length} rows${list}.`,
    // A side that fails, or is still starting, does not differ.
    only
      ? `Only ${SIDE_NAMES[only]} has reported so far: nothing is compared.`
      : `${differing} of them differ in what comes, or in which order.`,
    hidden > 0 && `${hidden} are not shown.`,
    dropped > 0 && `${dropped} older events are not kept.`,
  ]
    .filter(Boolean)
    .join(' ');
}
