import { counted } from '../counted';
import { SIDES, SIDE_NAMES } from '../sides';
import type { RowClass, TimelineRow } from './types';

const COUNTED: readonly [RowClass, string][] = [
  ['alone', 'on one side only'],
  ['order', 'in a different order'],
  ['changed', 'with a different meaning'],
  ['renamed', 'renamed'],
  ['same', 'the same'],
];

/** The same in few words, for a line that is short: how many rows there are, and how many of them differ. */
export function shortSummary(rows: readonly TimelineRow[], hidden: number): string {
  if (rows.length === 0) return 'Nothing to compare yet.';
  const differing = rows.filter(({ differs }) => differs).length;
  const texts = [
    counted(rows.length, 'row', 'rows'),
    `${differing} ${differing === 1 ? 'differs' : 'differ'}`,
  ];
  return `${[...texts, ...(hidden > 0 ? [`${hidden} hidden`] : [])].join(', ')}.`;
}

/**
 * What a timeline has, in numbers.
 * @param hidden rows that are not shown
 * @param dropped events that are not kept
 */
export function summaryText(rows: readonly TimelineRow[], hidden: number, dropped: number): string {
  const compared = rows.filter(({ uncompared }) => !uncompared);
  const away = rows.length - compared.length;
  const counts = COUNTED.flatMap(([kind, text]) => {
    const count = compared.filter((row) => row.kind === kind).length;
    return count > 0 ? `${count} ${text}` : [];
  });
  const differing = rows.filter(({ differs }) => differs).length;
  const telling = SIDES.filter((side) => rows.some((row) => row[side].length > 0));
  const [only] = telling.length === 1 ? telling : [];
  const list = counts.length > 0 && !only ? `: ${counts.join(', ')}` : '';
  return [
    rows.length === 0 ? 'Nothing to compare yet.' : `${counted(rows.length, 'row', 'rows')}${list}.`,
    away > 0 && !only && `In ${away} of them only one side took part.`,
    // A side that fails, or is still starting, does not differ.
    only
      ? `Only ${SIDE_NAMES[only]} has reported so far: there is nothing to compare yet.`
      : rows.length > 0 &&
        `${differing === 0 ? 'None' : differing} of them ${differing > 1 ? 'differ' : 'differs'} in events or order.`,
    hidden > 0 && `${counted(hidden, 'is', 'are')} not shown.`,
    dropped > 0 && `${counted(dropped, 'older event is', 'older events are')} not kept.`,
  ]
    .filter(Boolean)
    .join(' ');
}
