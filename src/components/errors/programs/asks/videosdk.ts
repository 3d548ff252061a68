import { VideoSDK } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const { token, room: meetingId } = await getAccess();
VideoSDK.config(token); // This token may only ask: it has `ask_join` in place of `allow_join`.
const meeting = VideoSDK.initMeeting({
  meetingId,
  name: 'You',
  micEnabled: false,
  webcamEnabled: false,
});

// The type of this listener knows one argument; the decision is the second.
meeting.on('entry-responded', (...[, decision]: unknown[]) => {
  status.textContent = `The answer is: ${String(decision)}`;
});
meeting.on('error', ({ code, message }) => (status.textContent = `Error: ${message} (${code})`));
meeting.on('meeting-left', ({ code, message }) => (status.textContent = `Out: ${message} (${code})`));

await meeting.join();
addEventListener('pagehide', () => meeting.leave());
