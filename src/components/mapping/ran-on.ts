import type { Checks } from '../../mapping/checks';
import type { Evidence } from '../../mapping/schema';

type Checked = Extract<Evidence, { kind: 'checked' }>;

/**
 * The packages that a checked row was seen on, in words: those of the sides that saw something of it.
 * @param id the row's; one of the React package was seen on that package
 * @param versions those that the recorded runs were made with
 */
export function ranOn(
  id: string,
  { twilio, videosdk }: Checked,
  versions: Pick<Checks, 'twilioVideo' | 'videosdk' | 'videosdkReact'>,
): string {
  const named = id.startsWith('react/')
    ? `VideoSDK’s React package ${versions.videosdkReact}`
    : `VideoSDK ${versions.videosdk}`;
  return [twilio && `twilio-video ${versions.twilioVideo}`, videosdk && named].filter(Boolean).join(' and ');
}
