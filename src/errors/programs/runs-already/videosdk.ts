import { attempt, openMeeting } from 'your-meeting';

const output = { url: 'rtmps://live.example.com/app', streamKey: 'a-key' };
const config = { layout: { type: 'GRID', priority: 'SPEAKER', gridSize: 4 } } as const;
const meeting = await openMeeting();
meeting.on('meeting-joined', async () => {
  for (const _time of ['first', 'second']) {
    await attempt(() => meeting.startRecording());
    await attempt(() => meeting.startLivestream([output], config));
    await attempt(() => meeting.startHls(config));
    await attempt(() => meeting.startTranscription());
    await attempt(() => meeting.startWhiteboard());
  }
  await attempt(() => meeting.stopWhiteboard());
  await attempt(() => meeting.stopWhiteboard()); // It is already closed.
});
await meeting.join();
