// How many people a page can take: what becomes of the picture as more join one room.
import { OwnApp } from '../../tests/support/own-app.ts';

/** Apps with an SDK each in a tab of its own, and guests of the sandbox in the same room. */
const ROOMS = [
  { apps: 2, guests: 0 },
  { apps: 4, guests: 0 },
  { apps: 6, guests: 0 },
  { apps: 8, guests: 0 },
  { apps: 1, guests: 3 },
  { apps: 1, guests: 7 },
];
const SETTLE_MS = 2000;
const MEASURE_MS = 4000;
/** Who is not seen after so long counts as not seen. */
const PATIENCE_MS = 20_000;

const MAKE_ROOM = {
  twilio: `return 'lab';`,
  videosdk: `return createMeeting();`,
};

/** Joins with camera and microphone, and shows everybody. `app.seen` has the time of each first frame. */
const JOIN = {
  twilio: `
    const { name, room } = argument;
    app.started = performance.now();
    app.seen = [];
    const call = await joinTwilio(name, room, { tracks: undefined, audio: true, video: { width: 640, height: 360 } });
    const show = async ({ kind, mediaStreamTrack }) => {
      if (kind !== 'video') return;
      await firstFrame(mediaStreamTrack);
      app.seen.push(performance.now() - app.started);
    };
    call.on('trackSubscribed', show);
    for (const { videoTracks } of call.participants.values())
      for (const { track } of videoTracks.values()) if (track) show(track);`,
  videosdk: `
    const { name, room: meetingId } = argument;
    app.started = performance.now();
    app.seen = [];
    VideoSDK.config(await crossfade.videosdkToken({ roomId: meetingId }));
    // One layer of the size that Twilio's side sends.
    const customCameraVideoTrack = await VideoSDK.createCameraVideoTrack({ encoderConfig: 'h360p_w640p', multiStream: false });
    const meeting = VideoSDK.initMeeting({ meetingId, name, customCameraVideoTrack, multiStream: false });
    meeting.on('participant-joined', async (participant) => {
      participant.setQuality('high');
      await firstFrame(await streamOf(participant));
      app.seen.push(performance.now() - app.started);
    });
    await meeting.join();`,
};

/**
 * Prints for each SDK what the one who came last sees.
 * @param {import('./rig.mjs').Rig} rig
 */
export async function benchLoad({ browser, cpu, url }) {
  for (const side of /** @type {const} */ (['twilio', 'videosdk'])) {
    /** @type {Record<string, unknown>} */
    const table = {};
    for (const { apps, guests } of ROOMS) {
      const name = guests === 0 ? `${apps} apps` : `${apps} app, ${guests} guests`;
      table[name] = await measure(side, apps, guests).catch((error) => ({
        seen: `failed: ${error.message.split('\n')[0]}`,
      }));
    }
    console.log(`\n${side}: people in one room, who all send 640x360 and see all others:`);
    console.table(table);
  }

  /** @param {'twilio' | 'videosdk'} side @param {number} apps @param {number} guests */
  async function measure(side, apps, guests) {
    const context = await browser.newContext({ baseURL: url });
    try {
      const open = async () => OwnApp.open(await context.newPage(), { sdks: [side] });
      const first = await open();
      const room = /** @type {string} */ (await first.run(MAKE_ROOM[side]));
      for (let number = 1; number <= guests; number++)
        await first.run(
          'await crossfade.addGuest(argument)',
          /** @type {unknown} */ ({ service: side, room, name: `Guest ${number}` }),
        );
      const others = await Promise.all(Array.from({ length: apps - 1 }, open));
      const people = [first, ...others];
      for (const [index, person] of people.entries())
        await person.run(JOIN[side], { name: `Person ${index + 1}`, room });
      const last = /** @type {OwnApp} */ (people.at(-1));
      const seen = await last.run(
        `const until = performance.now() + ${PATIENCE_MS};
        while (app.seen.length < ${apps + guests - 1} && performance.now() < until)
          await new Promise((resolve) => setTimeout(resolve, 50));
        return app.seen;`,
      );
      await last.page.waitForTimeout(SETTLE_MS);
      const before = await look(last);
      const percent = await cpu(MEASURE_MS);
      const after = await look(last);
      const times = /** @type {number[]} */ (/** @type {unknown} */ (seen)).map(Math.round);
      const frames = after.frames.map(
        (count, index) => (1000 * (count - (before.frames[index] ?? 0))) / MEASURE_MS,
      );
      return {
        seen: `${times.length} of ${apps + guests - 1}`,
        'first frame, ms': times[0],
        'all seen, ms': times.at(-1),
        'frames a second':
          frames.length > 0 ? `${Math.round(Math.min(...frames))} to ${Math.round(Math.max(...frames))}` : '',
        widths: [...new Set(after.widths)].join(', '),
        'CPU, % of a core': Math.round(percent),
      };
    } finally {
      await context.close();
    }
  }
}

/** @param {OwnApp} app */
function look({ page }) {
  return page.evaluate(() => {
    const videos = [...document.querySelectorAll('video')];
    return {
      frames: videos.map((video) => video.getVideoPlaybackQuality().totalVideoFrames),
      widths: videos.map(({ videoWidth }) => videoWidth),
    };
  });
}
