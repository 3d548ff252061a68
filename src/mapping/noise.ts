import { docs, twilio, videosdkLacks } from './evidence';

/** Twilio's plugins against noise, and what VideoSDK has in their place: said once, for its options and its object. */
export const noNoisePlugin = {
  relation: 'none',
  instead:
    'The SDK has no such object. VideoSDK’s separate package has `VideoSDKNoiseSuppressor`: pass it the stream of a microphone, and pass its result as `customMicrophoneAudioTrack` or to `changeMic()`. The browser’s own suppression is set with `noiseConfig`.',
  notes:
    'The documentation names `@videosdk.live/videosdk-noise-suppressor-web`, and before that `@videosdk.live/videosdk-media-processor-web`. In November 2026 only the second could be found on npm from here (0.0.22); neither was tested.',
  also: [
    'createMicrophoneAudioTrack options.noiseConfig',
    'initMeeting options.customMicrophoneAudioTrack',
    'Meeting.changeMic',
  ],
  steps: ['effects'],
  restsOn: [
    twilio('noisecancellationadapter.ts', "pluginFile: 'krispsdk.mjs'"),
    twilio('noisecancellationadapter.ts', 'PLUGIN_CONFIG[noiseCancellationOptions.vendor]'),
    twilio('noisecancellationadapter.ts', 'noiseCancellationOptions.sdkAssetsPath'),
    docs(
      'https://docs.videosdk.live/javascript/guide/video-and-audio-calling-api-sdk/plugins/noise-suppresion',
    ),
    videosdkLacks('NoiseSuppressor'),
  ],
} as const;
