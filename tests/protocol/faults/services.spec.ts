// Faults of services on demand, as an app with the real SDKs meets them; after each one the sandbox is whole again.
import type { ServiceName } from '../../../src/embed/api';
import { expect, test } from '../../support/fixtures';
import { OwnApp, type Program } from '../../support/app/own-app';
import { expectWhole, joinBoth, leaveBoth } from '../../support/app/whole';

interface ServiceFault {
  name: string;
  begin: Program<ServiceName>;
  lift: Program<ServiceName>;
  codes: number[];
}

const FAULTS: ServiceFault[] = [
  {
    name: 'setBusy',
    begin: ({ crossfade }, service) => crossfade.faults.setBusy(service, true),
    lift: ({ crossfade }, service) => crossfade.faults.setBusy(service, false),
    codes: [53006, 5000],
  },
  {
    name: 'setTokensExpired',
    begin: ({ crossfade }, service) => crossfade.faults.setTokensExpired(service, true),
    lift: ({ crossfade }, service) => crossfade.faults.setTokensExpired(service, false),
    codes: [20104, 4002],
  },
  {
    name: 'failNext',
    begin: ({ crossfade }, service) => crossfade.faults.failNext(service, 1),
    lift: ({ crossfade }, service) => crossfade.faults.failNext(service, 0),
    codes: [53104, 5000],
  },
];
for (const { name, begin, lift, codes } of FAULTS) {
  test(
    `a service refuses newcomers by faults.${name}, and takes them again`,
    { tag: '@firefox:whole' },
    async ({ page }) => {
      const app = await OwnApp.open(page);
      const roomId = await app.run(({ createMeeting }) => createMeeting());
      for (const service of ['twilio', 'videosdk'] as const) await app.run(begin, service);
      const refused = await app.run(
        async ({ joinTwilio, joinVideoSdk, codeOf }, roomId) => [
          await codeOf(joinTwilio('Me')),
          await codeOf(joinVideoSdk('Me', roomId)),
        ],
        roomId,
      );
      expect(refused).toEqual(codes);
      await expectWhole(app);
      for (const service of ['twilio', 'videosdk'] as const) await app.run(lift, service);
      await leaveBoth(await joinBoth(app, roomId));
      await expectWhole(app);
    },
  );
}
