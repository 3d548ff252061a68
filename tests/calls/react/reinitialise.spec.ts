// What reinitialiseMeetingOnConfigChange does, as the chapter "Moving a React app" says.
import type { Access } from '../../../src/demos/your-backend';
import { OwnApp } from '../../support/app/own-app';
import { expect, test } from '../../support/fixtures';
import { bundleTsx } from '../../support/react-program';

declare global {
  interface Window {
    give: (access: Access) => void;
  }
}

const PROGRAM = `
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { MeetingProvider, useMeeting } from '@videosdk.live/react-sdk';
const log = document.body.appendChild(document.createElement('p'));
log.id = 'said';
const say = (text: string) => (log.textContent += text + ' ');
addEventListener('unhandledrejection', ({ reason }) => say('unhandled ' + reason.code + ' ' + reason.message));
function Call() {
  const { join, meetingId, isMeetingJoined } = useMeeting({
    onMeetingJoined: () => say('joined'),
    onMeetingLeft: ({ code }) => say('left ' + code),
    onError: ({ code, message }) => say('error ' + code + ' ' + message),
  });
  useEffect(() => {
    const timer = setTimeout(() => join().catch(({ code }) => say('rejected ' + code)));
    return () => clearTimeout(timer);
  }, [join]);
  return <p id="status">{isMeetingJoined ? 'In ' + meetingId : 'Out'}</p>;
}
const root = createRoot(document.body.appendChild(document.createElement('div')));
window.give = ({ token, room: meetingId }) => {
  const config = { meetingId, name: 'You', micEnabled: true, webcamEnabled: true, debugMode: false };
  root.render(
    <MeetingProvider config={config} token={token} reinitialiseMeetingOnConfigChange>
      <Call />
    </MeetingProvider>,
  );
};
`;

test(
  'it leaves, and joins the meeting that it left, of which no hook hears',
  { tag: '@whole' },
  async ({ page }) => {
    const app = await OwnApp.open(page, { sdks: [] });
    const [one, other] = await app.run(async ({ crossfade, createMeeting }) => {
      const access = async (): Promise<Access> => {
        const room = await createMeeting();
        return { room, token: await crossfade.videosdkToken({ roomId: room }) };
      };
      return [await access(), await access()] as const;
    });
    const people = async ({ room }: Access): Promise<string[] | undefined> => {
      const rooms = await app.run(({ crossfade }) => crossfade.rooms());
      return rooms.find((each) => each.room === room)?.participants.map(({ name, id }) => `${name} ${id}`);
    };
    const content = await bundleTsx(PROGRAM, { define: { 'process.env.NODE_ENV': '"development"' } });
    await page.addScriptTag({ type: 'module', content });
    await page.waitForFunction(() => 'give' in window);
    await page.evaluate((access) => window.give(access), one);
    await expect(page.locator('#status')).toHaveText(`In ${one.room}`);
    await page.evaluate((access) => window.give(access), other);
    await expect(page.locator('#said')).toHaveText(/^joined left 1101\s*$/);
    await expect.poll(() => people(one)).toEqual([expect.stringMatching(/^You /)]);
    expect(await people(other)).toEqual([]);
    await expect(page.locator('#status')).toHaveText('Out');
    await expect(page.locator('#said')).toHaveText(/^joined left 1101\s*$/);
  },
);
