import { expect, it } from 'vitest';
import { isVideoSdkAddress, MEETING_HOST, NO_MEDIA_HOST } from './address';

it.each([
  [`wss://${MEETING_HOST}/`, true],
  [`https://${NO_MEDIA_HOST}/hls/live.m3u8`, true],
  ['https://api.videosdk.live/v2/rooms', true],
  ['https://videosdk.live', true],
  ['https://API.VIDEOSDK.LIVE:8443', true],
  ['https://notvideosdk.live', false],
  ['https://videosdk.live.example.com', false],
  ['https://example.com/?videosdk.live', false],
])('%s: %s', (address, answered) => {
  expect(isVideoSdkAddress(new URL(address))).toBe(answered);
});
