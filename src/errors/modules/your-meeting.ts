import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Meeting } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

/** The line on the page that shows the result. */
export const status = document.querySelector<HTMLElement>('#status')!;

/** The meeting that your server names, not joined yet, with camera and microphone off. It is left when the page closes. */
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

/** Does something, and shows the error if it fails. */
export async function attempt(act: () => unknown): Promise<void> {
  try {
    await act();
  } catch (error) {
    tell(error as Error);
  }
}

/** Shows an error, or a reason to leave. */
export function tell({ code, message }: { code?: number; message: string }): void {
  status.textContent = `${message} (${code})`;
}
