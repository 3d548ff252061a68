import { expect, it } from 'vitest';
import { changedMeaningSaysHow } from './changed-meaning-says-how';
import { exampleRow } from '../testing/example-row';

it('finds a changed meaning that is not told', () => {
  const { payload: _, ...silent } = exampleRow({ relation: 'changed-meaning' });
  expect(changedMeaningSaysHow([silent], { steps: [], demos: {} })).toHaveLength(1);
  expect(changedMeaningSaysHow([{ ...silent, timing: 'Later.' }], { steps: [], demos: {} })).toEqual([]);
});
