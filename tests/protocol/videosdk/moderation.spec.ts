// What a VideoSDK client may do with others in its meeting, seen by unmodified SDKs in two windows of one browser.
import { expect, test } from '../../support/app/lab';
import { openCall, openMeeting } from '../../support/app/meeting';

test('camera and microphone of another are asked for and switched off', async ({ videosdkPair }) => {
  const { ada, ben } = await openCall(videosdkPair);
  const answered = await ben.app.begin(async ({ once }, meeting) => {
    const requested = async (event: 'webcam-requested' | 'mic-requested') => {
      const [{ participantId, accept }] = await once(meeting, event);
      await accept();
      return `${event} by ${participantId}`;
    };
    return Promise.all([requested('webcam-requested'), requested('mic-requested')]);
  }, ben.meeting);
  await ada.app.run(async ({ streamOf }, { other }) => {
    await Promise.all([other.enableWebcam(), other.enableMic()]);
    await Promise.all([streamOf(other, 'video'), streamOf(other, 'audio')]);
  }, ada.call);
  expect(await answered()).toEqual(['webcam-requested by ada', 'mic-requested by ada']);
  await ada.app.run(async ({ once }, { other }) => {
    const off = (wanted: string) => once(other, 'stream-disabled', ({ kind }) => kind === wanted);
    const gone = [off('video'), off('audio')];
    await Promise.all([other.disableWebcam(), other.disableMic()]);
    await Promise.all(gone);
  }, ada.call);
  await expect
    .poll(() => ben.meeting.evaluate(({ localParticipant: { webcamOn, micOn } }) => ({ webcamOn, micOn })))
    .toEqual({ webcamOn: false, micOn: false });
});

for (const decision of ['allow', 'deny'] as const) {
  test(`one who has to ask is let in, or not: ${decision}`, async ({ videosdkPair }) => {
    const { app, meeting, room } = await openMeeting(videosdkPair);
    const asked = await app.begin(
      async ({ once }, { meeting, decision }) => {
        const [{ participantId, name, ...answers }] = await once(meeting, 'entry-requested');
        await answers[decision]();
        return { participantId, name };
      },
      { meeting, decision },
    );
    const answer = await videosdkPair.ben.run(async ({ crossfade, initVideoSdk, atTheEnd, once }, room) => {
      const token = await crossfade.videosdkToken({ permissions: ['ask_join'] });
      const meeting = await initVideoSdk('Ben', room, { token, participantId: 'ben' });
      atTheEnd(() => meeting.leave().catch(() => {}));
      const answered = once(meeting, 'entry-responded');
      await meeting.join();
      return answered;
    }, room);
    expect(answer).toEqual(['ben', decision === 'allow' ? 'allowed' : 'denied']);
    expect(await asked()).toEqual({ participantId: 'ben', name: 'Ben' });
    const others = (): Promise<string[]> => meeting.evaluate(({ participants }) => [...participants.keys()]);
    await expect.poll(others).toEqual(decision === 'allow' ? ['ben'] : []);
  });
}

test('a pinned participant is pinned for the others too', async ({ videosdkPair }) => {
  const { ada, ben } = await openCall(videosdkPair);
  const told = await ben.app.begin(
    async ({ once }, meeting) => (await once(meeting, 'pin-state-changed'))[0],
    ben.meeting,
  );
  await ada.call.other.evaluate((other) => other.pin('SHARE_AND_CAM'));
  expect(await told()).toMatchObject({
    participantId: 'ben',
    pinnedBy: 'ada',
    state: { cam: true, share: true },
  });
});

test('nobody moderates without the permission', async ({ videosdkPair }) => {
  const { meeting, room } = await openMeeting(videosdkPair);
  const refused = await videosdkPair.ben.run(async ({ crossfade, joinVideoSdk, other, codeOf }, room) => {
    const token = await crossfade.videosdkToken({ permissions: ['allow_join'] });
    const meeting = await joinVideoSdk('Ben', room, { token });
    const ada = await other(meeting, 'ada');
    const codes = [];
    for (const attempt of [() => ada.remove(), () => ada.disableMic(), () => meeting.startRecording()])
      codes.push(await codeOf(attempt()));
    return codes;
  }, room);
  expect(refused).toEqual([4008, 4008, 4008]);
  expect(await meeting.evaluate(({ participants }) => participants.size)).toBe(1);
});

test('who speaks is told, and that nobody does', async ({ videosdk }) => {
  const heard = await videosdk.run(async ({ meet, meetGuest, once }) => {
    const meeting = await meet();
    const { guest } = await meetGuest(meeting);
    const [begins, ends] = [guest.id, null].map((who) =>
      once(meeting, 'speaker-changed', (speaking) => speaking === who),
    );
    await guest.speak(1);
    const [speaker] = (await begins) ?? [];
    const [silence] = (await ends) ?? [];
    return [speaker === guest.id, silence];
  });
  expect(heard).toEqual([true, null]);
});

test('ending the meeting tells why', async ({ videosdk }) => {
  const code = await videosdk.run(async ({ meet, meetGuest, once, until, sleep }) => {
    const meeting = await meet();
    const { participant } = await meetGuest(meeting);
    // What the SDK has asked for itself and not heard of yet, it would report as timed out when the meeting ends.
    await until(() => participant.streams.size === 2);
    await sleep(500);
    const left = once(meeting, 'meeting-left');
    await meeting.end();
    return (await left)[0].code;
  });
  expect(code).toBe(1006);
});
