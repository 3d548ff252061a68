import { expect, it } from 'vitest';
import type { SideObservation, TimelineGroup } from './types';
import { timelineJson, timelineMarkdown } from './export';

const shown: SideObservation = {
  side: 'twilio',
  emitter: 'Room',
  event: 'trackDisabled',
  payload: 'x',
  time: 1020.4,
  subject: 'A|b',
  about: { person: 'A|b' },
};
const groups: TimelineGroup[] = [
  {
    action: { label: 'Guest mutes', time: 1000 },
    rows: [
      {
        twilio: [{ shown, all: [shown, shown] }],
        videosdk: [],
        kind: 'alone',
        differs: true,
        matters: true,
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
      '| `trackDisabled` ×2 Room A\\|b +20 ms |  | Only Twilio Video reported this. |',
      '',
    ].join('\n'),
  );
});

it('is plain data in JSON, with times after the action', () => {
  const { side: _side, time: _time, ...told } = shown;
  const plain = { ...told, afterMs: 20 };
  expect(JSON.parse(timelineJson(groups))).toEqual([
    {
      action: 'Guest mutes',
      rows: [
        {
          twilio: [plain, plain],
          videosdk: [],
          class: 'alone',
          differs: true,
          notes: ['Only Twilio Video reported this.'],
        },
      ],
    },
  ]);
});
