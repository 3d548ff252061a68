import { expect, it } from 'vitest';
import { inferred } from '../evidence';
import { exampleRow } from '../testing/example-row';
import { sentences } from './sentences';

it.each([
  ['Whole, with `code`.', 0],
  ['`code` first.', 0],
  ['3027 for the camera.', 0],
  ['No full stop', 1],
  ['lower case.', 1],
  ['An open `backtick.', 1],
  ['Two  spaces.', 1],
])('judges %j', (payload, complaints) => {
  expect(sentences([exampleRow({ payload })], { steps: [], demos: {} })).toHaveLength(complaints);
});

it('looks at the reason of what is inferred', () => {
  const evidence = [inferred('because')];
  expect(sentences([exampleRow({ evidence })], { steps: [], demos: {} })).toHaveLength(1);
});
