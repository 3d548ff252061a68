import { expect, it } from 'vitest';
import { exampleRow } from '../testing/example-row';
import { stepsExist } from './steps-exist';

it('finds a step that the guide does not have', () => {
  const rows = [exampleRow({ steps: ['connect'] })];
  expect(stepsExist(rows, { steps: ['connect'], demos: {} })).toEqual([]);
  expect(stepsExist(rows, { steps: ['leave'], demos: {} })).toHaveLength(1);
});
