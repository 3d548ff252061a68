// What an unmodified VideoSDK client receives of a guest: each behaviour is a program in a pane.
import { GUEST, UNTIL, testBehaviours } from '../../support/videosdk-behaviours';

testBehaviours([
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
    name: 'a client that joins to hear only receives, and cannot send until it changes its mode',
    options: `mode: 'RECV_ONLY'`,
    program: `${GUEST}
      await show(await streamOf(guest, 'video'));
      say('seen');
      await meeting.enableWebcam().catch(({ code }) => say(String(code)));
      const mine = once(meeting.localParticipant, 'stream-enabled');
      await meeting.changeMode('SEND_AND_RECV');
      await meeting.enableWebcam();
      say((await mine)[0].kind);`,
    said: 'seen, 3066, video',
  },
  {
    name: 'a client that joins for signalling alone hears messages and no media, until it changes its mode',
    options: `mode: 'SIGNALLING_ONLY'`,
    program: `${GUEST}
      const heard = new Promise((resolve) => meeting.pubSub.subscribe('CHAT', { onMessageReceived: resolve }));
      await meeting.pubSub.publish('CHAT', 'hello', { persist: false });
      say((await heard).message + ' ' + guest.streams.size);
      const came = once(guest, 'stream-enabled');
      await meeting.changeMode('RECV_ONLY');
      await came;
      await show(await streamOf(guest, 'video'));
      say('seen');`,
    said: 'hello 0, seen',
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
]);
