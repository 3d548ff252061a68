// Programs of tests that run in a demo's panes in place of the site's own.
import type { Page } from '@playwright/test';
import { DemoPage, type Side } from './demo';
import { expect } from './fixtures';

const TOOLS = `
  const status = document.querySelector('#status');
  const said = [];
  const say = (text) => { said.push(text); status.textContent = said.join(', '); };
  const once = (emitter, event, counts = () => true) => new Promise((resolve) => emitter.on(event, function heard(...args) {
    if (!counts(...args)) return;
    emitter.off(event, heard);
    resolve(args);
  }));
  const access = async (name) => (await fetch('/access?name=' + name, { method: 'POST' })).json();
  status.textContent = '';
`;
const TWILIO = `
  import { connect, createLocalVideoTrack, LocalDataTrack } from 'twilio-video';
  ${TOOLS}
  const fromOne = (_track, _publication, { identity }) => identity === 'One'; // and not from the guest
  const join = async (name, options) => {
    const { token, room } = await access(name);
    return connect(token, { name: room, tracks: [], ...options });
  };
`;
const videosdk = (options: string): string => `
  import { VideoSDK } from '@videosdk.live/js-sdk';
  ${TOOLS}
  const { token, room } = await access('You');
  VideoSDK.config(token);
  const meeting = VideoSDK.initMeeting({ meetingId: room, name: 'You', micEnabled: false, webcamEnabled: false, ${options} });
  const joined = once(meeting, 'meeting-joined');
  meeting.join().catch((error) => say('rejected ' + error.code));
  await joined;
`;

/** One thing that a service does for an unmodified SDK. */
export interface Behaviour {
  side: Side;
  name: string;
  /** In which browsers besides Chromium it is tested. */
  tag?: '@firefox' | '@firefox:whole';
  /** Runs after the side's preamble. */
  program: string;
  /** For VideoSDK's `initMeeting`, beyond the preamble's own. */
  options?: string;
  /** All that the program says, in order. */
  said: string;
}

/** Runs a program in its side's pane and waits until it has said what it should. */
export async function expectBehaviour(
  page: Page,
  { side, program, options = '', said }: Behaviour,
): Promise<void> {
  const other: Side = side === 'twilio' ? 'videosdk' : 'twilio';
  const demo = new DemoPage(page);
  const preamble = side === 'twilio' ? TWILIO : videosdk(options);
  await demo.substitute({ [side]: preamble + program, [other]: '' });
  await demo.open();
  await demo.button('Run both').click();
  await expect(demo.pane(side).locator('#status')).toHaveText(said, { timeout: 40_000 });
}
