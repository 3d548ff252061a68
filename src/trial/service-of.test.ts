import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { serviceOf } from './service-of';

const read = (path: string) => readFileSync(path, 'utf8');
const TWILIO = read('node_modules/twilio-video/lib/util/constants.js');
const VIDEOSDK = read('node_modules/@videosdk.live/js-sdk/videosdk.js');
const ADAPTER = read('src/assistant/adapter/parts/connect.ts');

it('an app’s files say whom it talks to', () => {
  expect(serviceOf(['<h1>Call</h1>', TWILIO])).toBe('twilio');
  expect(serviceOf([VIDEOSDK])).toBe('videosdk');
  expect(serviceOf([VIDEOSDK, ADAPTER])).toBe('adapter');
  for (const host of ['https://sdk.twilio.com/js', '//media.twiliocdn.com/sdk/js'])
    expect(serviceOf([`<script src="${host}/video/releases/2.17.1/twilio-video.min.js">`])).toBe('twilio');
});

it('an app with both SDKs, or with neither, has to say it itself', () => {
  expect(serviceOf([TWILIO, VIDEOSDK, ADAPTER])).toBeUndefined();
  expect(serviceOf(['<h1>Call</h1>'])).toBeUndefined();
});
