// The native rewrites' promise: an app runs when every pattern that can be is VideoSDK's own code. Ben's app and Ada's are the same.
import type { JSHandle } from '@playwright/test';
import { expect, test } from '../../support/app/lab';
import type { Call } from '../../support/app/call-app';
import { migrated, onBoth } from '../../support/app/migrated';
import type { OwnApp } from '../../support/app/own-app';

test('an app for twilio-video runs on the adapter with all native rewrites', async ({ adapterPair }) => {
  const native = await migrated();

  await test.step('nothing of the patterns is left in its code', () => {
    const code = native.files.get('call-app.ts') ?? '';
    expect(code).not.toMatch(
      /\.forEach\(\(publication|disconnect\(|publishTrack\(screen|\.(?:identity|sid)\b|\.(?:at|de)tach\(|dominantSpeakerChanged'|chat\.send|: Room\b/,
    );
  });

  expect(await inCall(adapterPair.ada, adapterPair.ben, native.script)).toEqual({
    names: ['Ben'],
    playing: 2,
    off: ['Ben audio'],
    on: [],
    withScreen: 3,
    withoutScreen: 2,
    messages: ['hello'],
    spoke: true,
    afterwards: [2, ['Ben']],
    left: [[], 0],
  });
});

test('an app that keeps both services runs on the one that it says, call by call', async ({
  adapterPair,
}) => {
  const script = await onBoth();
  const { ada, ben } = adapterPair;
  for (const { page } of [ada, ben]) await page.addScriptTag({ content: script });
  const seen = [];
  for (const service of ['videosdk', 'twilio'] as const) {
    const room = await ada.run(
      ({ createMeeting, lab }, service) => (service === 'twilio' ? `${lab}-both` : createMeeting()),
      service,
    );
    const calls = [];
    for (const [app, name] of [
      [ada, 'Ada'],
      [ben, 'Ben'],
    ] as const) {
      await app.page.evaluate((service) => window.useService(service), service);
      calls.push(await (service === 'twilio' ? enterTwilio : enter)(app, name, room));
    }
    const [adas, bens] = calls as [JSHandle<Call>, JSHandle<Call>];
    await expect.poll(() => adas.evaluate(({ elements }) => elements.size)).toBe(2);
    const rooms = await ada.run(({ crossfade }) => crossfade.rooms());
    seen.push({
      names: await adas.evaluate(({ names }) => [...names.values()]),
      on: rooms.filter(({ participants }) => participants.length === 2).map(({ service }) => service),
    });
    for (const call of [bens, adas]) await call.evaluate((one) => one.leave());
  }
  expect(seen).toEqual(['videosdk', 'twilio'].map((service) => ({ names: ['Ben'], on: [service] })));
});

function enterTwilio(app: OwnApp, name: string, room: string): Promise<JSHandle<Call>> {
  return app.hold(
    async ({ crossfade }, { name, room }) =>
      window.enterCall(await crossfade.twilioToken({ identity: name, room }), room),
    { name, room },
  );
}

declare global {
  interface Window {
    useService(service: 'twilio' | 'videosdk'): void;
  }
}

/** What Ada's app shows of a call with Ben, from his coming to his going. */
async function inCall(ada: OwnApp, ben: OwnApp, script: string) {
  for (const { page } of [ada, ben]) await page.addScriptTag({ content: script });
  const room = await ada.run(({ createMeeting }) => createMeeting());
  const [adas, bens] = [await enter(ada, 'Ada', room), await enter(ben, 'Ben', room)];
  const playing = () =>
    ada.run(
      async ({ frame, until }, { call, count }) => {
        await until(() => [...call.elements].filter(({ srcObject }) => srcObject).length === count);
        for (const element of call.elements) if (element instanceof HTMLVideoElement) await frame(element, 2);
        return call.elements.size;
      },
      { call: adas, count: expected },
    );
  const see = <T>(fits: (call: Call) => T): Promise<T> => adas.evaluate(fits);
  let expected = 2;
  const shown = { playing: await playing(), names: await see(({ names }) => [...names.values()]) };
  await bens.evaluate((call) => call.mute());
  await expect.poll(() => see(({ off }) => [...off])).toEqual(['Ben audio']);
  const off = await see((call) => [...call.off]);
  await bens.evaluate((call) => call.unmute());
  await expect.poll(() => see((call) => call.off.size)).toBe(0);
  const on = await see((call) => [...call.off]);
  await bens.evaluate((call) => call.toggleScreen());
  expected = 3;
  const withScreen = await playing();
  await bens.evaluate((call) => call.toggleScreen());
  expected = 2;
  const withoutScreen = await playing();
  await bens.evaluate((call) => call.say('hello'));
  await expect.poll(() => see(({ messages }) => messages.length)).toBe(1);
  const messages = await see((call) => call.messages);
  await expect.poll(() => see(({ speakers }) => speakers.includes('Ben'))).toBe(true);
  const spoke = await see(({ speakers }) => speakers.includes('Ben'));
  // Everybody comes back as another object of VideoSDK's, with other streams.
  await ada.run(({ crossfade }) => crossfade.faults.dropSockets());
  await expect.poll(() => see(({ returns }) => returns.count)).toBe(1);
  const afterwards = [await playing(), await see(({ names }) => [...names.values()])];
  await bens.evaluate((call) => call.leave());
  await expect.poll(() => see(({ names }) => names.size)).toBe(0);
  const left = await see(({ names, elements }) => [[...names], elements.size]);
  await adas.evaluate((call) => call.leave());
  return { ...shown, off, on, withScreen, withoutScreen, messages, spoke, afterwards, left };
}

function enter(app: OwnApp, name: string, room: string): Promise<JSHandle<Call>> {
  return app.hold(
    async ({ crossfade }, { name, room }) => {
      const token = await crossfade.videosdkToken({ roomId: room });
      return window.enterCall(JSON.stringify({ token, roomId: room, name }), room);
    },
    { name, room },
  );
}
