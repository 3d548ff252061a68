import { expect, it } from 'vitest';
import { observedLines } from './observed';

it('says on both sides what is told to whom, and what of it nobody has seen', () => {
  const told = {
    twilio: { you: '`disabled` on the track.', others: 'Nothing.', by: 'run' },
    videosdk: { you: 'Nothing.', others: 'Nothing.', by: 'inferred' },
  } as const;
  expect(observedLines({ table: 'methods', told })).toEqual([
    [
      'Who is notified.',
      [
        'Twilio Video: for you, `disabled` on the track; for the others, nothing.',
        'VideoSDK: nobody is notified (inferred).',
      ],
    ],
  ]);
});

it('says how those who join later learn of it', () => {
  const newcomers = { twilio: { newcomer: 'No event.', by: 'source' } } as const;
  expect(observedLines({ table: 'events', newcomers })).toEqual([
    ['For people who join later.', ['Twilio Video: no event.']],
  ]);
});

it('says nothing where there is nothing to tell', () => {
  expect(observedLines({ table: 'methods' })).toEqual([]);
});
