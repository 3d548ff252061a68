import { VideoSDK } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({
  meetingId,
  name: 'You',
  micEnabled: false,
  webcamEnabled: false,
});

meeting.on('error', ({ code, message }) => (status.textContent = `Error: ${message} (${code})`));
meeting.on('meeting-joined', async () => {
  const output = { url: 'rtmps://live.example.com/app', streamKey: 'a-key' };
  const config = { layout: { type: 'GRID', priority: 'SPEAKER', gridSize: 4 } } as const;
  for (const _time of ['first', 'second']) {
    await attempt(() => meeting.startRecording());
    await attempt(() => meeting.startLivestream([output], config));
    await attempt(() => meeting.startHls(config));
    await attempt(() => meeting.startTranscription());
    await attempt(() => meeting.startWhiteboard());
  }
  await attempt(() => meeting.stopWhiteboard());
  await attempt(() => meeting.stopWhiteboard()); // It is closed already.
});

await meeting.join();
addEventListener('pagehide', () => meeting.leave());

/** Shows what a call fails with. */
async function attempt(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch (error) {
    const { code, message } = error as { code?: number; message: string };
    status.textContent = `${message} (${code})`;
  }
}
