// How VideoSDK clients go to another meeting, or send their media there.
import { expect, test } from '../../support/app/lab';
import { openCall, openMeeting } from '../../support/app/meeting';

test('a client switches to another meeting with its camera on', async ({ videosdkPair }) => {
  const { ada, ben } = await openCall(videosdkPair);
  await ben.app.run(({ enableCamera }, meeting) => enableCamera(meeting), ben.meeting);
  await ada.app.run(async ({ streamOf, firstFrame }, { other }) => {
    await firstFrame(await streamOf(other));
  }, ada.call);
  const left = await ada.app.begin(async ({ once }, meeting) => {
    const [{ id }, { code }] = await once(meeting, 'participant-left');
    return [id, code];
  }, ada.meeting);
  const elsewhere = await ben.app.run(async ({ crossfade, createMeeting, once }, meeting) => {
    const room = await createMeeting();
    const arrived = once(meeting, 'meeting-joined');
    await meeting.switchTo({ meetingId: room, token: await crossfade.videosdkToken({ roomId: room }) });
    const [{ switchRoomId }] = await arrived;
    return switchRoomId;
  }, ben.meeting);
  expect(await left()).toEqual(['ben', 1005]);

  // Whoever is there sees it, and is heard.
  const eves = await ada.app.hold(({ joinVideoSdk }, room) => joinVideoSdk('Eve', room), elsewhere);
  const width = await ada.app.run(
    async ({ other, streamOf, firstFrame }, meeting) =>
      (await firstFrame(await streamOf(await other(meeting, 'ben')))).videoWidth,
    eves,
  );
  expect(width).toBeGreaterThan(0);
  const heard = await ben.app.begin(
    async ({ once }, meeting) => (await once(meeting, 'data'))[0].payload,
    ben.meeting,
  );
  await ada.app.run(({ sendData }, meeting) => sendData(meeting, 'hello'), eves);
  expect(await heard()).toBe('hello');
});

test('a moderator asks another to switch meetings', async ({ videosdkPair }) => {
  const { ada, ben } = await openCall(videosdkPair);
  const asked = await ben.app.begin(
    async ({ once }, meeting) => (await once(meeting, 'switch-meeting'))[0],
    ben.meeting,
  );
  const to = { meetingId: 'elsewhere', payload: 'come', token: 'a token' };
  await ada.app.run(
    ({}, { other, to }) => {
      // The package's types do not know it.
      const moderated = other as unknown as { switchTo(to: object): Promise<void> };
      return moderated.switchTo(to);
    },
    { ...ada.call, to },
  );
  expect(await asked()).toMatchObject(to);
});

test('a camera is relayed to another meeting when somebody there accepts, until it is stopped', async ({
  videosdkPair,
}) => {
  // Ada is in her meeting; Ben hosts another one.
  const { app: ada, meeting, room } = await openMeeting(videosdkPair);
  const { ben } = videosdkPair;
  const bens = await ben.hold(({ meet }) => meet('Ben', { participantId: 'ben' }));
  const destination = await bens.evaluate(({ id }) => id);
  const relayed = await ben.begin(async ({ once, streamOf, firstFrame }, meeting) => {
    const came = once(meeting, 'participant-joined');
    const [{ participantId, meetingId, displayName, accept }] = await once(
      meeting,
      'media-relay-request-received',
    );
    await accept();
    const [participant] = await came;
    const { videoWidth } = await firstFrame(await streamOf(participant));
    return { asked: [participantId, meetingId, displayName], came: participant.id, seen: videoWidth > 0 };
  }, bens);
  const started = await ada.run(
    async ({ crossfade, once }, { meeting, destinationMeetingId }) => {
      await meeting.enableWebcam();
      const [answered, started] = [
        once(meeting, 'media-relay-request-response'),
        once(meeting, 'media-relay-started'),
      ];
      const token = await crossfade.videosdkToken();
      await meeting.requestMediaRelay({ destinationMeetingId, token, kinds: ['video'] });
      await answered;
      return (await started)[0].meetingId;
    },
    { meeting, destinationMeetingId: destination },
  );
  expect(started).toBe(destination);
  expect(await relayed()).toEqual({ asked: ['ada', room, 'Ada'], came: 'ada', seen: true });

  const gone = await ben.begin(async ({ once }, meeting) => {
    const [{ id }, { code }] = await once(meeting, 'participant-left');
    return [id, code];
  }, bens);
  const stopped = await ada.run(
    async ({ once }, { meeting, destination }) => {
      const stopped = once(meeting, 'media-relay-stopped');
      await meeting.stopMediaRelay(destination);
      return [(await stopped)[0].meetingId, meeting.localParticipant.webcamOn];
    },
    { meeting, destination },
  );
  expect(stopped).toEqual([destination, true]);
  expect(await gone()).toEqual(['ada', 1004]);
});

test('a relay that is rejected does not begin', async ({ videosdkPair }) => {
  const { app: ada, meeting } = await openMeeting(videosdkPair);
  const bens = await videosdkPair.ben.hold(({ meet }) => meet('Ben'));
  const rejected = await videosdkPair.ben.begin(async ({ once }, meeting) => {
    const [{ reject }] = await once(meeting, 'media-relay-request-received');
    await reject();
  }, bens);
  const answered = await ada.run(
    async ({ crossfade, once }, { meeting, destinationMeetingId }) => {
      const answered = once(meeting, 'media-relay-request-response');
      await meeting.requestMediaRelay({ destinationMeetingId, token: await crossfade.videosdkToken() });
      return (await answered).map((value) => (typeof value === 'object' ? value.decision : value));
    },
    { meeting, destinationMeetingId: await bens.evaluate(({ id }) => id) },
  );
  await rejected();
  expect(answered).toContain('denied');
  expect(await bens.evaluate(({ participants }) => participants.size)).toBe(0);
});
