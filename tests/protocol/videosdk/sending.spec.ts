// What an unmodified VideoSDK client sends: each behaviour is a program in a pane.
import { ME, UNTIL, testBehaviours } from '../../support/videosdk-behaviours';

testBehaviours([
  ...['VP8', 'VP9', 'H264', 'AV1'].map((codec) => ({
    name: `a camera is sent as ${codec}`,
    program: `${ME}${UNTIL}
      const { VideoCodec } = VideoSDK.Constants;
      const track = await VideoSDK.createCameraVideoTrack({
        encoderConfig: 'h360p_w640p',
        multiStream: false,
        codec: VideoCodec.${codec},
      });
      const camera = enabled('video');
      await meeting.enableWebcam(track);
      const [stream] = await camera;
      say(stream.codec);
      await until(async () => (await me.getVideoStats())?.[0]?.totalPackets > 0);
      say('sent');`,
    said: `${codec}, sent`,
  })),
  {
    name: 'a simulcast camera is sent in several layers',
    program: `${ME}${UNTIL}
      const track = await VideoSDK.createCameraVideoTrack({ encoderConfig: 'h720p_w1280p', multiStream: true });
      const camera = enabled('video');
      await meeting.enableWebcam(track);
      await camera;
      await until(async () => {
        const layers = (await me.getVideoStats()) ?? [];
        return layers.length > 1 && layers.every(({ totalPackets }) => totalPackets > 0);
      });
      say('several');`,
    said: 'several',
  },
  {
    name: 'a microphone of the app is sent, muted and sent again',
    program: `${ME}
      const track = await VideoSDK.createMicrophoneAudioTrack({ encoderConfig: 'speech_low_quality' });
      const on = enabled('audio');
      const told = once(me, 'media-status-changed', ({ kind, newStatus }) => kind === 'audio' && newStatus);
      await meeting.unmuteMic(track);
      await Promise.all([on, told]);
      say(String(me.micOn));
      const off = disabled('audio');
      await meeting.muteMic();
      await off;
      const again = enabled('audio');
      await meeting.unmuteMic();
      await again;
      say('again');`,
    said: 'true, again',
  },
  {
    name: 'camera and microphone are changed in the middle of a call',
    program: `${ME}
      const [camera, microphone] = [enabled('video'), enabled('audio')];
      await Promise.all([meeting.enableWebcam(), meeting.unmuteMic()]);
      await Promise.all([camera, microphone]);
      const [, otherCamera] = await meeting.getWebcams();
      const [, otherMicrophone] = await meeting.getMics();
      const changedCamera = enabled('video');
      await meeting.changeWebcam(otherCamera.deviceId);
      const [{ track }] = await changedCamera;
      say(track.label);
      const changedMicrophone = enabled('audio');
      await meeting.changeMic(otherMicrophone.deviceId);
      say((await changedMicrophone)[0].track.label);`,
    said: 'Synthetic desk camera, Synthetic headset microphone',
  },
  {
    name: 'a screen is shared with its sound',
    program: `${ME}
      const track = await VideoSDK.createScreenShareVideoTrack({ withAudio: 'enable', optimizationMode: 'motion' });
      const [screen, sound] = [enabled('share'), enabled('shareAudio')];
      const presenter = once(meeting, 'presenter-changed', (id) => id !== null);
      await meeting.enableScreenShare(track);
      await Promise.all([screen, sound]);
      say(String((await presenter)[0] === me.id));
      const gone = [disabled('share'), disabled('shareAudio')];
      await meeting.disableScreenShare();
      await Promise.all(gone);
      say('gone');`,
    said: 'true, gone',
  },
  {
    name: 'the mode is changed to hearing only and back',
    program: `${ME}
      const modes = [];
      meeting.on('participant-mode-changed', ({ mode }) => modes.push(mode));
      const camera = enabled('video');
      await meeting.enableWebcam();
      await camera;
      await meeting.changeMode('RECV_ONLY');
      await meeting.enableWebcam().catch(({ code }) => say(String(code)));
      const again = enabled('video');
      await meeting.changeMode('SEND_AND_RECV');
      await again;
      say(modes.join(' '));`,
    said: '3066, RECV_ONLY SEND_AND_RECV',
  },
]);
