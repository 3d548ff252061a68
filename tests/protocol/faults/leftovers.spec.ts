// What faults leave behind in the window that runs the sandbox: nothing, whatever failed.
import { countTimers } from '../../../scripts/bench/growth.mjs';
import type { ParticipantAddress } from '../../../src/embed/api';
import { expect, test } from '../../support/fixtures';
import { OwnApp, type Program } from '../../support/app/own-app';
import { expectWhole } from '../../support/app/whole';

interface Leftover {
  name: string;
  /** Done while the app is in a room of either service, with a camera and a guest: who it is there. */
  program: Program<readonly ParticipantAddress[]>;
  /** Which of them is worth its time before each commit. */
  always?: true;
}

const FAULTS: Leftover[] = [
  { name: 'sockets that break off', program: ({ crossfade: { faults } }) => faults.dropSockets() },
  { name: 'a network that is gone', program: ({ crossfade: { faults } }) => faults.setOnline(false) },
  {
    name: 'refused sockets',
    program: async ({ crossfade: { faults } }) => {
      await faults.setRefusing(true);
      await faults.dropSockets();
    },
  },
  { name: 'a delay', program: ({ crossfade: { faults } }) => faults.setDelay(200) },
  {
    name: 'a slow service',
    program: async ({ crossfade: { faults } }, people) => {
      for (const { service } of people) await faults.setLatency(service, 300);
    },
  },
  { name: 'silence', program: ({ crossfade: { faults } }) => faults.setSilent(true) },
  {
    name: 'a busy service',
    program: async ({ crossfade: { faults } }, people) => {
      for (const { service } of people) await faults.setBusy(service, true);
    },
  },
  {
    name: 'expired tokens',
    program: async ({ crossfade: { faults } }, people) => {
      for (const { service } of people) await faults.setTokensExpired(service, true);
      await faults.dropSockets();
    },
  },
  {
    name: 'stopped media',
    program: async ({ crossfade: { faults } }, people) => {
      for (const person of people) await faults.setMediaStopped(person, true);
    },
  },
  {
    name: 'a broken media connection',
    program: async ({ crossfade: { faults } }, people) => {
      for (const person of people) await faults.breakMedia(person);
    },
  },
  {
    name: 'a limited uplink',
    program: async ({ crossfade: { faults } }, people) => {
      for (const person of people) await faults.limitUplink(person, 0);
    },
  },
  {
    name: 'a full room',
    program: async ({ crossfade: { faults } }, people) => {
      for (const { service, room } of people) await faults.setRoomFull({ service, room }, true);
    },
  },
  {
    name: 'participants who are sent away',
    program: async ({ crossfade: { faults } }, people) => {
      for (const person of people) await faults.removeParticipant(person);
    },
  },
  {
    name: 'rooms that end',
    program: async ({ crossfade: { faults } }, people) => {
      for (const { service, room } of people) await faults.endRoom({ service, room });
    },
  },
  { name: 'a window that vanishes', program: ({ crossfade: { faults } }) => faults.vanish(), always: true },
];

// VideoSDK handles no rejection of a request of its own that was under way when its socket was dropped.
test.use({ expectErrors: /ERROR_OPERATION_TIMED_OUT/ });

for (const { name, program, always } of FAULTS) {
  const tag = always ? [] : ['@whole'];
  test(
    `no participant, connection, socket or timer is left of an app that is gone after: ${name}`,
    { tag },
    async ({ page, context }) => {
      await page.addInitScript(countTimers);
      const host = await OwnApp.open(page, { sdks: [] });
      const timers = (): Promise<number> =>
        host.page.evaluate(() => {
          const { intervals, timeouts } = (
            window as unknown as { liveTimers(): Record<'intervals' | 'timeouts', number> }
          ).liveTimers();
          return intervals + timeouts;
        });
      // The window runs the sandbox, and the timers that this takes, once it has answered.
      await host.run(({ crossfade }) => crossfade.rooms());
      const before = await timers();
      const app = await OwnApp.open(await context.newPage());
      const people = await app.run(async ({ joinTwilio, createMeeting, joinVideoSdk, DEVICES, at }) => {
        const room = await createMeeting();
        await joinTwilio('Me', DEVICES);
        await joinVideoSdk('Me', room, { participantId: 'me', webcamEnabled: true });
        return [at('Me'), { service: 'videosdk', room, participant: 'me' } satisfies ParticipantAddress];
      });
      await host.run(async ({ crossfade }, people) => {
        for (const { service, room } of people) await crossfade.addGuest({ service, room, name: 'Ada' });
      }, people);
      await app.run(program, people);
      await app.page.close();
      await host.run(async ({ crossfade: { faults, rooms } }, people) => {
        for (const { service } of people) {
          await faults.setBusy(service, false);
          await faults.setTokensExpired(service, false);
        }
        // Twilio's room waits for whoever was lost; ending the rooms is the end of the wait, and of the guests.
        for (const { service, room } of await rooms()) await faults.endRoom({ service, room });
      }, people);
      await expectWhole(host);
      await expect.poll(timers).toBeLessThanOrEqual(before);
    },
  );
}
