// The guide's snippets for an app on `/sandbox.js` do what it says.
import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { expect, test } from '../../support/fixtures';
import { SDK_FILES, type Sdk } from '../../support/own-app';

test.describe('the snippets of the guide', () => {
  // VideoSDK handles no rejection of a request of its own that was under way when its socket was dropped.
  test.use({ expectErrors: /ERROR_OPERATION_TIMED_OUT/ });

  const SIDES: { side: Sdk; join: string; heard: string[] }[] = [
    {
      side: 'twilio',
      join: `
        const room = await Twilio.Video.connect(token, { name, tracks: [] });
        const events = ['participantConnected', 'trackDisabled', 'participantDisconnected', 'reconnecting', 'reconnected', 'disconnected'];
        return [room, events];`,
      heard: [
        'participantConnected',
        'trackDisabled',
        'trackDisabled',
        'participantDisconnected',
        'reconnecting',
        'reconnected',
        'disconnected',
      ],
    },
    {
      side: 'videosdk',
      join: `
        VideoSDK.config(token);
        const me = { meetingId: name, name: 'Me', participantId: 'me', micEnabled: false, webcamEnabled: false };
        const meeting = VideoSDK.initMeeting(me);
        meeting.join();
        await new Promise((resolve) => meeting.on('meeting-joined', resolve));
        return [meeting, ['participant-joined', 'participant-left', 'meeting-joined', 'meeting-left']];`,
      heard: ['participant-joined', 'participant-left', 'meeting-joined', 'meeting-left'],
    },
  ];

  for (const { side, join, heard } of SIDES) {
    test(`do what the guide says, for ${side}`, async ({ page, allowedOrigins }) => {
      const html = readFileSync(`src/snippets/own-app/${side}.html`, 'utf8');
      const cdn = /https:[^"]+/.exec(html)![0];
      allowedOrigins.add(new URL(cdn).origin);
      await page.route(cdn, (route) =>
        route.fulfill({ path: SDK_FILES[side], contentType: 'text/javascript' }),
      );
      const source = readFileSync(`src/snippets/own-app-control/${side}.ts`, 'utf8');
      const { code } = await transform(source, { loader: 'ts' });
      const serve = (path: string, contentType: string, body: string) =>
        page.route(path, (route) => route.fulfill({ contentType, body }));
      await serve('**/control.js', 'text/javascript', code);
      await serve(
        '**/app.js',
        'text/javascript',
        `import('/control.js').then((control) => { window.control = control; });`,
      );
      await serve('**/app.html', 'text/html', `<!doctype html><link rel="icon" href="data:,">${html}`);
      await page.goto('app.html');
      await page.waitForFunction('window.control');

      const said = await page.evaluate(`(async () => {
        const { token, room: name } = await (await fetch('/access', { method: 'POST' })).json();
        const [emitter, events] = await (async () => {${join}})();
        const heard = [];
        const until = (event) => new Promise((resolve) => emitter.on(event, resolve));
        for (const event of events) emitter.on(event, () => heard.push(event));
        await control.ring(name);
        const back = until(events.at(-2));
        await control.reconnect();
        await back;
        const out = until(events.at(-1));
        await control.throwOut(name);
        await out;
        return heard;
      })()`);
      expect(said).toEqual(heard);
    });
  }
});
