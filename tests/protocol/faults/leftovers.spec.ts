// What faults leave behind in the window that runs the sandbox: nothing, whatever failed.
import { countTimers } from '../../../scripts/bench/growth.mjs';
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/own-app';
import { expectWhole } from '../../support/whole';

const SERVICES = ['twilio', 'videosdk'];
const ROOMS = `const rooms = [{ service: 'twilio', room: 'whole' }, { service: 'videosdk', room: app.roomId }];
  const people = [{ ...rooms[0], participant: 'Me' }, { ...rooms[1], participant: 'me' }];`;
const BOTH = (call: string): string => `${ROOMS} for (const index of [0, 1]) await crossfade.faults.${call};`;

/** Each is done while the app is in a room of either service, with a camera and a guest. */
const FAULTS: [name: string, program: string][] = [
  ['sockets that break off', `await crossfade.faults.dropSockets();`],
  ['a network that is gone', `await crossfade.faults.setOnline(false);`],
  ['refused sockets', `await crossfade.faults.setRefusing(true); await crossfade.faults.dropSockets();`],
  ['a delay', `await crossfade.faults.setDelay(200);`],
  ['silence', `await crossfade.faults.setSilent(true);`],
  ['a busy service', BOTH(`setBusy(rooms[index].service, true)`)],
  [
    'expired tokens',
    BOTH(`setTokensExpired(rooms[index].service, true)`) + `await crossfade.faults.dropSockets();`,
  ],
  ['stopped media', BOTH(`setMediaStopped(people[index], true)`)],
  ['a broken media connection', BOTH(`breakMedia(people[index])`)],
  ['a limited uplink', BOTH(`limitUplink(people[index], 0)`)],
  ['a full room', BOTH(`setRoomFull(rooms[index], true)`)],
  ['participants who are sent away', BOTH(`removeParticipant(people[index])`)],
  ['rooms that end', BOTH(`endRoom(rooms[index])`)],
  ['a window that vanishes', `await crossfade.faults.vanish();`],
];

// VideoSDK handles no rejection of a request of its own that was under way when its socket was dropped.
test.use({ expectErrors: /ERROR_OPERATION_TIMED_OUT/ });

for (const [name, program] of FAULTS) {
  test(`no participant, connection, socket or timer is left of an app that is gone after: ${name}`, async ({
    page,
    context,
  }) => {
    await page.addInitScript(countTimers);
    const host = await OwnApp.open(page, { sdks: [] });
    const timers = (): Promise<number> =>
      host.run<number>('const { intervals, timeouts } = liveTimers(); return intervals + timeouts;');
    // The window runs the sandbox, and the timers that this takes, once it has answered.
    await host.run('await crossfade.rooms();');
    const before = await timers();
    const app = await OwnApp.open(await context.newPage());
    const roomId = await app.run<string>(`
      app.roomId = await createMeeting();
      await joinTwilio('Me', 'whole', { tracks: undefined, audio: true, video: true });
      await joinVideoSdk('Me', app.roomId, { participantId: 'me', webcamEnabled: true });
      return app.roomId;`);
    await host.run(
      `for (const [service, room] of [['twilio', 'whole'], ['videosdk', argument]])
        await crossfade.addGuest({ service, room, name: 'Ada' });`,
      roomId,
    );
    await app.run(program);
    await app.page.close();
    await host.run(
      `
      for (const service of ${JSON.stringify(SERVICES)}) {
        await crossfade.faults.setBusy(service, false);
        await crossfade.faults.setTokensExpired(service, false);
      }
      // Twilio's room waits for whoever was lost; ending the rooms is the end of the wait, and of the guests.
      for (const { service, room } of await crossfade.rooms()) await crossfade.faults.endRoom({ service, room });`,
    );
    await expectWhole(host);
    await expect.poll(timers).toBeLessThanOrEqual(before);
  });
}
