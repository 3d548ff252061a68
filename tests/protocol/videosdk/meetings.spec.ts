// What the VideoSDK service does between unmodified SDKs in two windows of one browser.
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/own-app';
import { camera, openMeeting, openPair, send } from '../../support/videosdk-app';

test.describe('VideoSDK clients among each other', () => {
  test('who speaks is told, and that nobody does', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: ['videosdk'] });
    const said = await app.run(`
      const room = await createMeeting();
      const meeting = await joinVideoSdk('Ada', room);
      const guest = await crossfade.addGuest({ service: 'videosdk', room, name: 'Gus' });
      const speaker = (id) => once(meeting, 'speaker-changed', (speaking) => speaking === id);
      const [begins, ends] = [speaker(guest.id), speaker(null)];
      await guest.speak(1);
      await begins;
      await ends;
      return 'both';`);
    expect(said).toBe('both');
  });

  test('data is sent to the others, both ways', { tag: '@firefox' }, async ({ page }) => {
    const { ada, ben } = await openMeeting(page);
    const hear = `const [{ payload, from }] = await once(app.meeting, 'data'); return from + ': ' + payload;`;
    const heardByBen = ben.run<string>(hear);
    await ada.run(send('hello'));
    expect(await heardByBen).toBe('ada: hello');
    const heardByAda = ada.run<string>(hear);
    await ben.run(send('hi', 'UNRELIABLE'));
    expect(await heardByAda).toBe('ben: hi');
  });

  test('camera and microphone of another are asked for and switched off', async ({ page }) => {
    const { ada, ben } = await openMeeting(page);
    const answered = ben.run<string[]>(`
      const requested = async (device) => {
        const [{ participantId, accept }] = await once(app.meeting, device + '-requested');
        await accept();
        return device + ' by ' + participantId;
      };
      return Promise.all([requested('webcam'), requested('mic')]);`);
    await ada.run(`
      await Promise.all([app.other.enableWebcam(), app.other.enableMic()]);
      await Promise.all([streamOf(app.other, 'video'), streamOf(app.other, 'audio')]);`);
    expect(await answered).toEqual(['webcam by ada', 'mic by ada']);
    await ada.run(`
      const off = (kind) => once(app.other, 'stream-disabled', (stream) => stream.kind === kind);
      const gone = [off('video'), off('audio')];
      await Promise.all([app.other.disableWebcam(), app.other.disableMic()]);
      await Promise.all(gone);`);
    const devices = 'const { webcamOn, micOn } = app.meeting.localParticipant; return [webcamOn, micOn];';
    await expect.poll(() => ben.run(devices)).toEqual([false, false]);
  });

  test('one who has to ask is let in, or not', async ({ page }) => {
    const { room, ada, ben } = await openPair(page);
    const ask = `
      const token = await crossfade.videosdkToken({ permissions: ['ask_join'] });
      VideoSDK.config(token);
      app.meeting = VideoSDK.initMeeting({ meetingId: argument, name: 'Ben', participantId: 'ben', micEnabled: false, webcamEnabled: false });
      const answered = once(app.meeting, 'entry-responded');
      await app.meeting.join();
      return (await answered).join(' ');`;
    const answer = (decision: string): string => `
      const [{ participantId, name, allow, deny }] = await app.asked;
      await ${decision}();
      return participantId + ' ' + name;`;
    const listen = `app.asked = once(app.meeting, 'entry-requested');`;
    await ada.run(listen);
    const denied = ada.run<string>(answer('deny'));
    expect(await ben.run(ask, room)).toBe('ben denied');
    expect(await denied).toBe('ben Ben');
    await ben.page.reload();
    await ada.run(listen);
    const allowed = ada.run<string>(answer('allow'));
    expect(await ben.run(ask, room)).toBe('ben allowed');
    await allowed;
    await expect.poll(() => ada.run(`return [...app.meeting.participants.keys()];`)).toEqual(['ben']);
  });

  test('a pinned participant is pinned for the others too', async ({ page }) => {
    const { ada, ben } = await openMeeting(page);
    const told = ben.run(`
      const [{ participantId, pinnedBy, state }] = await once(app.meeting, 'pin-state-changed');
      return { participantId, pinnedBy, state };`);
    await ada.run(`await app.other.pin('SHARE_AND_CAM');`);
    expect(await told).toEqual({ participantId: 'ben', pinnedBy: 'ada', state: { cam: true, share: true } });
  });

  test('nobody moderates without the permission', async ({ page }) => {
    const { room, ada, ben } = await openPair(page);
    const refused = await ben.run(
      `
      const token = await crossfade.videosdkToken({ permissions: ['allow_join'] });
      app.meeting = await joinVideoSdk('Ben', argument, { token, participantId: 'ben' });
      while (!(app.other = app.meeting.participants.get('ada'))) await once(app.meeting, 'participant-joined');
      const codes = [];
      for (const attempt of [() => app.other.remove(), () => app.other.disableMic(), () => app.meeting.startRecording()]) {
        await attempt().catch(({ code }) => codes.push(code));
      }
      return codes;`,
      room,
    );
    expect(refused).toEqual([4008, 4008, 4008]);
    expect(await ada.run(`return app.meeting.participants.size;`)).toBe(1);
  });

  test('messages are heard again after a reconnection, when the app subscribes again', async ({ page }) => {
    const { ada, ben } = await openMeeting(page);
    const heard = await ben.run<string>(`
      const subscribe = (heard) => app.meeting.pubSub.subscribe('CHAT', { onMessageReceived: ({ message }) => heard(message) });
      await subscribe(() => {});
      const back = once(app.meeting, 'meeting-joined');
      await crossfade.faults.dropSockets('videosdk');
      await back;
      await new Promise((resolve) => subscribe((message) => { app.heard = message; app.told?.(); }).then(resolve));
      return app.meeting.localParticipant.id;`);
    expect(heard).toBe('ben');
    await ada.run(`await app.meeting.pubSub.publish('CHAT', 'welcome back', { persist: false });`);
    expect(
      await ben.run(`
      if (!app.heard) await new Promise((resolve) => { app.told = resolve; });
      return app.heard;`),
    ).toBe('welcome back');
  });

  test('a client switches to another meeting with its camera on', async ({ page }) => {
    const { ada, ben } = await openMeeting(page);
    await ben.run(camera(''));
    await ada.run(`await firstFrame(await streamOf(app.other));`);
    const left = ada.run(`
      const [{ id }, { code }] = await once(app.meeting, 'participant-left');
      return id + ' ' + code;`);
    const other = await ben.run<string>(`
      const room = await createMeeting();
      const arrived = once(app.meeting, 'meeting-joined');
      await app.meeting.switchTo({ meetingId: room, token: await crossfade.videosdkToken({ roomId: room }) });
      const [{ switchRoomId }] = await arrived;
      return switchRoomId;`);
    expect(await left).toBe('ben 1005');
    const eve = await OwnApp.open(await page.context().newPage(), { sdks: ['videosdk'] });
    const seen = await eve.run<number>(
      `
      app.meeting = await joinVideoSdk('Eve', argument);
      while (!(app.other = app.meeting.participants.get('ben'))) await once(app.meeting, 'participant-joined');
      return (await firstFrame(await streamOf(app.other))).width;`,
      other,
    );
    expect(seen).toBeGreaterThan(0);
    const heard = ben.run(`return (await once(app.meeting, 'data'))[0].payload;`);
    await eve.run(send('hello'));
    expect(await heard).toBe('hello');
  });

  test('a moderator asks another to switch meetings', async ({ page }) => {
    const { ada, ben } = await openMeeting(page);
    const asked = ben.run(`
      const [{ meetingId, payload, token }] = await once(app.meeting, 'switch-meeting');
      return { meetingId, payload, token };`);
    await ada.run(`await app.other.switchTo({ meetingId: 'elsewhere', payload: 'come', token: 'a token' });`);
    expect(await asked).toEqual({ meetingId: 'elsewhere', payload: 'come', token: 'a token' });
  });
});
