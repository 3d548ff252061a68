import { expect, it } from 'vitest';
import type { TimelineGroup } from './align';
import { timelineJson, timelineMarkdown } from './export';

const groups: TimelineGroup[] = [
  {
    cause: { label: 'Guest mutes', time: 1000 },
    rows: [
      {
        twilio: [
          {
            side: 'twilio',
            emitter: 'Room',
            event: 'trackDisabled',
            payload: 'x',
            time: 1020.4,
            subject: 'A|b',
            about: { person: 'A|b' },
          },
        ],
        notes: ['Only Twilio Video reported this.'],
      },
    ],
  },
];

it('is a table for each action in Markdown, with nothing in it that could be markup', () => {
  expect(timelineMarkdown(groups)).toBe(
    [
      '## Guest mutes',
      '',
      '| Twilio Video | VideoSDK | |',
      '| --- | --- | --- |',
      '| `trackDisabled` Room A\\|b +20 ms |  | Only Twilio Video reported this. |',
      '',
    ].join('\n'),
  );
});

it('is plain data in JSON, with times after the action', () => {
  expect(JSON.parse(timelineJson(groups))).toEqual([
    {
      action: 'Guest mutes',
      rows: [
        {
          twilio: [
            {
              emitter: 'Room',
              subject: 'A|b',
              event: 'trackDisabled',
              payload: 'x',
              about: { person: 'A|b' },
              afterMs: 20,
            },
          ],
          videosdk: null,
          notes: ['Only Twilio Video reported this.'],
        },
      ],
    },
  ]);
});
