import { expect, it } from 'vitest';
import { shown } from '../proof';
import { exampleRow } from '../testing/example-row';
import { proofFitsRow } from './proof-fits-row';

const check = (...events: [readonly [string, string], readonly [string, string]]) =>
  proofFitsRow(
    [exampleRow({ evidence: [{ kind: 'run', ...shown('participants', 'guest-joins', ...events) }] })],
    { steps: [], demos: {} },
  );

it('wants the events of the row', () => {
  expect(check(['Room', 'participantConnected'], ['Meeting', 'participant-joined'])).toEqual([]);
  expect(check(['Room', 'trackSubscribed'], ['Meeting', 'participant-joined'])).toHaveLength(1);
  expect(check(['Room', 'participantConnected'], ['Meeting', 'participant-left'])).toHaveLength(1);
});

it('lets methods be proved by what follows them', () => {
  const run = shown('leave', 'you-leave', ['Room', 'disconnected'], ['Meeting', 'meeting-left']);
  const evidence = [{ kind: 'run' as const, ...run }];
  expect(proofFitsRow([exampleRow({ table: 'methods', evidence })], { steps: [], demos: {} })).toEqual([]);
});
