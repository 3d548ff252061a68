// How a screen is shared by an unmodified VideoSDK client, and how that ends.
import { expect, test } from '../../support/app/lab';
import { openCall } from '../../support/app/meeting';

test('a screen is shared with its sound, and withdrawn', async ({ videosdk }) => {
  const said = await videosdk.run(async ({ VideoSDK, meet, streamOf, once }) => {
    const meeting = await meet();
    const me = meeting.localParticipant;
    const track = await VideoSDK.createScreenShareVideoTrack({
      withAudio: 'enable',
      optimizationMode: 'motion',
    });
    const streams = [streamOf(me, 'share'), streamOf(me, 'shareAudio')];
    const presenter = once(meeting, 'presenter-changed', (id) => id !== null);
    await meeting.enableScreenShare(track);
    await Promise.all(streams);
    const isMe = (await presenter)[0] === me.id;
    const gone = (['share', 'shareAudio'] as const).map((wanted) =>
      once(me, 'stream-disabled', ({ kind }) => kind === wanted),
    );
    await meeting.disableScreenShare();
    return [isMe, ...(await Promise.all(gone)).map(([{ kind }]) => kind)];
  });
  expect(said).toEqual([true, 'share', 'shareAudio']);
});

test('a screen without sound, which the SDK asks for itself, is shared and withdrawn', async ({
  videosdk,
}) => {
  const kinds = await videosdk.run(async ({ meet, once }) => {
    const meeting = await meet();
    const enabled = once(meeting.localParticipant, 'stream-enabled');
    await meeting.enableScreenShare();
    const [{ kind }] = await enabled;
    const disabled = once(meeting.localParticipant, 'stream-disabled');
    await meeting.disableScreenShare();
    return [kind, (await disabled)[0].kind];
  });
  expect(kinds).toEqual(['share', 'share']);
});

test('a shared screen and its sound reach the others', async ({ videosdkPair }) => {
  const { ada, ben } = await openCall(videosdkPair);
  await ada.app.run(async ({ VideoSDK }, meeting) => {
    const track = await VideoSDK.createScreenShareVideoTrack({ withAudio: 'enable' });
    await meeting.enableScreenShare(track);
  }, ada.meeting);
  const width = await ben.app.run(async ({ streamOf, firstFrame }, { other }) => {
    await streamOf(other, 'shareAudio');
    return (await firstFrame(await streamOf(other, 'share'))).videoWidth;
  }, ben.call);
  expect(width).toBeGreaterThan(0);
});

test(
  'a share that is stopped in the browser ends by itself',
  { tag: '@firefox:whole' },
  async ({ videosdk }) => {
    const told = await videosdk.run(async ({ meet, streamOf, once }) => {
      const meeting = await meet();
      const me = meeting.localParticipant;
      const shared = streamOf(me, 'share');
      await meeting.enableScreenShare();
      const { track } = await shared;
      const ended = once(me, 'stream-disabled', ({ kind }) => kind === 'share');
      const nobody = once(meeting, 'presenter-changed', (id) => id === null);
      // As by the Stop button that a browser has of its own.
      track.stop();
      track.dispatchEvent(new Event('ended'));
      return [(await ended)[0].kind, (await nobody)[0]];
    });
    expect(told).toEqual(['share', null]);
  },
);

test('a picker that is dismissed rejects with 3016', async ({ videosdk }) => {
  const code = await videosdk.run(async ({ meet, codeOf, inPlaceOf }) => {
    const meeting = await meet();
    inPlaceOf(navigator.mediaDevices, 'getDisplayMedia', () =>
      Promise.reject(new DOMException('Permission denied', 'NotAllowedError')),
    );
    return codeOf(meeting.enableScreenShare());
  });
  expect(code).toBe(3016);
});
