// Programs of tests that drive twilio-video on a page of their own, with the service's side at hand.
import { expect, test } from './fixtures';
import { OwnApp } from './own-app';

const TOOLS = `
  const said = [];
  const say = (...what) => said.push(...what);
  const code = (promise) => promise.then(() => 'accepted', (error) => error.code);
  /** Twilio's REST API, as an app's server calls it. */
  async function rest(method, path, form) {
    const { apiKeySid, apiKeySecret } = crossfade.credentials.twilio;
    const headers = { authorization: 'Basic ' + btoa(apiKeySid + ':' + apiKeySecret) };
    const body = form && new URLSearchParams(form);
    return (await fetch('https://video.twilio.com/v1/Rooms' + path, { method, headers, body })).json();
  }
  const guest = (name, room = 'lab') => crossfade.addGuest({ service: 'twilio', room, name });
  const at = (participant, room = 'lab') => ({ service: 'twilio', room, participant });
  const camera = (options) => Twilio.Video.createLocalVideoTrack({ width: 640, height: 360, ...options });
  const isVideo = ({ kind }) => kind === 'video';
  /** The first remote video track of a room, once it is subscribed to. */
  async function remoteVideo(room, identity) {
    for (const participant of room.participants.values()) {
      if (identity !== undefined && participant.identity !== identity) continue;
      for (const { track } of participant.videoTracks.values()) if (track) return track;
    }
    const counts = (track, _publication, participant) => isVideo(track) && (identity ?? participant.identity) === participant.identity;
    return (await once(room, 'trackSubscribed', counts))[0];
  }
  /** Attaches a track to an element that can be seen. */
  function show(track, style = 'width: 320px; height: 180px') {
    const element = track.attach();
    element.muted = true;
    element.style = style;
    document.body.append(element);
    return element;
  }
  const frame = (element) => new Promise((resolve) => element.requestVideoFrameCallback(resolve));
  const until = async (condition) => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 50));
  };
`;

/** One thing that the service does for an unmodified twilio-video. */
export interface TwilioBehaviour {
  name: string;
  /** In which browsers besides Chromium it is tested. */
  tag?: '@firefox';
  program: string;
  /** All that the program says, in order. */
  said: unknown[];
}

/** Runs a program in a page's app. @returns what it said. */
export function runProgram(app: OwnApp, program: string): Promise<unknown[]> {
  return app.run<unknown[]>(`${TOOLS}${program}\nreturn said;`);
}

/** A test for each behaviour, on a fresh page. */
export function testBehaviours(behaviours: readonly TwilioBehaviour[]): void {
  for (const { name, tag = [], program, said } of behaviours) {
    test(name, { tag }, async ({ page }) => {
      const app = await OwnApp.open(page, { sdks: ['twilio'] });
      expect(await runProgram(app, program)).toEqual(said);
    });
  }
}
