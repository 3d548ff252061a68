// What VideoSDK's clients relay to another meeting.
import { expect, test } from '../../support/fixtures';
import { openPair } from '../../support/videosdk-app';

test('a camera is relayed to another meeting when somebody there accepts, until it is stopped', async ({
  page,
}) => {
  // Ada is in her meeting; Ben hosts another one.
  const { room, ada, ben } = await openPair(page);
  const other = await ben.run<string>(`
    const room = await createMeeting();
    app.meeting = await joinVideoSdk('Ben', room, { participantId: 'ben' });
    app.asked = once(app.meeting, 'media-relay-request-received');
    app.came = once(app.meeting, 'participant-joined');
    app.gone = once(app.meeting, 'participant-left');
    return room;`);
  const started = ada.run<unknown[]>(
    `
    await app.meeting.enableWebcam();
    const [answered, started] = ['media-relay-request-response', 'media-relay-started'].map((event) => once(app.meeting, event));
    await app.meeting.requestMediaRelay({ destinationMeetingId: argument, token: await crossfade.videosdkToken(), kinds: ['video'] });
    await answered;
    return (await started)[0].meetingId;`,
    other,
  );
  const asked = await ben.run<unknown[]>(`
    const [{ participantId, meetingId, displayName, accept }] = await app.asked;
    await accept();
    return [participantId, meetingId, displayName];`);
  expect(asked).toEqual(['ada', room, 'Ada']);
  expect(await started).toBe(other);
  const seen = await ben.run<unknown[]>(`
    const [participant] = await app.came;
    const { width } = await firstFrame(await streamOf(participant));
    return [participant.id, width > 0];`);
  expect(seen).toEqual(['ada', true]);

  const stopped = await ada.run<unknown[]>(
    `
    const stopped = once(app.meeting, 'media-relay-stopped');
    await app.meeting.stopMediaRelay(argument);
    return [(await stopped)[0].meetingId, app.meeting.localParticipant.webcamOn];`,
    other,
  );
  expect(stopped).toEqual([other, true]);
  expect(await ben.run('const [{ id }, { code }] = await app.gone; return [id, code];')).toEqual([
    'ada',
    1004,
  ]);
});

test('a relay that is rejected does not begin', async ({ page }) => {
  const { ada, ben } = await openPair(page);
  const other = await ben.run<string>(`
    const room = await createMeeting();
    app.meeting = await joinVideoSdk('Ben', room);
    app.asked = once(app.meeting, 'media-relay-request-received');
    return room;`);
  const answered = ada.run<unknown[]>(
    `
    const answered = once(app.meeting, 'media-relay-request-response');
    await app.meeting.requestMediaRelay({ destinationMeetingId: argument, token: await crossfade.videosdkToken() });
    return (await answered).map((value) => value?.decision ?? value);`,
    other,
  );
  await ben.run(`const [{ reject }] = await app.asked; await reject();`);
  expect(await answered).toContain('denied');
  expect(await ben.run('return app.meeting.participants.size;')).toBe(0);
});
