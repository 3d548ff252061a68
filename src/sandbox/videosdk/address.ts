/** Host of every address that the service hands out: reserved, so that nothing else can answer. */
export const MEETING_HOST = 'meeting.crossfade.invalid';
/** Host of streams and whiteboards that there is nothing of: who asks for one is told so. */
export const NO_MEDIA_HOST = 'media.crossfade.invalid';
const HOSTS = [MEETING_HOST, NO_MEDIA_HOST, 'videosdk.live'];

/** Whether an address is VideoSDK's, so that the sandbox answers for it. */
export function isVideoSdkAddress({ hostname }: URL): boolean {
  return HOSTS.includes(hostname) || hostname.endsWith('.videosdk.live');
}
