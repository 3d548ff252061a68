// Runs in a pane: joins, and says when the first remote frame was decoded.
import { VideoSDK, type Participant, type Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';
import { reportFirstFrame, reportJoined } from './report';

const { token, room: meetingId } = await getAccess();
// One layer of the size that all send: simulcast, the default, would send more than the others do.
const customCameraVideoTrack = await VideoSDK.createCameraVideoTrack({
  encoderConfig: 'h360p_w640p',
  multiStream: false,
});
const started = performance.now();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({
  meetingId,
  name: 'You',
  micEnabled: true,
  webcamEnabled: true,
  multiStream: false,
  customCameraVideoTrack,
});
meeting.on('meeting-joined', reportJoined);
meeting.on('participant-joined', (participant: Participant) => {
  void participant.setQuality('high');
  participant.on('stream-enabled', ({ kind, track }: Stream) => {
    const element = document.createElement(kind === 'video' ? 'video' : 'audio');
    element.autoplay = true;
    element.srcObject = new MediaStream([track]);
    document.body.append(element);
    if (element instanceof HTMLVideoElement) reportFirstFrame(element, started);
  });
});
await meeting.join();
