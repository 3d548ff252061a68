// The guests of `crossfade.addGuest`, as the real SDKs of an app see them.
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/own-app';

test('a guest does in a Twilio room what its handle says', async ({ page }) => {
  const app = await OwnApp.open(page, { sdks: ['twilio'] });
  const heard = await app.run<string[]>(`
    const room = await joinTwilio('Me', 'guests', { dominantSpeaker: true });
    const joined = once(room, 'participantConnected');
    const tracks = new Promise((resolve) => {
      let count = 0;
      room.on('trackSubscribed', () => ++count === 2 && resolve());
    });
    const guest = await crossfade.addGuest({ service: 'twilio', room: 'guests', name: 'Ada' });
    const [{ identity }] = await joined;
    await tracks;
    const heard = [guest.id, guest.name, identity];
    const expect = async (event, act) => {
      const happened = once(room, event);
      await act();
      const [first] = await happened;
      heard.push(event + ' ' + (first.kind ?? first.identity));
    };
    await expect('trackDisabled', guest.mute);
    await expect('trackEnabled', guest.unmute);
    await expect('trackDisabled', guest.cameraOff);
    await expect('trackEnabled', guest.cameraOn);
    await expect('dominantSpeakerChanged', () => guest.speak(2));
    await expect('participantDisconnected', guest.leave);
    return heard;`);
  expect(heard).toEqual([
    ...['Ada', 'Ada', 'Ada'],
    ...['trackDisabled audio', 'trackEnabled audio', 'trackDisabled video', 'trackEnabled video'],
    ...['dominantSpeakerChanged Ada', 'participantDisconnected Ada'],
  ]);
});

test('a guest does in a VideoSDK meeting what its handle says', async ({ page }) => {
  const app = await OwnApp.open(page, { sdks: ['videosdk'] });
  const heard = await app.run<string[]>(`
    const room = await createMeeting();
    const meeting = await joinVideoSdk('Me', room);
    const joined = once(meeting, 'participant-joined');
    const guest = await crossfade.addGuest({ service: 'videosdk', room, name: 'Ada' });
    const [participant] = await joined;
    await Promise.all([streamOf(participant, 'video'), streamOf(participant, 'audio')]);
    const heard = [participant.id === guest.id, participant.displayName];
    const expect = async (event, act) => {
      const happened = once(participant, event);
      await act();
      heard.push(event + ' ' + (await happened)[0].kind);
    };
    await expect('stream-disabled', guest.mute);
    await expect('stream-enabled', guest.unmute);
    await expect('stream-disabled', guest.cameraOff);
    await expect('stream-enabled', guest.cameraOn);
    const speaks = once(meeting, 'speaker-changed', (id) => id === guest.id);
    await guest.speak(2);
    await speaks;
    const gone = once(meeting, 'participant-left');
    await guest.leave();
    heard.push((await gone)[0].displayName);
    return heard;`);
  expect(heard).toEqual([
    ...[true, 'Ada'],
    ...['stream-disabled audio', 'stream-enabled audio', 'stream-disabled video', 'stream-enabled video'],
    'Ada',
  ]);
});

test('rooms() tells who is where, and what they send', async ({ page }) => {
  const app = await OwnApp.open(page, { sdks: ['twilio'] });
  const rooms = await app.run(`
    await joinTwilio('Me', 'listed', { tracks: [new Twilio.Video.LocalDataTrack()] });
    const guest = await crossfade.addGuest({ service: 'twilio', room: 'listed', name: 'Ada' });
    await guest.mute();
    return crossfade.rooms();`);
  expect(rooms).toEqual([
    {
      service: 'twilio',
      room: 'listed',
      participants: [
        { id: 'Me', name: 'Me', state: 'connected', tracks: [{ kind: 'data', enabled: true }] },
        {
          id: 'Ada',
          name: 'Ada',
          state: 'connected',
          tracks: [
            { kind: 'video', enabled: true },
            { kind: 'audio', enabled: false },
          ],
        },
      ],
    },
  ]);
});
