// How long the adapter takes somebody whose connection is lost to be on their way back.
import { DIFFERENCES } from '../../src/assistant/adapter/differences';
import { expect, test } from '../support/fixtures';
import { OwnApp } from '../support/app/own-app';

test(
  'whoever vanishes is gone for the adapter after ten seconds, while twilio-video still waits for them',
  { tag: '@whole' },
  async ({ page, context }) => {
    const ada = await OwnApp.open(page, { adapter: true });
    const ben = await OwnApp.open(await context.newPage(), { adapter: true });
    const name = await ada.run(({ createMeeting }) => createMeeting());
    const rooms = await ada.hold(async ({ joinOn }, name) => {
      const [twilio, adapter] = [await joinOn('twilio', 'Ada', name), await joinOn('adapter', 'Ada', name)];
      return { twilio, adapter };
    }, name);
    const seen = await ada.begin(async ({ once }, { twilio, adapter }) => {
      const [back, lost, gone] = [
        once(twilio, 'participantReconnecting'),
        once(adapter, 'participantReconnecting'),
        once(adapter, 'participantDisconnected'),
      ];
      const [waited] = await back;
      await lost;
      const [left] = await gone;
      return { twilio: waited.state, adapter: left.state };
    }, rooms);
    await ben.run(async ({ joinOn, crossfade }, name) => {
      for (const service of ['twilio', 'adapter'] as const) await joinOn(service, 'Ben', name);
      await crossfade.faults.vanish();
    }, name);
    expect(await seen()).toEqual(DIFFERENCES.find(({ id }) => id === 'reconnecting')?.seen);
  },
);
