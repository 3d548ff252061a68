import { afterEach, beforeEach, expect, it } from 'vitest';
import { Sandbox } from '../sandbox/sandbox';
import type { TwilioRoom } from '../sandbox/twilio/twilio-room';
import { RecordingServer } from './recording-server';

let sandbox: Sandbox;
let room: TwilioRoom;
beforeEach(() => {
  sandbox = new Sandbox();
  room = sandbox.services.twilio.createRoom('r');
});
afterEach(() => sandbox.close());

const ask = (path: string, body?: unknown, method = 'POST') =>
  new RecordingServer(room).answer({
    ...{ method, url: new URL(path, 'https://app.crossfade.invalid') },
    body: body === undefined ? null : JSON.stringify(body),
  })?.status;

it('has the room recorded while something is published, until told to stop', () => {
  const ada = room.room.join({ id: 'Ada' });
  ada.publish({ id: 'microphone', kind: 'audio', origin: 'microphone' });
  const states = [true, false].map((on) => {
    expect(ask('/recording', { on })).toBe(200);
    return room.recording.state().is_recording;
  });
  expect(states).toEqual([true, false]);
});

it('switches transcriptions on and off', () => {
  ask('/transcription', { on: true });
  expect(room.transcriptions.on).toBe(true);
  ask('/transcription', { on: false });
  expect(room.transcriptions.on).toBe(false);
});

it('refuses what it does not understand', () => {
  expect([ask('/recording', { on: 'yes' }), ask('/recording'), ask('/recording', {}, 'GET')]).toEqual([
    400, 400, 405,
  ]);
  expect(ask('/messages', {})).toBeUndefined();
});
