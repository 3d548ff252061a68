import { expect, it } from 'vitest';
import { statesText } from './states-text';

it('says in one sentence what is so with both sides, and of each by name what is not', () => {
  expect(statesText({ twilio: 'running', videosdk: 'running' })).toBe('Both sides are running.');
  expect(statesText({ twilio: 'failed', videosdk: 'failed' })).toBe('Both sides have failed.');
  expect(statesText({ twilio: 'running', videosdk: 'loading' })).toBe(
    'Twilio Video is running. VideoSDK is still starting.',
  );
});
