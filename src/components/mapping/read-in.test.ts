import { expect, it } from 'vitest';
import { twilio, videosdk } from '../../mapping/evidence';
import { readIn } from './read-in';

it('names each file once, and whose it is where its name does not tell', () => {
  const sources = [
    twilio('room.js', 'class Room'),
    twilio('room.js', 'disconnect()'),
    videosdk('class Meeting'),
    videosdk('leave(): void;', 'meeting.d.ts'),
  ];
  expect(readIn(sources)).toBe('lib/room.js, videosdk.js, VideoSDK’s meeting.d.ts');
  expect(readIn([])).toBe('');
});
