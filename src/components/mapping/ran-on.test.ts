import { expect, it } from 'vitest';
import { ranOn } from './ran-on';

const versions = { twilioVideo: '2.0.0', videosdk: '3.0.0', videosdkReact: '4.0.0' };
const seen = { kind: 'checked', run: 'a-run' } as const;

it.each([
  ['events/Room/a', { twilio: ['1'], videosdk: ['2'] }, 'twilio-video 2.0.0 and VideoSDK 3.0.0'],
  ['new/Meeting/a', { videosdk: ['2'] }, 'VideoSDK 3.0.0'],
  ['react/useMeeting/option/a', { videosdk: ['2'] }, 'VideoSDK’s React package 4.0.0'],
])('names for %s those that saw it', (id, sides, words) => {
  expect(ranOn(id, { ...seen, ...sides }, versions)).toBe(words);
});
