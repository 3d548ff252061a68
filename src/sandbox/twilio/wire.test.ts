import { expect, it } from 'vitest';
import { decodeLog, message } from '../wire/testing/decode-log';
import { TwilioFrames } from './wire';

it('reads Twilio’s JSON, with the type of the message within', () => {
  const [join, event, heartbeat] = decodeLog(
    [new TwilioFrames()],
    'wss://global.vss.twilio.com/signaling',
    [true, message('{"type":"msg","body":{"type":"connect","token":"t","name":"r"}}')],
    [true, message('{"type":"event","group":"room","name":"connected"}')],
    [false, message('{"type":"heartbeat"}')],
  );
  expect(join).toMatchObject({
    channel: 'global.vss.twilio.com/signaling',
    name: 'msg: connect',
    body: { body: { token: '‹masked›', name: 'r' } },
  });
  expect(event?.name).toBe('event: room connected');
  expect(heartbeat?.name).toBe('heartbeat');
});

it('leaves what is no JSON as it is', () => {
  const [frame] = decodeLog([new TwilioFrames()], 'wss://global.vss.twilio.com/signaling', [
    true,
    message('nonsense'),
  ]);
  expect(frame).toMatchObject({ name: 'unknown form', body: 'nonsense' });
});
