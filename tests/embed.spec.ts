// `/sandbox.js` under apps that load the real SDKs by script tags.
import { expect, test } from './support/fixtures';
import { OwnApp } from './support/own-app';

test.describe('an app with twilio-video', () => {
  test('joins a room, sees the guest’s picture, and hears what the guest does', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: ['twilio'] });
    const said = await app.run(`
      const said = [];
      const room = await joinTwilio('Me', 'stand-up', { tracks: undefined, audio: true, video: true });
      said.push(...[...room.localParticipant.tracks.values()].map(({ kind }) => kind).sort());
      const subscribed = once(room, 'trackSubscribed', ({ kind }) => kind === 'video');
      const guest = await crossfade.addGuest({ service: 'twilio', room: 'stand-up', name: 'Ada' });
      const [track, , participant] = await subscribed;
      const { width } = await firstFrame(track.mediaStreamTrack);
      said.push(participant.identity, width > 0);
      const disabled = once(room, 'trackDisabled');
      await guest.mute();
      said.push((await disabled)[0].kind + ' disabled');
      const gone = once(room, 'participantDisconnected');
      await guest.leave();
      said.push((await gone)[0].identity + ' left');
      room.disconnect();
      return said;`);
    expect(said).toEqual(['audio', 'video', 'Ada', true, 'audio disabled', 'Ada left']);
  });
});

test.describe('an app with VideoSDK', () => {
  test('joins a meeting, sees the guest’s picture, and hears what the guest does', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: ['videosdk'] });
    const said = await app.run(`
      const said = [];
      const roomId = await createMeeting();
      const meeting = await joinVideoSdk('Me', roomId, { micEnabled: true, webcamEnabled: true });
      const joined = once(meeting, 'participant-joined');
      const guest = await crossfade.addGuest({ service: 'videosdk', room: roomId, name: 'Ada' });
      const [participant] = await joined;
      const { width } = await firstFrame(await streamOf(participant));
      said.push(participant.displayName, width > 0);
      const disabled = once(participant, 'stream-disabled');
      await guest.cameraOff();
      said.push((await disabled)[0].kind + ' disabled');
      const gone = once(meeting, 'participant-left');
      await guest.leave();
      said.push((await gone)[0].displayName + ' left');
      meeting.leave();
      return said;`);
    expect(said).toEqual(['Ada', true, 'video disabled', 'Ada left']);
  });
});
