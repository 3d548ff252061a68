import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sdkLeaveReason, serverLeaveReason } from './leave-reasons';

/** What the SDK itself lists: code and message of each reason. */
const source = readFileSync('node_modules/@videosdk.live/js-sdk/videosdk.js', 'utf8');

const BY_SERVER = [1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011];

it.each(BY_SERVER)('%i is said in the words of the SDK', (code) => {
  const { message } = serverLeaveReason(code);
  const place = source.indexOf(`code: ${code},`);
  expect(source.slice(place, place + 200)).toContain(`"${message}"`);
});

it('the server gives no reason that only the SDK gives, and none that there is not', () => {
  expect(sdkLeaveReason('left').code).toBe(1101);
  for (const code of [1101, 1102, 1012, 4001])
    expect(() => serverLeaveReason(code)).toThrow(`no leave reason ${code}`);
});
