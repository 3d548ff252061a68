// Which code the unmodified SDK makes of a browser's refusal. The browsers' words are given to it; what it makes of them is its own.
import { expect, test } from '../../support/app/lab';

/** What browsers say, and the codes for camera and microphone, as the chapter "Before you join" lists them. */
const REFUSALS: readonly (readonly [name: string, message: string, camera: number, microphone: number])[] = [
  ['NotAllowedError', 'Permission denied', 3017, 3018],
  ['NotAllowedError', 'Permission dismissed', 3017, 3018],
  ['NotAllowedError', 'Permission denied by system', 3019, 3020],
  [
    'NotAllowedError',
    'The request is not allowed by the user agent or the platform in the current context.',
    3025,
    3018,
  ],
  ['NotAllowedError', 'Words of no browser', 3014, 3015],
  ['NotFoundError', 'Requested device not found', 3021, 3022],
  ['NotReadableError', 'Device in use', 3023, 3024],
  ['NotReadableError', 'Could not start video source', 3026, 3024],
];
const WORDS = REFUSALS.map(([name, message]) => [name, message] as const);

test(
  'each refusal of a browser has its code',
  { tag: '@firefox:whole' },
  async ({ videosdk, browserName }) => {
    const codes = await videosdk.run(async ({ VideoSDK, codeOf, inPlaceOf }, words) => {
      const codes: (number | string)[][] = [];
      for (const [name, message] of words) {
        // Not the SDK, but what it asks is another.
        inPlaceOf(navigator.mediaDevices, 'getUserMedia', () =>
          Promise.reject(new DOMException(message, name)),
        );
        codes.push([
          await codeOf(VideoSDK.createCameraVideoTrack({})),
          await codeOf(VideoSDK.createMicrophoneAudioTrack({})),
        ]);
      }
      return codes;
    }, WORDS);
    // In Firefox the SDK takes a device that is not there for one that the system withholds.
    const expected = REFUSALS.map(([name, , camera, microphone]) =>
      name === 'NotFoundError' && browserName === 'firefox' ? [3019, 3020] : [camera, microphone],
    );
    expect(codes).toEqual(expected);
  },
);
