// A call that is joined, seen, and left again, by each SDK: what is done many times to find out what is left of it.
import { OwnApp } from '../../tests/support/app/own-app.ts';
import { countTimers } from './growth.mjs';

/** @typedef {{ leave(): unknown }} Call */
/** @template A, R @typedef {import('../../tests/support/app/own-app.ts').Program<A, R>} Program */

/**
 * Joins a room with camera and microphone, and sees the guest.
 * @type {Record<'twilio' | 'videosdk', Program<string, Call>>}
 */
const ENTER = {
  twilio: async ({ joinTwilio, remoteVideo, firstFrame, clearPictures, DEVICES }, name) => {
    const room = await joinTwilio('One', { ...DEVICES, video: { width: 640, height: 360 } }, name);
    await firstFrame((await remoteVideo(room)).mediaStreamTrack);
    return {
      leave() {
        room.disconnect();
        for (const { track } of room.localParticipant.tracks.values()) if ('stop' in track) track.stop();
        clearPictures();
      },
    };
  },
  videosdk: async ({ initVideoSdk, streamOf, firstFrame, once, clearPictures }, meetingId) => {
    const meeting = await initVideoSdk('One', meetingId, { micEnabled: true, webcamEnabled: true });
    const came = once(meeting, 'participant-joined');
    await meeting.join();
    const [participant] = await came;
    await firstFrame(await streamOf(participant));
    return {
      async leave() {
        const left = once(meeting, 'meeting-left');
        await meeting.leave();
        await left;
        clearPictures();
      },
    };
  },
};

/**
 * Makes a room that stays, with a guest in it. Gives its name or id.
 * @type {Record<'twilio' | 'videosdk', Program<undefined, string>>}
 */
const PREPARE = {
  twilio: async ({ rest, guest, lab }) => {
    await rest('POST', '', { UniqueName: lab, EmptyRoomTimeout: '60' });
    await guest('Ada');
    return lab;
  },
  videosdk: async ({ crossfade, createMeeting }) => {
    const room = await createMeeting();
    await crossfade.addGuest({ service: 'videosdk', room, name: 'Ada' });
    return room;
  },
};

/**
 * Opens two pages: one has the sandbox and no SDK, the other the SDK and no sandbox. What the one holds is the sandbox's,
 * what the other holds is the SDK's and the bridge's.
 * @param {import('@playwright/test').BrowserContext} context has a base address
 * @param {'twilio' | 'videosdk'} side
 */
export async function openLab(context, side) {
  await context.addInitScript(countTimers);
  const sandbox = await OwnApp.open(await context.newPage(), { sdks: [] });
  const room = await sandbox.run(PREPARE[side]);
  const client = await OwnApp.open(await context.newPage(), { sdks: [side] });
  const enter = () => client.hold(ENTER[side], room);
  return {
    sandbox,
    client,
    /** Joins and sees the guest. The call is held until it is disposed of. */
    enter,
    async cycle() {
      const call = await enter();
      await call.evaluate((call) => call.leave());
      await call.dispose();
    },
    sessions: {
      sandbox: await context.newCDPSession(sandbox.page),
      client: await context.newCDPSession(client.page),
    },
  };
}
