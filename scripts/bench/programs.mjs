// Programs that join and say when the first remote frame was decoded: "<ms after joining began> <epoch ms>".

const REPORT = `
  const firstFrame = (video, started) => video.requestVideoFrameCallback(() => {
    document.querySelector('#status').textContent = \`\${performance.now() - started} \${Date.now()}\`;
  });`;

export const MEASURE = {
  twilio: `
    import { connect } from 'twilio-video';
    import { getAccess } from 'your-backend';
    ${REPORT}
    const { token, room: name } = await getAccess();
    const started = performance.now();
    const room = await connect(token, { name, audio: true, video: { width: 640, height: 360 } });
    const show = (participant) => participant.on('trackSubscribed', (track) => {
      const element = track.attach();
      document.body.append(element);
      if (track.kind === 'video') firstFrame(element, started);
    });
    room.participants.forEach(show);
    room.on('participantConnected', show);`,
  videosdk: `
    import { VideoSDK } from '@videosdk.live/js-sdk';
    import { getAccess } from 'your-backend';
    ${REPORT}
    const { token, room: meetingId } = await getAccess();
    // One layer of the size that all send: simulcast, the default, would send more than the others do.
    const customCameraVideoTrack = await VideoSDK.createCameraVideoTrack({ encoderConfig: 'h360p_w640p', multiStream: false });
    const started = performance.now();
    VideoSDK.config(token);
    const meeting = VideoSDK.initMeeting({
      meetingId, name: 'You', micEnabled: true, webcamEnabled: true, multiStream: false, customCameraVideoTrack,
    });
    meeting.on('participant-joined', (participant) => {
      participant.setQuality('high');
      participant.on('stream-enabled', ({ kind, track }) => {
        const element = Object.assign(document.createElement(kind), { autoplay: true });
        element.srcObject = new MediaStream([track]);
        document.body.append(element);
        if (kind === 'video') firstFrame(element, started);
      });
    });
    await meeting.join();`,
};

export const IDLE = `document.querySelector('#status').textContent = 'idle';`;
