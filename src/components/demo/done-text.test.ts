import { expect, it } from 'vitest';
import type { Side } from '../../sides';
import { doneText } from './done-text';

const states = { twilio: 'is not in the room', videosdk: 'has failed' } satisfies Record<Side, string>;
const whyMissed = (side: Side): string => states[side];

it('names both sides only where both were reached', () => {
  expect(doneText('Guest joins', ['twilio', 'videosdk'], whyMissed)).toBe('Guest joins: done on both sides.');
  expect(doneText('Guest joins', ['twilio'], whyMissed)).toBe(
    'Guest joins: done on Twilio Video only. VideoSDK has failed.',
  );
});

it('says that nothing was done, or why it did not work', () => {
  expect(doneText('Guest joins', [], whyMissed)).toBe(
    'Guest joins: nothing was done. Twilio Video is not in the room, VideoSDK has failed.',
  );
  expect(doneText('Guest joins', 'The room is full.', whyMissed)).toBe(
    'Guest joins did not work: The room is full.',
  );
});
