import { expect, it } from 'vitest';
import type { DecodedMessage } from '../../sandbox/wire/decode';
import { bodyText, mentions, traceJson } from './trace-texts';

const message: DecodedMessage = {
  number: 0,
  time: 1020.4,
  sent: true,
  channel: 'a.example/s',
  name: 'msg: connect',
  size: 12,
  body: { room: 'Migration' },
};

it('finds a message by its name, its channel, its direction and what it carries', () => {
  for (const wanted of ['connect', 'a.example', 'sent', 'migration', ''])
    expect(mentions(message, wanted)).toBe(true);
  expect(mentions(message, 'received')).toBe(false);
});

it('shows text as it is, data as JSON, and nothing for nothing', () => {
  expect(bodyText({ ...message, body: 'plain' })).toBe('plain');
  expect(bodyText(message)).toBe('{\n  "room": "Migration"\n}');
  const { body: _body, ...empty } = message;
  expect(bodyText(empty)).toBe('');
});

it('is plain data in JSON, with times since Run', () => {
  expect(JSON.parse(traceJson([message], 1000))).toEqual([
    {
      afterMs: 20,
      direction: 'sent',
      channel: 'a.example/s',
      name: 'msg: connect',
      size: 12,
      body: { room: 'Migration' },
    },
  ]);
});
