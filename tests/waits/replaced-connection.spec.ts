// What becomes of an app that replaces RTCPeerConnection before its SDK is loaded.
import { expect, test } from '../support/fixtures';
import { OwnApp } from '../support/app/own-app';

/** What does not come within this time has not come much later either. */
const NOTHING_MS = 8000;

/** Runs in the page, before the SDK. */
type Replace = () => void;

const REPLACEMENTS: [name: string, replace: Replace, outcome: 'subscribed' | 'nothing'][] = [
  [
    'by a Proxy',
    () => {
      window.RTCPeerConnection = new Proxy(RTCPeerConnection, {});
    },
    'subscribed',
  ],
  // It is twilio-video that copies the own properties of the prototype alone: with them a subclass does.
  [
    'by a subclass',
    () => {
      window.RTCPeerConnection = class Mine extends RTCPeerConnection {};
    },
    'nothing',
  ],
  [
    'by a subclass with all properties of its own',
    () => {
      const native = RTCPeerConnection;
      class Mine extends native {}
      for (const name of Object.getOwnPropertyNames(native.prototype)) {
        const property = Object.getOwnPropertyDescriptor(native.prototype, name);
        if (name !== 'constructor' && property) Object.defineProperty(Mine.prototype, name, property);
      }
      window.RTCPeerConnection = Mine;
    },
    'subscribed',
  ],
];
for (const [name, replace, outcome] of REPLACEMENTS) {
  test(`RTCPeerConnection that is replaced ${name} has twilio-video hear: ${outcome}`, async ({ page }) => {
    await page.route('**/own-app/replace.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: `(${String(replace)})()` }),
    );
    const scripts = ['/own-app/replace.js', '/own-app/sdk/twilio.js'];
    const body = scripts.map((src) => `<script src="${src}"></script>`).join('');
    const app = await OwnApp.open(page, { sdks: [], body });
    const heard = await app.run(
      async ({ joinTwilio, remoteVideo, camera, guest, sleep }, { outcome, nothing }) => {
        const room = await joinTwilio('Me', { tracks: [await camera()] });
        const subscribed = remoteVideo(room).then(() => 'subscribed');
        await guest('Ada');
        const late = sleep(nothing).then(() => 'nothing');
        return outcome === 'nothing' ? Promise.race([subscribed, late]) : subscribed;
      },
      { outcome, nothing: NOTHING_MS },
    );
    expect(heard).toBe(outcome);
  });
}
