// A call between two windows of one Firefox, for each SDK: what every app needs.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { OwnApp, type Sdk } from '../support/own-app';

/** What is done in a window, in each SDK's words. The other participant is `app.other`. */
interface Words {
  join: string;
  meet: string;
  /** An expression: the remote track of that `kind`. */
  track: string;
  /** Switches the device of `kind` off, and on again, when the other has seen it go. */
  off: Record<'audio' | 'video', string>;
  on: Record<'audio' | 'video', string>;
  /** An expression: resolves when the other's track of that `kind` has gone off, or come on. */
  wentOff: string;
  cameOn: string;
  /** Resolves when the SDK is back in the call. */
  dropped: string;
  /** Expects the other to be back, whom the SDK of the one who stayed may take for somebody new. */
  otherDropped: string;
  leave: string;
  /** An expression: resolves with the name of whoever leaves. */
  gone: string;
}

const WORDS: Record<Sdk, Words> = {
  twilio: {
    join: `app.room = await joinTwilio(argument, 'call', { tracks: undefined, audio: true, video: true });`,
    meet: `
      const [present] = app.room.participants.values();
      app.other = present ?? (await once(app.room, 'participantConnected'))[0];`,
    track: `(async () => {
      const has = ({ track }) => track?.kind === kind;
      const publication = [...app.other.tracks.values()].find(has);
      const track = publication ? publication.track : (await once(app.other, 'trackSubscribed', (track) => track.kind === kind))[0];
      return track.mediaStreamTrack;
    })()`,
    off: {
      audio: `app.room.localParticipant.audioTracks.forEach(({ track }) => track.disable());`,
      video: `app.room.localParticipant.videoTracks.forEach(({ track }) => track.disable());`,
    },
    on: {
      audio: `app.room.localParticipant.audioTracks.forEach(({ track }) => track.enable());`,
      video: `app.room.localParticipant.videoTracks.forEach(({ track }) => track.enable());`,
    },
    wentOff: `once(app.other, 'trackDisabled', (publication) => publication.kind === kind)`,
    cameOn: `once(app.other, 'trackEnabled', (publication) => publication.kind === kind)`,
    dropped: `
      const back = once(app.room, 'reconnected');
      await crossfade.faults.dropSockets('twilio');
      await back;`,
    otherDropped: '',
    leave: `app.room.disconnect();`,
    gone: `once(app.room, 'participantDisconnected').then(([{ identity }]) => identity)`,
  },
  videosdk: {
    join: `
      app.meeting = await joinVideoSdk(argument, app.roomId, { micEnabled: true, webcamEnabled: true });`,
    meet: `
      const [present] = app.meeting.participants.values();
      app.other = present ?? (await once(app.meeting, 'participant-joined'))[0];`,
    track: `streamOf(app.other, kind)`,
    off: { audio: `await app.meeting.muteMic();`, video: `await app.meeting.disableWebcam();` },
    on: { audio: `await app.meeting.unmuteMic();`, video: `await app.meeting.enableWebcam();` },
    wentOff: `once(app.other, 'stream-disabled', (stream) => stream.kind === kind)`,
    cameOn: `once(app.other, 'stream-enabled', (stream) => stream.kind === kind)`,
    dropped: `
      const back = once(app.meeting, 'meeting-joined');
      await crossfade.faults.dropSockets('videosdk');
      await back;`,
    otherDropped: `app.other = (await once(app.meeting, 'participant-joined'))[0];`,
    leave: `await app.meeting.leave();`,
    gone: `once(app.meeting, 'participant-left').then(([{ displayName }]) => displayName)`,
  },
};

/** Both windows are in the call, with camera and microphone. */
async function openCall(page: Page, sdk: Sdk): Promise<{ ada: OwnApp; ben: OwnApp }> {
  const { join, meet } = WORDS[sdk];
  const next = await page.context().newPage();
  for (const window of [page, next]) await rememberConnections(window);
  const ada = await OwnApp.open(page, { sdks: [sdk] });
  const ben = await OwnApp.open(next, { sdks: [sdk] });
  if (sdk === 'videosdk') {
    const room = await ada.run<string>(`return (app.roomId = await createMeeting());`);
    await ben.run(`app.roomId = argument;`, room);
  }
  await ada.run(join, 'Ada');
  await ben.run(join, 'Ben');
  await Promise.all([ada.run(meet), ben.run(meet)]);
  return { ada, ben };
}

/** For {@link received}: what the SDK keeps to itself. */
async function rememberConnections(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const connections = new Set<RTCPeerConnection>();
    // On the prototype: what the SDK finds as the constructor stays as it is.
    const { setRemoteDescription } = RTCPeerConnection.prototype;
    RTCPeerConnection.prototype.setRemoteDescription = function (description) {
      connections.add(this);
      return Reflect.apply(setRemoteDescription, this, [description]) as Promise<void>;
    };
    Object.assign(window, { connections });
  });
}

/** Resolves when ten frames of the other's picture have been shown and the other's voice been heard. */
const received = (sdk: Sdk): string => `
  const play = async (kind) => {
    const track = await (${WORDS[sdk].track});
    const element = document.createElement('video');
    element.muted = element.playsInline = true;
    element.srcObject = new MediaStream([track]);
    document.body.append(element);
    await element.play();
    return { track, element };
  };
  // Firefox decodes what a muted element plays, which needs no gesture.
  const [picture, sound] = await Promise.all([play('video'), play('audio')]);
  for (let left = 10; left > 0; left--) await new Promise((resolve) => picture.element.requestVideoFrameCallback(resolve));
  const receivers = [...connections].flatMap((connection) => connection.getReceivers());
  const receiver = receivers.find(({ track }) => track === sound.track);
  for (let energy = 0; energy < 0.001;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const report of (await receiver.getStats()).values()) {
      if (report.type === 'inbound-rtp') energy = report.totalAudioEnergy;
    }
  }
  return picture.element.videoWidth > 0;`;

for (const sdk of ['twilio', 'videosdk'] as const) {
  const words = WORDS[sdk];
  test.describe(`a call with ${sdk}`, () => {
    test('brings picture and sound, both ways', async ({ page }) => {
      const { ada, ben } = await openCall(page, sdk);
      expect(await Promise.all([ada, ben].map((app) => app.run(received(sdk))))).toEqual([true, true]);
    });

    test(
      'shows camera and microphone of the other go off and come on',
      { tag: '@whole' },
      async ({ page }) => {
        const { ada, ben } = await openCall(page, sdk);
        await ben.run(received(sdk));
        for (const kind of ['audio', 'video'] as const) {
          const listen = (what: string): string => `const kind = '${kind}'; app.change = ${what};`;
          await ben.run(listen(words.wentOff));
          await ada.run(words.off[kind]);
          await ben.run(`await app.change;`);
          await ben.run(listen(words.cameOn));
          await ada.run(words.on[kind]);
          await ben.run(`await app.change;`);
        }
        expect(await ben.run(received(sdk))).toBe(true);
      },
    );

    test.describe('whose signalling socket was dropped', () => {
      // VideoSDK handles no rejection of a request of its own that was under way when its socket was dropped.
      test.use({ expectErrors: /ERROR_OPERATION_TIMED_OUT/ });

      test('goes on with picture and sound', { tag: '@whole' }, async ({ page }) => {
        const { ada, ben } = await openCall(page, sdk);
        await ben.run(received(sdk));
        const back = ben.run(words.otherDropped);
        await ada.run(words.dropped);
        await Promise.all([back, ada.run(words.meet)]);
        expect(await Promise.all([ada, ben].map((app) => app.run(received(sdk))))).toEqual([true, true]);
      });
    });

    test('is over for one who leaves, and the other is told', { tag: '@whole' }, async ({ page }) => {
      const { ada, ben } = await openCall(page, sdk);
      const gone = ben.run(`return ${words.gone};`);
      await ada.run(words.leave);
      expect(await gone).toBe('Ada');
    });
  });
}
