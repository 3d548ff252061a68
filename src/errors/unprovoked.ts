/** Errors of the mapping that no run here shows, and why. Twilio's by code, VideoSDK's by name. */
export const UNPROVOKED: readonly {
  why: string;
  twilio: readonly number[];
  videosdk: readonly string[];
}[] = [
  {
    why: 'Needs a browser that can send no video at all.',
    twilio: [],
    videosdk: ['Errors.ERROR_NO_SUPPORTED_VIDEO_CODEC'],
  },
];
