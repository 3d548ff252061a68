// What the VideoSDK service does for one unmodified SDK and a guest: each behaviour is a program in a pane.
import { expectBehaviour, type Behaviour } from './support/behaviours';
import { test } from './support/fixtures';

/** Asks until the answer is yes. */
const UNTIL = `
  const until = async (read) => {
    while (!(await read())) await new Promise((resolve) => setTimeout(resolve, 100));
  };
`;
/** For programs that deal with the guest, who sends picture and sound. */
const GUEST = `
  const [guest] = meeting.participants.values();
  const streamOf = async (participant, kind) =>
    [...participant.streams.values()].find((stream) => stream.kind === kind) ??
    (await once(participant, 'stream-enabled', (stream) => stream.kind === kind))[0];
  const show = async ({ track }) => {
    const picture = document.createElement('video');
    Object.assign(picture, { muted: true, srcObject: new MediaStream([track]) });
    document.body.append(picture);
    await picture.play();
    await new Promise((resolve) => picture.requestVideoFrameCallback(resolve));
  };
`;
const ME = `
  const me = meeting.localParticipant;
  const enabled = (kind) => once(me, 'stream-enabled', (stream) => stream.kind === kind);
  const disabled = (kind) => once(me, 'stream-disabled', (stream) => stream.kind === kind);
`;

type Row = Omit<Behaviour, 'side'>;

const STREAMS: Row[] = [
  {
    name: 'a stream is paused and goes on',
    program: `${GUEST}
      const stream = await streamOf(guest, 'video');
      await show(stream);
      say('seen');
      await stream.pause();
      await stream.pause().catch(({ code }) => say(String(code)));
      await stream.resume();
      await show(stream);
      say('seen');`,
    said: 'seen, 3054, seen',
  },
  {
    name: 'all streams are paused and go on',
    program: `${GUEST}
      const stream = await streamOf(guest, 'video');
      const paused = once(meeting, 'paused-all-streams');
      await meeting.pauseAllStreams('video');
      say('paused ' + (await paused)[0].kind);
      const resumed = once(meeting, 'resumed-all-streams');
      await meeting.resumeAllStreams('video');
      say('resumed ' + (await resumed)[0].kind);
      await show(stream);
      say('seen');`,
    said: 'paused video, resumed video, seen',
  },
  {
    name: 'without autoConsume a stream comes when it is asked for, and goes when it is not wanted',
    options: 'autoConsume: false',
    program: `${GUEST}
      say(String(guest.streams.size));
      const came = once(guest, 'stream-enabled');
      await guest.consumeWebcamStreams();
      const [stream] = await came;
      await show(stream);
      say(stream.kind);
      const gone = once(guest, 'stream-disabled');
      await guest.stopConsumingWebcamStreams();
      say('no ' + (await gone)[0].kind);
      const sound = once(guest, 'stream-enabled');
      await guest.consumeMicStreams();
      say((await sound)[0].kind);
      await guest.stopConsumingMicStreams();`,
    said: '0, video, no video, audio',
  },
  {
    name: 'a participant is pinned and unpinned for everybody',
    program: `${GUEST}
      const pinned = once(meeting, 'pin-state-changed');
      await guest.pin('CAM');
      const [{ participantId, state, pinnedBy }] = await pinned;
      say(String(participantId === guest.id && pinnedBy === meeting.localParticipant.id) + ' ' + state.cam);
      const unpinned = once(meeting, 'pin-state-changed');
      await guest.unpin('CAM');
      say(String((await unpinned)[0].state.cam));`,
    said: 'true true, false',
  },
  {
    name: 'statistics tell what arrives',
    program: `${GUEST}${UNTIL}
      await show(await streamOf(guest, 'video'));
      await until(async () => (await guest.getVideoStats())?.[0]?.totalPackets > 0);
      say('packets');
      await until(async () => /VP8/i.test((await guest.getVideoStats())?.[0]?.codec));
      say('codec');
      await until(async () => (await guest.getAudioStats())?.[0]?.totalPackets > 0);
      say('sound');
      await until(async () => (await meeting.localParticipant.getTransportStats())?.receive.totalReceivedBytes > 0);
      say('bytes');
      await until(async () => (await meeting.localParticipant.getTransportStats())?.receive.incomingBitrate > 0);
      say('bitrate');`,
    said: 'packets, codec, sound, bytes, bitrate',
  },
  {
    name: 'adaptive subscription is switched on and off',
    program: `
      await meeting.enableAdaptiveSubscription();
      say('on');
      await meeting.disableAdaptiveSubscription();
      say('off');`,
    said: 'on, off',
  },
];

const SENDING: Row[] = [
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
];

const MEETING: Row[] = [
  {
    name: 'the way to the service, permissions and devices are checked',
    program: `
      say(await VideoSDK.checkConnection());
      const permissions = await VideoSDK.checkPermissions('audio_video');
      say([...permissions.values()].join(' '));
      const [cameras, microphones] = [await VideoSDK.getCameras(), await VideoSDK.getMicrophones()];
      say(String(cameras.length > 1 && microphones.length > 1));`,
    said: 'Connection established, true true, true',
  },
  ...(
    [
      ['recording', 'startRecording()', 'stopRecording()'],
      [
        'livestream',
        `startLivestream([{ url: 'rtmp://live.example', streamKey: 'key' }])`,
        'stopLivestream()',
      ],
      ['hls', 'startHls()', 'stopHls()'],
      ['transcription', 'startTranscription()', 'stopTranscription()'],
    ] as const
  ).map(([name, start, stop]) => ({
    name: `the states of a ${name} are told`,
    program: `
      const until = (status) => once(meeting, '${name}-state-changed', (state) => state.status.endsWith(status));
      const started = until('_STARTED');
      await meeting.${start};
      say((await started)[0].status);
      await meeting.${start}.catch(({ code }) => say(String(code)));
      const stopped = until('_STOPPED');
      await meeting.${stop};
      say((await stopped)[0].status);`,
    said: {
      recording: 'RECORDING_STARTED, 4018, RECORDING_STOPPED',
      livestream: 'LIVESTREAM_STARTED, 4019, LIVESTREAM_STOPPED',
      hls: 'HLS_STARTED, 4020, HLS_STOPPED',
      transcription: 'TRANSCRIPTION_STARTED, 4031, TRANSCRIPTION_STOPPED',
    }[name],
  })),
  {
    name: 'an HLS stream becomes playable, with addresses that lead nowhere',
    program: `
      const playable = once(meeting, 'hls-state-changed', ({ status }) => status === 'HLS_PLAYABLE');
      await meeting.startHls();
      await playable;
      say(new URL(meeting.hlsUrls.playbackHlsUrl).hostname.split('.').at(-1));`,
    said: 'invalid',
  },
  {
    name: 'a whiteboard opens and closes',
    program: `
      const started = once(meeting, 'whiteboard-started');
      await meeting.startWhiteboard();
      await started;
      say('open');
      const stopped = once(meeting, 'whiteboard-stopped');
      await meeting.stopWhiteboard();
      await stopped;
      say('closed');`,
    said: 'open, closed',
  },
  {
    name: 'a value is shared and observed',
    program: `
      const store = meeting.realtimeStore;
      say(String(await store.getValue('lamp')));
      let heard;
      const changed = new Promise((resolve) => { heard = resolve; });
      const id = await store.observe('lamp', ({ value }) => heard(value));
      await store.setValue('lamp', 'on');
      say(String(await changed));
      await store.stopObserving(id);
      say(await store.getValue('lamp'));`,
    said: 'null, on, on',
  },
  {
    name: 'a file is kept and fetched',
    program: `
      const base64Data = btoa('\\u0000\\u00ff\\u0080 bytes');
      const url = await meeting.uploadBase64File({ base64Data, token, fileName: 'a picture.png' });
      say(String((await meeting.fetchBase64File({ url, token })) === base64Data));
      await meeting.fetchBase64File({ url: url.replace('/files/', '/files/x'), token }).catch(({ code }) => say(String(code)));`,
    said: 'true, 3075',
  },
  {
    name: 'messages are kept for those who come later, as many as they want',
    program: `
      await meeting.pubSub.publish('CHAT', 'one', { persist: true });
      await meeting.pubSub.publish('CHAT', 'lost', { persist: false });
      await meeting.pubSub.publish('CHAT', 'two', { persist: true }, { colour: 'red' });
      const old = (options) => new Promise((resolve) => {
        const listeners = { onMessageReceived() {}, onOldMessagesReceived: resolve };
        meeting.pubSub.subscribe('CHAT', listeners, options).then(() => meeting.pubSub.unsubscribe('CHAT', listeners));
      });
      const texts = (messages) => messages.map(({ message }) => message).join(' ');
      const all = await old();
      say(texts(all));
      say(all[1].payload.colour);
      say(texts(await old({ oldMessageLimit: 1 })));`,
    said: 'one two, red, two',
  },
  {
    name: 'a message for others only is heard by them and by its sender',
    program: `${GUEST}
      const heard = [];
      let last;
      const done = new Promise((resolve) => { last = resolve; });
      await meeting.pubSub.subscribe('CHAT', {
        onMessageReceived({ message }) { heard.push(message); if (message === 'end') last(); },
        onMessageDrop() { heard.push('dropped'); },
      });
      await meeting.pubSub.publish('CHAT', 'private', { persist: false, sendOnly: [guest.id] });
      await meeting.pubSub.publish('CHAT', 'end', { persist: false });
      await done;
      say(heard.join(' '));`,
    said: 'private end',
  },
];

const AREAS: Record<string, Row[]> = {
  'what a VideoSDK client receives': STREAMS,
  'what a VideoSDK client sends': SENDING,
  'what a VideoSDK meeting does': MEETING,
};

for (const [area, rows] of Object.entries(AREAS)) {
  test.describe(area, () => {
    for (const row of rows) {
      test(row.name, ({ page }) => expectBehaviour(page, { side: 'videosdk', ...row }));
    }
  });
}
