import { expect, it } from 'vitest';
import { exampleRow } from '../testing/example-row';
import { relationFitsNames } from './relation-fits-names';

const equal = {
  twilio: { class: 'Room', name: 'participants' },
  videosdk: { class: 'Meeting', name: 'participants' },
};

it('holds same and renamed to their names', () => {
  const check = (changes: Parameters<typeof exampleRow>[0]) =>
    relationFitsNames([exampleRow(changes)], { steps: [], demos: {} }).length;
  expect(check({ relation: 'renamed' })).toBe(0);
  expect(check({ relation: 'same' })).toBe(1);
  expect(check({ relation: 'same', ...equal })).toBe(0);
  expect(check({ relation: 'renamed', ...equal })).toBe(1);
  expect(check({ relation: 'changed-meaning', ...equal })).toBe(0);
});
