import { expect, it } from 'vitest';
import { exampleRow } from '../testing/example-row';
import { eachRow } from './rule';

const context = { steps: ['connect'], demos: {} };

it('names the row that is wrong, and says nothing of one that is right', () => {
  const rule = eachRow(({ steps }, known) => {
    const unknown = steps.find((step) => !known.steps.includes(step));
    return unknown !== undefined && `there is no step "${unknown}"`;
  });
  const right = exampleRow({ id: 'right', steps: ['connect'] });
  const wrong = exampleRow({ id: 'wrong', steps: ['connect', 'fly'] });
  expect(rule([right, wrong], context)).toEqual(['wrong: there is no step "fly"']);
  expect(rule([right], context)).toEqual([]);
});
