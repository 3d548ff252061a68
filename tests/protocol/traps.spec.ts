// What the steps of the guide warn of, with the unmodified SDKs.
import type { RemoteDataTrack } from 'twilio-video';
import { expect, test } from '../support/app/lab';
import { openCall } from '../support/app/meeting';

test(
  'VideoSDK makes up a name and an id where none is given, and wants the meeting’s',
  { tag: '@whole' },
  async ({ videosdk }) => {
    const made = await videosdk.run(async ({ VideoSDK, crossfade, codeOf }) => {
      VideoSDK.config(await crossfade.videosdkToken());
      const { localParticipant } = VideoSDK.initMeeting({ meetingId: 'abcd-efgh-ijkl' } as never);
      const without = codeOf(Promise.resolve().then(() => VideoSDK.initMeeting({ name: 'Ada' } as never)));
      return { name: localParticipant.displayName, id: localParticipant.id, without: await without };
    });
    expect(made).toEqual({
      name: expect.stringMatching(/^\w{6}$/) as unknown,
      id: expect.stringMatching(/^\w{8}$/) as unknown,
      without: 3073,
    });
  },
);

test('two who connect to Twilio without a room’s name do not meet', { tag: '@whole' }, async ({ twilio }) => {
  const rooms = await twilio.run(async ({ crossfade, connectTwilio }) => {
    const enter = async (identity: string) => connectTwilio(await crossfade.twilioToken({ identity }));
    const [ada, ben] = [await enter('ada'), await enter('ben')];
    return { same: ada.sid === ben.sid, named: ada.name === ada.sid, others: ben.participants.size };
  });
  expect(rooms).toEqual({ same: false, named: true, others: 0 });
});

test('what is done to the track of a stream tells nobody', { tag: '@whole' }, async ({ videosdk }) => {
  const seen = await videosdk.run(async ({ meet, streamOf, once, sleep }) => {
    const meeting = await meet();
    const me = meeting.localParticipant;
    const on = once(me, 'media-status-changed', ({ kind, newStatus }) => kind === 'video' && newStatus);
    await meeting.enableWebcam();
    await on;
    const events: string[] = [];
    for (const event of ['stream-disabled', 'media-status-changed'] as const)
      me.on(event, () => events.push(event));
    const { track } = await streamOf(me);
    track.enabled = false;
    track.stop();
    // That nothing comes can only be waited for.
    await sleep(900);
    return { events, webcamOn: me.webcamOn, streams: me.streams.size };
  });
  expect(seen).toEqual({ events: [], webcamOn: true, streams: 1 });
});

test('renderVideo() has one element for each person', { tag: '@whole' }, async ({ videosdk }) => {
  const same = await videosdk.run(async ({ meet, meetGuest, streamOf }) => {
    const { participant } = await meetGuest(await meet());
    await streamOf(participant);
    const first = participant.renderVideo({});
    return first instanceof HTMLElement && participant.renderVideo({ maxQuality: 'high' }) === first;
  });
  expect(same).toBe(true);
});

test('an object is no message', { tag: '@whole' }, async ({ videosdk, twilio }) => {
  const refused = await videosdk.run(async ({ meet, codeOf }) =>
    codeOf((await meet()).send({ text: 'hello' } as never, { reliability: 'RELIABLE' })),
  );
  expect(refused).toBe(3073);
  const heard = await twilio.run(async ({ Video, joinTwilio, once }) => {
    const [ada, ben] = [await joinTwilio('ada'), await joinTwilio('ben')];
    const track = new Video.LocalDataTrack();
    const subscribed = once(ben, 'trackSubscribed');
    await ada.localParticipant.publishTrack(track);
    const [remote] = await subscribed;
    const message = once(remote as RemoteDataTrack, 'message');
    track.send({ text: 'hello' } as never);
    return (await message)[0];
  });
  expect(heard).toBe('[object Object]');
});

test(
  'a quality that was asked for is kept for the next camera of the same object',
  { tag: '@whole' },
  async ({ videosdkPair }) => {
    const { ada, ben } = await openCall(videosdkPair);
    const film = () =>
      ada.app.run(
        ({ enableCamera }, meeting) =>
          enableCamera(meeting, { encoderConfig: 'h720p_w1280p', multiStream: true }),
        ada.meeting,
      );
    await film();
    await ben.app.run(async ({ streamOf, firstFrame, once }, { other }) => {
      await firstFrame(await streamOf(other));
      const high = once(other, 'video-quality-changed', ({ currentQuality }) => currentQuality === 'HIGH');
      await other.setQuality('high');
      await high;
    }, ben.call);
    const again = await ben.app.begin(async ({ once, codeOf }, { other }) => {
      await once(other, 'stream-disabled');
      const refused = await codeOf(other.setQuality('high'));
      await once(other, 'video-quality-changed', ({ currentQuality }) => currentQuality === 'HIGH');
      return refused;
    }, ben.call);
    await ada.app.run((_tools, meeting) => meeting.disableWebcam(), ada.meeting);
    await film();
    expect(await again()).toBe(3068);
  },
);
