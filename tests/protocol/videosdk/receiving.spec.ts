// What an unmodified VideoSDK client receives of a guest, who sends picture and sound.
import { expect, test } from '../../support/app/lab';

test('a stream is paused and goes on', async ({ videosdk }) => {
  const code = await videosdk.run(async ({ meet, meetGuest, streamOf, firstFrame, codeOf }) => {
    const { participant } = await meetGuest(await meet());
    const stream = await streamOf(participant);
    await firstFrame(stream);
    await stream.pause();
    const again = await codeOf(stream.pause());
    await stream.resume();
    await firstFrame(stream);
    return again;
  });
  expect(code).toBe(3054);
});

test('all streams are paused and go on', async ({ videosdk }) => {
  const kinds = await videosdk.run(async ({ meet, meetGuest, streamOf, firstFrame, once }) => {
    const meeting = await meet();
    const stream = await streamOf((await meetGuest(meeting)).participant);
    const paused = once(meeting, 'paused-all-streams');
    await meeting.pauseAllStreams('video');
    const kinds = [(await paused)[0].kind];
    const resumed = once(meeting, 'resumed-all-streams');
    await meeting.resumeAllStreams('video');
    kinds.push((await resumed)[0].kind);
    await firstFrame(stream);
    return kinds;
  });
  expect(kinds).toEqual(['video', 'video']);
});

test('without autoConsume a stream comes when it is asked for, and goes when it is not wanted', async ({
  videosdk,
}) => {
  const said = await videosdk.run(async ({ meet, meetGuest, firstFrame, once }) => {
    const { participant } = await meetGuest(await meet('You', { autoConsume: false }));
    const said: unknown[] = [participant.streams.size];
    const came = once(participant, 'stream-enabled');
    await participant.consumeWebcamStreams();
    const [stream] = await came;
    await firstFrame(stream);
    said.push(stream.kind);
    const gone = once(participant, 'stream-disabled');
    await participant.stopConsumingWebcamStreams();
    said.push(`no ${(await gone)[0].kind}`);
    const sound = once(participant, 'stream-enabled');
    await participant.consumeMicStreams();
    said.push((await sound)[0].kind);
    await participant.stopConsumingMicStreams();
    return said;
  });
  expect(said).toEqual([0, 'video', 'no video', 'audio']);
});

test('a client that joins to hear only receives, and cannot send until it changes its mode', async ({
  videosdk,
}) => {
  const said = await videosdk.run(async ({ meet, meetGuest, streamOf, firstFrame, once, codeOf }) => {
    const meeting = await meet('You', { mode: 'RECV_ONLY' });
    await firstFrame(await streamOf((await meetGuest(meeting)).participant));
    const refused = await codeOf(meeting.enableWebcam());
    const mine = once(meeting.localParticipant, 'stream-enabled');
    await meeting.changeMode('SEND_AND_RECV');
    await meeting.enableWebcam();
    return [refused, (await mine)[0].kind];
  });
  expect(said).toEqual([3066, 'video']);
});

test('a client that joins for signalling alone hears messages and no media, until it changes its mode', async ({
  videosdk,
}) => {
  const said = await videosdk.run(async ({ meet, meetGuest, streamOf, firstFrame }) => {
    const meeting = await meet('You', { mode: 'SIGNALLING_ONLY' });
    const { participant } = await meetGuest(meeting);
    const heard = new Promise<{ message: string }>((resolve) =>
      meeting.pubSub.subscribe('CHAT', { onMessageReceived: resolve }),
    );
    await meeting.pubSub.publish('CHAT', 'hello', { persist: false });
    const said = [(await heard).message, participant.streams.size];
    const came = streamOf(participant);
    await meeting.changeMode('RECV_ONLY');
    await firstFrame(await came);
    return said;
  });
  expect(said).toEqual(['hello', 0]);
});

test('a participant is pinned and unpinned for everybody', async ({ videosdk }) => {
  const said = await videosdk.run(async ({ meet, meetGuest, once }) => {
    const meeting = await meet();
    const { participant } = await meetGuest(meeting);
    const pinned = once(meeting, 'pin-state-changed');
    await participant.pin('CAM');
    const [{ participantId, state, pinnedBy }] = await pinned;
    const unpinned = once(meeting, 'pin-state-changed');
    await participant.unpin('CAM');
    return {
      who: participantId === participant.id && pinnedBy === meeting.localParticipant.id,
      cam: [state.cam, (await unpinned)[0].state.cam],
    };
  });
  expect(said).toEqual({ who: true, cam: [true, false] });
});

test('statistics tell what arrives', async ({ videosdk }) => {
  const codec = await videosdk.run(async ({ meet, meetGuest, streamOf, firstFrame, until }) => {
    const meeting = await meet();
    const { participant } = await meetGuest(meeting);
    await firstFrame(await streamOf(participant));
    // None of them is there from the start.
    const video = async () => (await participant.getVideoStats())?.[0];
    const received = async () => (await meeting.localParticipant.getTransportStats())?.receive;
    await until(async () => ((await video())?.totalPackets ?? 0) > 0);
    await until(async () => (await video())?.codec);
    await until(async () => ((await participant.getAudioStats())?.[0]?.totalPackets ?? 0) > 0);
    await until(async () => ((await received())?.totalReceivedBytes ?? 0) > 0);
    await until(async () => ((await received())?.incomingBitrate ?? 0) > 0);
    return (await video())?.codec;
  });
  expect(codec).toMatch(/VP8/i);
});
