// How the router forwards video: a client's frames go on as they are, and are encoded again where that does not work.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { OwnApp } from '../support/own-app';
import { runProgram } from '../support/twilio-app';

/** What all connections of a page do: those of the router and those of the SDKs. */
interface Connections {
  /** Widths of the pictures that are encoded at this moment. */
  encoded(): Promise<number[]>;
  /** In which codecs pictures of full size arrive. */
  codecs(): Promise<string[]>;
  /** How many are not closed. */
  open(): number;
}

/** Frames that are passed on leave in those of a placeholder, which is no wider than this. */
const PLACEHOLDER = 32;
/** So small that Firefox sends it in full from the start; a larger one grows for ten seconds. */
const SENT = 320;
const CAMERA = `camera({ width: ${SENT}, height: 180 })`;
/** VP8 stands for all codecs before a commit. A Firefox may come without H.264. */
const tagsOf = (codec: string): string[] => [
  ...(codec === 'VP8' ? [] : ['@whole']),
  ...(codec === 'H264' ? [] : ['@firefox:whole']),
];

/** Must come before the page is opened. */
async function watchConnections(page: Page): Promise<() => Promise<number[]>> {
  await page.addInitScript((sent) => {
    const made = new Set<RTCPeerConnection>();
    // On the prototype: what the SDK and the sandbox find as the constructor stays as it is.
    const { setLocalDescription } = RTCPeerConnection.prototype;
    RTCPeerConnection.prototype.setLocalDescription = function (
      description?: RTCLocalSessionDescriptionInit,
    ) {
      made.add(this);
      return Reflect.apply(setLocalDescription, this, [description]) as Promise<void>;
    };
    const connections: Connections = {
      async encoded() {
        const widths: number[] = [];
        for (const connection of made) {
          for (const { type, kind, frameWidth, framesPerSecond } of (await connection.getStats()).values()) {
            if (type === 'outbound-rtp' && kind === 'video' && framesPerSecond > 0) widths.push(frameWidth);
          }
        }
        return widths.sort((one, other) => one - other);
      },
      async codecs() {
        const codecs = new Set<string>();
        for (const connection of made) {
          const reports = await connection.getStats();
          for (const { type, codecId, frameWidth } of reports.values()) {
            if (type === 'inbound-rtp' && frameWidth === sent) codecs.add(reports.get(codecId).mimeType);
          }
        }
        return [...codecs];
      },
      open: () => [...made].filter(({ connectionState }) => connectionState !== 'closed').length,
    };
    Object.assign(window, { connections });
  }, SENT);
  return () => page.evaluate<number[]>('connections.encoded()');
}

/** One sends with these options, `count` others see it; gives the pictures' sizes. */
const publish = (count: number, options = ''): string => `
  app.rooms = [await joinTwilio('One', 'lab', {${options}})];
  for (let index = 0; index < ${count}; index++) app.rooms.push(await joinTwilio('Viewer ' + index, 'lab'));
  const [one, ...viewers] = app.rooms;
  app.track = await ${CAMERA};
  await one.localParticipant.publishTrack(app.track);
  app.pictures = [];
  for (const viewer of viewers) {
    const picture = show(await remoteVideo(viewer, 'One'));
    app.pictures.push(picture);
    await until(() => picture.videoWidth === ${SENT});
    say(picture.videoWidth + 'x' + picture.videoHeight);
  }`;

test.describe('video between clients of Twilio', () => {
  for (const codec of ['VP8', 'VP9', 'H264']) {
    const tag = tagsOf(codec);
    test(`goes on as it is, in ${codec}, to several viewers, in full size`, { tag }, async ({ page }) => {
      const encoded = await watchConnections(page);
      const app = await OwnApp.open(page, { sdks: ['twilio'] });
      const seen = await runProgram(app, publish(2, `preferredVideoCodecs: ['${codec}']`));
      expect(seen).toEqual(['320x180', '320x180']);
      await expect.poll(() => page.evaluate('connections.codecs()')).toEqual([`video/${codec}`]);
      // Only the sender encodes.
      await expect(async () => {
        const [first = 0, second = 0, ...rest] = await encoded();
        expect([first, second].every((width) => width <= PLACEHOLDER)).toBe(true);
        expect(rest).toEqual([SENT]);
      }).toPass();
    });
  }

  test('follows a camera that is switched off and on and changes its size', async ({ page }) => {
    const encoded = await watchConnections(page);
    const app = await OwnApp.open(page, { sdks: ['twilio'] });
    const said = await runProgram(
      app,
      `${publish(1)}
      const [picture] = app.pictures;
      const remote = await remoteVideo(app.rooms[1], 'One');
      app.track.disable();
      await until(() => !remote.isEnabled);
      app.track.enable();
      await until(() => remote.isEnabled);
      await frame(picture);
      say('on again');
      await app.track.restart({ width: 640, height: 480 });
      await until(() => picture.videoWidth === 640);
      say(picture.videoWidth + 'x' + picture.videoHeight);`,
    );
    expect(said.slice(1)).toEqual(['on again', '640x480']);
    await expect.poll(async () => Math.min(...(await encoded()))).toBeLessThanOrEqual(PLACEHOLDER);
  });

  test('comes in full to one who joins later, on a line that carried a guest before', async ({ page }) => {
    await watchConnections(page);
    const app = await OwnApp.open(page, { sdks: ['twilio'] });
    const said = await runProgram(
      app,
      `const ada = await guest('Ada');
      const viewer = await joinTwilio('Viewer', 'lab');
      const picture = show(await remoteVideo(viewer));
      await frame(picture);
      say('guest');
      const gone = once(viewer, 'trackUnsubscribed', isVideo);
      await ada.leave();
      await gone;
      const one = await joinTwilio('One', 'lab');
      await one.localParticipant.publishTrack(await ${CAMERA});
      const next = show(await remoteVideo(viewer, 'One'));
      await until(() => next.videoWidth === ${SENT});
      say('client');
      const later = await joinTwilio('Later', 'lab');
      const latest = show(await remoteVideo(later, 'One'));
      await until(() => latest.videoWidth === ${SENT});
      say('later');`,
    );
    expect(said).toEqual(['guest', 'client', 'later']);
  });

  test('leaves nothing running when all have left', async ({ page }) => {
    await watchConnections(page);
    const app = await OwnApp.open(page, { sdks: ['twilio'] });
    await runProgram(app, publish(1));
    expect(page.workers().length).toBeGreaterThan(0);
    await runProgram(app, `for (const room of app.rooms) room.disconnect();`);
    await expect.poll(() => page.evaluate<number>('connections.open()')).toBe(0);
    await expect.poll(() => page.workers().length).toBe(0);
  });
});

/** How much of the detail of one picture another has, from 0 (none: a blur) to 1. */
const DETAIL = `
  function detail(video) {
    const { videoWidth: width, videoHeight: height } = video;
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
    context.drawImage(video, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    let edges = 0;
    for (let at = 4; at < data.length; at += 4) edges += Math.max(0, Math.abs(data[at + 1] - data[at - 3]) - 4);
    return edges;
  }`;

test.describe('in its first second a picture is sharp', () => {
  test('that goes on from one client to another', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: ['twilio'] });
    const [share] = await runProgram(
      app,
      `${DETAIL}
      const [one, viewer] = [await joinTwilio('One', 'lab'), await joinTwilio('Viewer', 'lab')];
      const track = await camera();
      const own = show(track);
      await one.localParticipant.publishTrack(track);
      const picture = show(await remoteVideo(viewer, 'One'));
      await frame(picture);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      say(detail(picture) / detail(own));`,
    );
    expect(share).toBeGreaterThan(0.6);
  });

  test('that comes from a guest', { tag: '@whole' }, async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: ['twilio'] });
    const [share] = await runProgram(
      app,
      `${DETAIL}
      const viewer = await joinTwilio('Viewer', 'lab');
      const track = remoteVideo(viewer);
      await guest('Ada');
      const picture = show(await track);
      await frame(picture);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const early = detail(picture);
      await new Promise((resolve) => setTimeout(resolve, 5000));
      say(early / detail(picture));`,
    );
    expect(share).toBeGreaterThan(0.6);
  });
});

test.describe('video is encoded again', () => {
  const expectEncodedAgain = async (page: Page, change: () => void): Promise<void> => {
    const encoded = await watchConnections(page);
    await page.addInitScript(change);
    const app = await OwnApp.open(page, { sdks: ['twilio'] });
    expect(await runProgram(app, publish(1))).toEqual(['320x180']);
    await expect.poll(encoded).toEqual([SENT, SENT]);
  };

  test('in a browser without encoded transforms', { tag: '@firefox:whole' }, ({ page }) =>
    expectEncodedAgain(page, () => {
      Reflect.deleteProperty(window, 'RTCRtpScriptTransform');
    }),
  );

  test('in a page that forbids workers', { tag: '@whole' }, ({ page }) =>
    expectEncodedAgain(page, () => {
      window.Worker = class {
        constructor() {
          throw new DOMException('No workers here.', 'SecurityError');
        }
      } as unknown as typeof Worker;
    }),
  );

  test('when it turns out that no frames get through', { tag: '@whole' }, ({ page }) =>
    expectEncodedAgain(page, () => {
      // Placeholders never give a frame.
      Reflect.deleteProperty(window, 'MediaStreamTrackGenerator');
      CanvasCaptureMediaStreamTrack.prototype.requestFrame = () => {};
    }),
  );
});

test.describe('video between clients of VideoSDK', () => {
  for (const codec of ['VP8', 'VP9', 'H264', 'AV1']) {
    const tag = tagsOf(codec);
    test(`goes on as it is, in ${codec}, in the size that was sent`, { tag }, async ({ page }) => {
      // The first window hosts the sandbox; who sends is in another.
      const encoded = await watchConnections(page);
      const viewer = await OwnApp.open(page, { sdks: ['videosdk'] });
      const room = await viewer.run<string>(`
        const room = await createMeeting();
        app.meeting = await joinVideoSdk('Viewer', room);
        app.came = once(app.meeting, 'participant-joined');
        return room;`);
      const sender = await OwnApp.open(await page.context().newPage(), { sdks: ['videosdk'] });
      await sender.run(
        `app.meeting = await joinVideoSdk('Sender', argument);
        const track = await VideoSDK.createCameraVideoTrack({
          encoderConfig: 'h180p_w320p', multiStream: false, codec: VideoSDK.Constants.VideoCodec.${codec},
        });
        await app.meeting.enableWebcam(track);`,
        room,
      );
      const width = await viewer.run<number>(`
        const [participant] = await app.came;
        await firstFrame(await streamOf(participant));
        const picture = document.querySelector('video');
        while (picture.videoWidth !== ${SENT}) await new Promise((resolve) => picture.requestVideoFrameCallback(resolve));
        return picture.videoWidth;`);
      expect(width).toBe(SENT);
      await expect(async () => {
        const widths = await encoded();
        expect(widths.length).toBe(1);
        expect(widths[0]).toBeLessThanOrEqual(PLACEHOLDER);
      }).toPass();
    });
  }
});
