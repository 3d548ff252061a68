import { expect, it } from 'vitest';
import { exampleRow } from '../testing/example-row';
import { uniqueIds } from './unique-ids';

it('finds an id that stands twice', () => {
  expect(
    uniqueIds([exampleRow(), exampleRow({ id: 'events/Room/other' })], { steps: [], demos: {} }),
  ).toEqual([]);
  expect(uniqueIds([exampleRow(), exampleRow()], { steps: [], demos: {} })).toEqual([
    'events/Room/participantConnected: stands twice.',
  ]);
});
