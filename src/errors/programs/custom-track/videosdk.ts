import { attempt, openMeeting } from 'your-meeting';

const meeting = await openMeeting();
meeting.on('meeting-joined', async () => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: true, audio: true });
  stream.getTracks().forEach((track) => track.stop());

  await attempt(() => meeting.enableWebcam(new MediaStream())); // It has no track.
  await attempt(() => meeting.unmuteMic(new MediaStream()));
  await attempt(() => meeting.disableWebcam());
  await attempt(() => meeting.muteMic());
  await attempt(() => meeting.enableWebcam(new MediaStream(stream.getVideoTracks()))); // It has ended.
  await attempt(() => meeting.unmuteMic(new MediaStream(stream.getAudioTracks())));
});
await meeting.join();
