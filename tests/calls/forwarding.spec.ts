// How the router forwards video: a client's frames go on as they are, and are encoded again where that does not work.
import type { JSHandle, Page } from '@playwright/test';
import type { LocalVideoTrack, Room, VideoCodec } from 'twilio-video';
import { expect, test } from '../support/fixtures';
import { OwnApp, type Program } from '../support/app/own-app';

declare global {
  interface Window {
    connections: Connections;
  }
}

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
  return () => page.evaluate(() => window.connections.encoded());
}

/** One who sends and those who see it, in one page. */
interface Published {
  rooms: Room[];
  track: LocalVideoTrack;
  pictures: HTMLVideoElement[];
}

/** One sends, in this codec if one is given, and `viewers` others see the picture in the size that was sent. */
function publish(app: OwnApp, viewers: number, codec?: VideoCodec): Promise<JSHandle<Published>> {
  return app.hold(
    async (
      { joinTwilio, camera, remoteVideo, show, until },
      { viewers, codec, sent },
    ): Promise<Published> => {
      const one = await joinTwilio('One', codec ? { preferredVideoCodecs: [codec] } : {});
      const rooms = [one];
      for (let index = 0; index < viewers; index++) rooms.push(await joinTwilio(`Viewer ${index}`));
      const track = await camera({ width: sent, height: 180 });
      await one.localParticipant.publishTrack(track);
      const pictures = [];
      for (const viewer of rooms.slice(1)) {
        const picture = show(await remoteVideo(viewer, 'One'));
        pictures.push(picture);
        await until(() => picture.videoWidth === sent);
      }
      return { rooms, track, pictures };
    },
    { viewers, codec, sent: SENT },
  );
}

const sizes = (published: JSHandle<Published>): Promise<string[]> =>
  published.evaluate(({ pictures }) =>
    pictures.map(({ videoWidth, videoHeight }) => `${videoWidth}x${videoHeight}`),
  );

test.describe('video between clients of Twilio', () => {
  for (const codec of ['VP8', 'VP9', 'H264'] as const) {
    const tag = tagsOf(codec);
    test(`goes on as it is, in ${codec}, to several viewers, in full size`, { tag }, async ({ page }) => {
      const encoded = await watchConnections(page);
      const app = await OwnApp.open(page, { sdks: ['twilio'] });
      expect(await sizes(await publish(app, 2, codec))).toEqual(['320x180', '320x180']);
      await expect.poll(() => page.evaluate(() => window.connections.codecs())).toEqual([`video/${codec}`]);
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
    const published = await publish(app, 1);
    await app.run(async ({ remoteVideo, until, frame }, { rooms, track, pictures }) => {
      const remote = await remoteVideo(rooms[1]!, 'One');
      track.disable();
      await until(() => !remote.isEnabled);
      track.enable();
      await until(() => remote.isEnabled);
      await frame(pictures[0]!);
      await track.restart({ width: 640, height: 480 });
      await until(() => pictures[0]!.videoWidth === 640);
    }, published);
    expect(await sizes(published)).toEqual(['640x480']);
    await expect.poll(async () => Math.min(...(await encoded()))).toBeLessThanOrEqual(PLACEHOLDER);
  });

  test('comes in full to one who joins later, on a line that carried a guest before', async ({ page }) => {
    await watchConnections(page);
    const app = await OwnApp.open(page, { sdks: ['twilio'] });
    const widths = await app.run(async (tools, sent) => {
      const { joinTwilio, camera, guest, remoteVideo, firstFrame, show, once, until } = tools;
      const ada = await guest('Ada');
      const viewer = await joinTwilio('Viewer');
      await firstFrame(await remoteVideo(viewer));
      const gone = once(viewer, 'trackUnsubscribed', ({ kind }) => kind === 'video');
      await ada.leave();
      await gone;
      const one = await joinTwilio('One');
      await one.localParticipant.publishTrack(await camera({ width: sent, height: 180 }));
      const widths = [];
      for (const room of [viewer, await joinTwilio('Later')]) {
        const picture = show(await remoteVideo(room, 'One'));
        await until(() => picture.videoWidth === sent);
        widths.push(picture.videoWidth);
      }
      return widths;
    }, SENT);
    expect(widths).toEqual([SENT, SENT]);
  });

  test('leaves nothing running when all have left', async ({ page }) => {
    await watchConnections(page);
    const app = await OwnApp.open(page, { sdks: ['twilio'] });
    const published = await publish(app, 1);
    expect(page.workers().length).toBeGreaterThan(0);
    await published.evaluate(({ rooms }) => {
      for (const room of rooms) room.disconnect();
    });
    await expect.poll(() => page.evaluate(() => window.connections.open())).toBe(0);
    await expect.poll(() => page.workers().length).toBe(0);
  });
});

/** How much detail the picture in an element has, from 0 (none: a blur). */
const detail: Program<HTMLVideoElement, number> = (_, video) => {
  const { videoWidth: width, videoHeight: height } = video;
  const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!;
  context.drawImage(video, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  let edges = 0;
  for (let at = 4; at < data.length; at += 4)
    edges += Math.max(0, Math.abs(data[at + 1]! - data[at - 3]!) - 4);
  return edges;
};

test.describe('in its first second a picture is sharp', () => {
  test('that goes on from one client to another', async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: ['twilio'] });
    const seen = await app.hold(async ({ joinTwilio, camera, show, remoteVideo, firstFrame, sleep }) => {
      const [one, viewer] = [await joinTwilio('One'), await joinTwilio('Viewer')];
      const track = await camera();
      const own = show(track);
      await one.localParticipant.publishTrack(track);
      const picture = await firstFrame(await remoteVideo(viewer, 'One'));
      await sleep(1000);
      return { own, picture };
    });
    const [own, picture] = [await seen.getProperty('own'), await seen.getProperty('picture')];
    expect((await app.run(detail, picture)) / (await app.run(detail, own))).toBeGreaterThan(0.6);
  });

  test('that comes from a guest', { tag: '@whole' }, async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: ['twilio'] });
    const picture = await app.hold(async ({ joinTwilio, guest, remoteVideo, firstFrame, sleep }) => {
      const track = remoteVideo(await joinTwilio('Viewer'));
      await guest('Ada');
      const picture = await firstFrame(await track);
      await sleep(1000);
      return picture;
    });
    const early = await app.run(detail, picture);
    // By then a picture has as much detail as it will ever have.
    await app.run(({ frame }, picture) => frame(picture, 100), picture);
    expect(early / (await app.run(detail, picture))).toBeGreaterThan(0.6);
  });
});

test.describe('video is encoded again', () => {
  const expectEncodedAgain = async (page: Page, change: () => void): Promise<void> => {
    const encoded = await watchConnections(page);
    await page.addInitScript(change);
    const app = await OwnApp.open(page, { sdks: ['twilio'] });
    expect(await sizes(await publish(app, 1))).toEqual(['320x180']);
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
  for (const codec of ['VP8', 'VP9', 'H264', 'AV1'] as const) {
    const tag = tagsOf(codec);
    test(`goes on as it is, in ${codec}, in the size that was sent`, { tag }, async ({ page }) => {
      // The first window hosts the sandbox; who sends is in another.
      const encoded = await watchConnections(page);
      const viewer = await OwnApp.open(page, { sdks: ['videosdk'] });
      const meeting = await viewer.hold(({ meet }) => meet('Viewer'));
      const sender = await OwnApp.open(await page.context().newPage(), { sdks: ['videosdk'] });
      await sender.run(
        async ({ joinVideoSdk, enableCamera }, { room, codec }) => {
          const meeting = await joinVideoSdk('Sender', room, { participantId: 'sender' });
          await enableCamera(meeting, { encoderConfig: 'h180p_w320p', codec });
        },
        { room: await meeting.evaluate(({ id }) => id), codec },
      );
      const width = await viewer.run(
        async ({ other, streamOf, firstFrame, until }, { meeting, sent }) => {
          const picture = await firstFrame(await streamOf(await other(meeting, 'sender')));
          await until(() => picture.videoWidth === sent);
          return picture.videoWidth;
        },
        { meeting, sent: SENT },
      );
      expect(width).toBe(SENT);
      await expect(async () => {
        const widths = await encoded();
        expect(widths.length).toBe(1);
        expect(widths[0]).toBeLessThanOrEqual(PLACEHOLDER);
      }).toPass();
    });
  }
});
