// How others see a Twilio client that loses its connection.
import { expect, test } from '../../support/app/lab';

test('whoever loses the connection is "reconnecting" for the others until it is back', async ({
  twilioPair: { ada: here, ben: there },
}) => {
  const events = await here.hold(async ({ joinTwilio }) => {
    const room = await joinTwilio('One');
    const events: string[] = [];
    const tell = (event: string, who: string) => events.push(`${who} ${event}`);
    room.on('participantConnected', ({ identity }) => tell('connected', identity));
    room.on('participantReconnecting', ({ identity }) => tell('reconnecting', identity));
    room.on('participantReconnected', ({ identity }) => tell('reconnected', identity));
    room.on('participantDisconnected', ({ identity }) => tell('disconnected', identity));
    return events;
  });
  const heard = (): Promise<string[]> => events.jsonValue();
  const room = await there.hold(async ({ crossfade, joinTwilio }) => {
    const room = await joinTwilio('Two');
    await crossfade.faults.setOnline(false);
    return room;
  });
  await expect.poll(heard).toEqual(['Two connected', 'Two reconnecting']);
  await there.run(async ({ crossfade, once }, room) => {
    const back = once(room, 'reconnected');
    await crossfade.faults.setOnline(true);
    await back;
  }, room);
  await expect.poll(heard).toContain('Two reconnected');
  await room.evaluate((room) => room.disconnect());
  await expect
    .poll(heard)
    .toEqual(['Two connected', 'Two reconnecting', 'Two reconnected', 'Two disconnected']);
});
