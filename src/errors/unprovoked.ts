/** Errors of the mapping that no run here shows, and why. Twilio's by code, VideoSDK's by name. */
export const UNPROVOKED: readonly {
  why: string;
  twilio: readonly number[];
  videosdk: readonly string[];
}[] = [
  {
    why: 'This needs a browser that cannot send any video.',
    twilio: [],
    videosdk: ['Errors.ERROR_NO_SUPPORTED_VIDEO_CODEC'],
  },
  {
    why: 'This needs a browser that words its refusal differently from Chromium, in which these runs are recorded.',
    twilio: [],
    videosdk: [
      'Errors.ERROR_CAMERA_PERMISSION_OR_AUTOPLAY_ISSUE',
      'Errors.ERROR_VIDEO_SOURCE_INITIATION_FAILED',
    ],
  },
  {
    why: 'This needs the name of a video size that is not in the SDK’s types.',
    twilio: [],
    videosdk: ['Errors.ERROR_VIDEO_TRACK_CREATION_FAILED'],
  },
];
