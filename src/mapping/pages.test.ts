import { expect, it } from 'vitest';
import { rows } from './rows';
import { groupOf, groups, rowsOf } from './pages';

it('shows every row on one page', () => {
  expect(rows.every((row) => groups.includes(groupOf(row)))).toBe(true);
});

it('has no page without rows', () => {
  expect(groups.filter((group) => rowsOf(group).length === 0).map(({ slug }) => slug)).toEqual([]);
});

it('keeps what only VideoSDK has on pages of its own', () => {
  const mixed = groups.filter(
    (group) => new Set(rowsOf(group).map(({ relation }) => relation === 'new')).size > 1,
  );
  expect(mixed.map(({ slug }) => slug)).toEqual([]);
});
