// Every name of the mapping against VideoSDK's SDK as it runs in a browser: on instances that a real call makes.
import { expect, test } from '../../support/app/lab';
import { videosdkNames, type Name } from '../../support/mapping-names';

const isEvent = ({ name }: Name): boolean => name.includes('-') || ['data', 'error', 'state'].includes(name);

test('every member of VideoSDK that the mapping names is there at run time, and on() takes every event', async ({
  videosdk,
}) => {
  const { classes, members, events } = await videosdk.run(
    async ({ VideoSDK, meet, streamOf }, { members, events }) => {
      const meeting = await meet('You', { webcamEnabled: true });
      const me = meeting.localParticipant;
      const instances: Record<string, object> = {
        VideoSDK,
        Meeting: meeting,
        Participant: me,
        Stream: await streamOf(me),
        pubSub: meeting.pubSub,
        realtimeStore: meeting.realtimeStore,
      };
      const takes = (emitter: object, event: string): boolean => {
        try {
          (emitter as { on(event: string, listener: () => void): void }).on(event, () => {});
          return true;
        } catch {
          return false;
        }
      };
      const lacking = (names: readonly Name[], has: (instance: object, name: string) => boolean): Name[] =>
        names.filter(({ class: owner, name }) => instances[owner] && !has(instances[owner], name));
      return {
        classes: Object.keys(instances).length,
        members: lacking(members, (instance, name) => name in instance),
        events: lacking(events, takes),
      };
    },
    {
      members: videosdkNames.filter((name) => !isEvent(name)),
      events: [...videosdkNames.filter(isEvent), { class: 'Meeting', name: 'no-such-event' }],
    },
  );
  expect(classes).toBeGreaterThan(5);
  expect(members).toEqual([]);
  // on() is no function that takes everything.
  expect(events).toEqual([{ class: 'Meeting', name: 'no-such-event' }]);
});
