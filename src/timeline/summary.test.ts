import { expect, it } from 'vitest';
import { shortSummary, summaryText } from './summary';
import type { RowClass, TimelineRow } from './types';

const row = (kind: RowClass, differs = false): TimelineRow => ({
  ...{ kind, differs, matters: differs },
  ...{ twilio: [], videosdk: [], notes: [] },
});

it('counts rows by how they differ, and says what is not shown', () => {
  const rows = [row('renamed'), row('alone', true), row('alone'), row('order', true)];
  expect(summaryText(rows, 1, 3)).toBe(
    '4 rows: 2 on one side only, 1 in a different order, 1 renamed. 2 of them differ in events or order. 1 is not shown. 3 older events are not kept.',
  );
  expect(summaryText([row('same')], 0, 0)).toBe(
    '1 row: 1 the same. None of them differs in events or order.',
  );
});

it('compares nothing while one side has told nothing', () => {
  const told = { shown: {}, all: [] } as never;
  const alone = { ...row('alone', true), twilio: [told] };
  expect(summaryText([alone, alone], 0, 0)).toBe(
    '2 rows. Only Twilio Video has reported so far: there is nothing to compare yet.',
  );
  expect(summaryText([alone, { ...row('alone'), videosdk: [told] }], 0, 0)).toContain('1 of them differs');
});

it('counts apart what only one side took part in', () => {
  const told = { shown: {}, all: [] } as never;
  const pair = { ...row('same'), twilio: [told], videosdk: [told] };
  const away = { ...row('alone'), twilio: [told], uncompared: true as const };
  expect(summaryText([pair, away], 0, 0)).toBe(
    '2 rows: 1 the same. In 1 of them only one side took part. None of them differs in events or order.',
  );
});

it('says that there is nothing yet', () => {
  expect(summaryText([], 0, 0)).toBe('Nothing to compare yet.');
  expect(summaryText([], 2, 1)).toBe('Nothing to compare yet. 2 are not shown. 1 older event is not kept.');
});

it('says in few words how many rows there are, and how many differ', () => {
  expect(shortSummary([row('renamed'), row('alone', true), row('order', true)], 1)).toBe(
    '3 rows, 2 differ, 1 hidden.',
  );
  expect(shortSummary([row('alone', true)], 0)).toBe('1 row, 1 differs.');
  expect(shortSummary([], 2)).toBe('Nothing to compare yet.');
});
