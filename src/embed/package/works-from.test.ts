import { expect, it } from 'vitest';
import { judge } from './works-from';

it.each([
  ['2.7.3', 'works'],
  ['2.36.0', 'works'],
  ['2.7.2', 'old'],
  ['1.20.1', 'old'],
  ['2.36.1', 'untried'],
  ['2.100.0-rc1', 'untried'],
  ['3.0.0', 'untried'],
  ['2.36.0-beta', 'works'],
])('twilio-video %s: %s', (version, standing) => {
  const judged = judge('twilio-video', version, '2.36.0');
  expect(judged.standing).toBe(standing);
  expect(judged.advice === undefined).toBe(standing === 'works');
});

it('says what to do', () => {
  expect(judge('@videosdk.live/js-sdk', '0.1.9', '1.1.1').advice).toBe(
    'The sandbox needs @videosdk.live/js-sdk 0.2.7 or later; the app has 0.1.9. Update it.',
  );
  expect(judge('@videosdk.live/react-sdk', '0.9.0', undefined).standing).toBe('works');
});
