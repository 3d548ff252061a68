// A call that is joined, seen, and left again, by each SDK: what is done many times to find out what is left of it.
import { OwnApp } from '../../tests/support/own-app.ts';
import { countTimers } from './growth.mjs';

/**
 * Each defines `app.cycle`: joins the room `argument` with camera and microphone, sees the guest, leaves. A function
 * `app.inside` is called, and waited for, in between.
 */
const CYCLES = {
  twilio: `
    app.cycle = async () => {
      const room = await joinTwilio('One', argument, { tracks: undefined, audio: true, video: { width: 640, height: 360 } });
      const [guest] = room.participants.values();
      const seen = [...guest.videoTracks.values()].map(({ track }) => track).find((track) => track);
      const track = seen ?? (await once(room, 'trackSubscribed', ({ kind }) => kind === 'video'))[0];
      await firstFrame(track.mediaStreamTrack);
      await app.inside?.();
      room.disconnect();
      for (const { track } of room.localParticipant.tracks.values()) track.stop();
      clearVideos();
    };`,
  videosdk: `
    app.cycle = async () => {
      VideoSDK.config(await crossfade.videosdkToken({ roomId: argument }));
      const meeting = VideoSDK.initMeeting({ meetingId: argument, name: 'One' });
      const came = once(meeting, 'participant-joined');
      await meeting.join();
      const [participant] = await came;
      await firstFrame(await streamOf(participant));
      await app.inside?.();
      const left = once(meeting, 'meeting-left');
      await meeting.leave();
      await left;
      clearVideos();
    };`,
};

const CLEAR_VIDEOS = `
  function clearVideos() {
    for (const video of document.querySelectorAll('video')) {
      video.srcObject = null;
      video.remove();
    }
  }`;

/** Makes a room that stays, with a guest in it. Gives its name or id. */
const PREPARE = {
  twilio: `
    const { apiKeySid, apiKeySecret } = crossfade.credentials.twilio;
    const headers = { authorization: 'Basic ' + btoa(apiKeySid + ':' + apiKeySecret) };
    const body = new URLSearchParams({ UniqueName: 'lab', EmptyRoomTimeout: '60' });
    await fetch('https://video.twilio.com/v1/Rooms', { method: 'POST', headers, body });
    await crossfade.addGuest({ service: 'twilio', room: 'lab', name: 'Ada' });
    return 'lab';`,
  videosdk: `
    const room = await createMeeting();
    await crossfade.addGuest({ service: 'videosdk', room, name: 'Ada' });
    return room;`,
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
  const room = /** @type {string} */ (await sandbox.run(PREPARE[side]));
  const client = await OwnApp.open(await context.newPage(), { sdks: [side] });
  await client.page.addScriptTag({ content: CLEAR_VIDEOS });
  await client.run(CYCLES[side], room);
  return {
    sandbox,
    client,
    cycle: () => client.run('await app.cycle();'),
    sessions: {
      sandbox: await context.newCDPSession(sandbox.page),
      client: await context.newCDPSession(client.page),
    },
  };
}
