import { expect, it } from 'vitest';
import { versionIn } from './version-in';

it('VideoSDK’s version is known by the address of its tag alone', () => {
  const tag = '<script src="https://sdk.videosdk.live/js-sdk/0.0.96/videosdk.js"></script>';
  expect(versionIn('videosdk', ['', tag])).toBe('0.0.96');
  expect(versionIn('adapter', [tag])).toBe('0.0.96');
  expect(versionIn('videosdk', ['"https://api.videosdk.live"'])).toBeUndefined();
  expect(versionIn('twilio', [tag])).toBeUndefined();
});
