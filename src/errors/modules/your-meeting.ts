import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Meeting } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

/** The line on the page that tells how it went. */
export const status = document.querySelector<HTMLElement>('#status')!;

/** The meeting that your server names, not joined yet, with camera and microphone off. Left when the page goes. */
export async function openMeeting(mode?: 'SIGNALLING_ONLY'): Promise<Meeting> {
  const { token, room: meetingId } = await getAccess();
  VideoSDK.config(token);
  const off = { micEnabled: false, webcamEnabled: false };
  const meeting = VideoSDK.initMeeting({ meetingId, name: 'You', ...off, ...(mode ? { mode } : {}) });
  meeting.on('error', tell);
  meeting.on('meeting-joined', () => {
    status.textContent = `In meeting "${meeting.id}"`;
    addEventListener('pagehide', () => meeting.leave());
  });
  return meeting;
}

/** Does something, and tells what it fails with. */
export async function attempt(act: () => unknown): Promise<void> {
  try {
    await act();
  } catch (error) {
    tell(error as Error);
  }
}

/** Tells of an error, or of a reason to leave. */
export function tell({ code, message }: { code?: number; message: string }): void {
  status.textContent = `${message} (${code})`;
}
