// What a VideoSDK meeting does besides passing media on: each behaviour is a program in a pane.
import { GUEST, testBehaviours } from '../../support/videosdk-behaviours';

testBehaviours([
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
    name: 'what does not run cannot be stopped, and a livestream needs to know where to',
    program: `
      const code = (promise) => promise.then(() => say('done'), ({ code }) => say(String(code)));
      await code(meeting.stopRecording());
      await code(meeting.stopLivestream());
      await code(meeting.startLivestream([]));
      await code(meeting.stopHls());
      await code(meeting.stopTranscription());
      await code(meeting.stopWhiteboard());
      await meeting.startWhiteboard();
      await code(meeting.startWhiteboard());`,
    said: '4012, 4014, 4015, 4017, 4032, 4055, 4054',
  },
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
    name: 'a file that is too large is refused, and the meeting goes on',
    program: `
      const upload = (base64Data) => meeting.uploadBase64File({ base64Data, token, fileName: 'film.mp4' });
      await upload('A'.repeat(4_000_004)).catch(({ code, message }) => say(code + ' ' + /413/.test(message)));
      say(typeof (await upload(btoa('small'))));`,
    said: '3074 true, string',
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
]);
