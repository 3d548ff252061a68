import { expect, it } from 'vitest';
import { shown } from '../proof';
import { exampleRow } from '../testing/example-row';
import { proofCanBeRun } from './proof-can-be-run';

const complaints = (demo: string, action: string) =>
  proofCanBeRun(
    [
      exampleRow({
        evidence: [
          { kind: 'run', ...shown(demo, action, ['Room', 'disconnected'], ['Meeting', 'meeting-left']) },
        ],
      }),
    ],
    { steps: [], demos: { leave: ['you-leave'] } },
  ).length;

it('wants a demo that offers the action', () => {
  expect(complaints('leave', 'you-leave')).toBe(0);
  expect(complaints('leave', 'run')).toBe(0);
  expect(complaints('leave', 'guest-joins')).toBe(1);
  expect(complaints('nowhere', 'run')).toBe(1);
});
