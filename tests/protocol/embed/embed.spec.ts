// `/sandbox.js` under apps that load the real SDKs by script tags, and under bundled ones.
import type { RoomSummary } from '../../../src/embed/api';
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/own-app';

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

test('several participants in one page meet, on both services', async ({ page }) => {
  const app = await OwnApp.open(page);
  const rooms = await app.run<RoomSummary[]>(`
    const one = await joinTwilio('One', 'page', { tracks: undefined, audio: false, video: true });
    const two = await joinTwilio('Two', 'page');
    const [publication] = two.participants.values().next().value.videoTracks.values();
    const track = publication.track ?? (await once(publication, 'subscribed'))[0];
    await firstFrame(track.mediaStreamTrack);
    const roomId = await createMeeting();
    const meetings = [await joinVideoSdk('One', roomId), await joinVideoSdk('Two', roomId, { participantId: 'two' })];
    await crossfade.addGuest({ service: 'videosdk', room: roomId, name: 'Ada' });
    return crossfade.rooms();`);
  const names = rooms.map(({ service, participants }) => [service, participants.map(({ name }) => name)]);
  expect(names).toEqual([
    ['twilio', ['One', 'Two']],
    ['videosdk', ['One', 'Two', 'Ada']],
  ]);
});

test('a bundled app runs on it: modules that import the npm packages', async ({ page }) => {
  // The site's own modules of the packages, as a bundler makes them.
  const app = await OwnApp.open(page, {
    sdks: [],
    body: `<script type="module">
      import Video, { connect } from '/run/sdk/twilio-video.js';
      import { VideoSDK } from '/run/sdk/videosdk.js';
      Object.assign(window, { Twilio: { Video }, VideoSDK, connect });
    </script>`,
  });
  await expect.poll(() => app.run('return typeof connect;')).toBe('function');
  const states = await app.run(`
    const room = await joinTwilio('Me', 'bundled');
    const meeting = await joinVideoSdk('Me', await createMeeting());
    return [room.state, meeting.localParticipant.displayName];`);
  expect(states).toEqual(['connected', 'Me']);
});

test.describe('an app that replaces RTCPeerConnection', () => {
  const JOIN = `
    const room = await joinTwilio('Me', 'replaced', { tracks: undefined, audio: false, video: true });
    const subscribed = once(room, 'trackSubscribed', ({ kind }) => kind === 'video').then(() => 'subscribed');
    await crossfade.addGuest({ service: 'twilio', room: 'replaced', name: 'Ada' });
    // What does not come within this time has not come much later either.
    const late = new Promise((resolve) => setTimeout(() => resolve('nothing'), 8000));
    return Promise.race(argument === 'nothing' ? [subscribed, late] : [subscribed]);`;
  const OWN = `Object.getOwnPropertyNames(native.prototype)`;
  const COPY = `for (const name of ${OWN}) {
      if (name !== 'constructor')
        Object.defineProperty(Mine.prototype, name, Object.getOwnPropertyDescriptor(native.prototype, name));
    }`;

  // It is twilio-video that copies the own properties of the prototype alone: with them a subclass does.
  const REPLACEMENTS: [name: string, script: string, outcome: string][] = [
    ['by a Proxy', `window.RTCPeerConnection = new Proxy(native, {});`, 'subscribed'],
    ['by a subclass', `window.RTCPeerConnection = class Mine extends native {};`, 'nothing'],
    [
      'by a subclass with all properties of its own',
      `class Mine extends native {} ${COPY} window.RTCPeerConnection = Mine;`,
      'subscribed',
    ],
  ];
  for (const [name, script, outcome] of REPLACEMENTS) {
    test(`${name} has twilio-video hear: ${outcome}`, async ({ page }) => {
      await page.route('**/own-app/replace.js', (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: `{ const native = RTCPeerConnection; ${script} }`,
        }),
      );
      const body = ['/own-app/replace.js', '/own-app/sdk/twilio.js'];
      const scripts = body.map((src) => `<script src="${src}"></script>`).join('');
      const app = await OwnApp.open(page, { sdks: [], body: scripts });
      expect(await app.run(JOIN, outcome)).toBe(outcome);
    });
  }
});

test.describe('devices', () => {
  const LABELS = 'return (await navigator.mediaDevices.enumerateDevices()).map(({ label }) => label);';

  test('are synthetic, with the name that the tag says', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: [], attributes: 'data-name="Grace"' });
    expect(await app.run(LABELS)).toContain('Synthetic front camera');
    const { width } = await app.run<{ width: number }>(
      `return firstFrame((await navigator.mediaDevices.getUserMedia({ video: true })).getVideoTracks()[0]);`,
    );
    expect(width).toBeGreaterThan(0);
  });

  test('are the real ones where the tag says so', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: [], attributes: 'data-devices="real"' });
    expect(await app.run(LABELS)).not.toContain('Synthetic front camera');
    expect(await app.run('return String(navigator.mediaDevices.getUserMedia);')).toContain('[native code]');
  });
});
