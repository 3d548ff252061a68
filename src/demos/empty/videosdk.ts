import { VideoSDK } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({ meetingId, name: 'You' });
meeting.on('error', ({ code, message }) => show(`${message} (${code})`));
meeting.on('meeting-joined', () => show(`In meeting "${meeting.id}"`));
await meeting.join();

addEventListener('pagehide', () => meeting.leave());

function show(text: string): void {
  document.querySelector('#status')!.textContent = text;
}
