/** Host of every address that the service hands out: reserved, so that nothing else can answer. */
export const MEETING_HOST = 'meeting.crossfade.invalid';

/** Whether an address is VideoSDK's, so that the sandbox answers for it. */
export function isVideoSdkAddress({ hostname }: URL): boolean {
  return hostname === MEETING_HOST || hostname === 'videosdk.live' || hostname.endsWith('.videosdk.live');
}
