// How many people a page can take: what becomes of the picture as more join one room.
import { OwnApp } from '../../tests/support/app/own-app.ts';

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

/** @template A, R @typedef {import('../../tests/support/app/own-app.ts').Program<A, R>} Program */

/** @type {Record<'twilio' | 'videosdk', Program<undefined, string>>} */
const MAKE_ROOM = {
  twilio: async ({ lab }) => lab,
  videosdk: ({ createMeeting }) => createMeeting(),
};

/**
 * Joins with camera and microphone, and shows everybody. Gives the list that the time of each first frame comes into.
 * @type {Record<'twilio' | 'videosdk', Program<{ name: string, room: string }, number[]>>}
 */
const JOIN = {
  twilio: async ({ joinTwilio, firstFrame, DEVICES }, { name, room }) => {
    const started = performance.now();
    /** @type {number[]} */
    const seen = [];
    const call = await joinTwilio(name, { ...DEVICES, video: { width: 640, height: 360 } }, room);
    /** @param {import('twilio-video').RemoteTrack} track */
    const show = async (track) => {
      if (track.kind !== 'video') return;
      await firstFrame(track.mediaStreamTrack);
      seen.push(performance.now() - started);
    };
    call.on('trackSubscribed', show);
    for (const { videoTracks } of call.participants.values())
      for (const { track } of videoTracks.values()) if (track) void show(track);
    return seen;
  },
  videosdk: async ({ VideoSDK, initVideoSdk, streamOf, firstFrame }, { name, room }) => {
    const started = performance.now();
    /** @type {number[]} */
    const seen = [];
    // One layer of the size that Twilio's side sends.
    const customCameraVideoTrack = await VideoSDK.createCameraVideoTrack({
      encoderConfig: 'h360p_w640p',
      multiStream: false,
    });
    const meeting = await initVideoSdk(name, room, {
      micEnabled: true,
      webcamEnabled: true,
      customCameraVideoTrack,
      multiStream: false,
    });
    meeting.on('participant-joined', async (participant) => {
      participant.setQuality('high');
      await firstFrame(await streamOf(participant));
      seen.push(performance.now() - started);
    });
    await meeting.join();
    return seen;
  },
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
      const room = await first.run(MAKE_ROOM[side]);
      for (let number = 1; number <= guests; number++)
        await first.hold(({ crossfade }, guest) => crossfade.addGuest(guest), {
          service: side,
          room,
          name: `Guest ${number}`,
        });
      const others = await Promise.all(Array.from({ length: apps - 1 }, open));
      const people = [first, ...others];
      const views = [];
      for (const [index, person] of people.entries())
        views.push(await person.hold(JOIN[side], { name: `Person ${index + 1}`, room }));
      const last = /** @type {OwnApp} */ (people.at(-1));
      const seen = await last.run(
        async ({ sleep }, { seen, wanted, patience }) => {
          const until = performance.now() + patience;
          while (seen && seen.length < wanted && performance.now() < until) await sleep(50);
          return seen ?? [];
        },
        { seen: views.at(-1), wanted: apps + guests - 1, patience: PATIENCE_MS },
      );
      await last.page.waitForTimeout(SETTLE_MS);
      const before = await look(last);
      const percent = await cpu(MEASURE_MS);
      const after = await look(last);
      const times = seen.map(Math.round);
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
