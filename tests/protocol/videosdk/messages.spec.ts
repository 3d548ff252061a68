// Messages, shared values and files of a VideoSDK meeting, through the unmodified SDK.
import type { message } from '@videosdk.live/js-sdk';
import { expect, test } from '../../support/app/lab';

test('a message goes through pubSub to whoever has subscribed', { tag: '@firefox' }, async ({ videosdk }) => {
  const heard = await videosdk.run(async ({ meet }) => {
    const { pubSub } = await meet();
    const heard = new Promise<message>((resolve) => pubSub.subscribe('CHAT', { onMessageReceived: resolve }));
    await pubSub.publish('CHAT', 'hello', { persist: false });
    return (await heard).message;
  });
  expect(heard).toBe('hello');
});

test('messages are kept for those who come later, as many as they want', async ({ videosdk }) => {
  const said = await videosdk.run(async ({ meet }) => {
    const { pubSub } = await meet();
    await pubSub.publish('CHAT', 'one', { persist: true });
    await pubSub.publish('CHAT', 'lost', { persist: false });
    await pubSub.publish('CHAT', 'two', { persist: true }, { colour: 'red' });
    const old = (options?: { oldMessageLimit: number }) =>
      new Promise<message[]>((resolve) => {
        const listeners = { onMessageReceived() {}, onOldMessagesReceived: resolve };
        void pubSub.subscribe('CHAT', listeners, options).then(() => pubSub.unsubscribe('CHAT', listeners));
      });
    const texts = (messages: message[]) => messages.map(({ message }) => message).join(' ');
    const all = await old();
    return [texts(all), all[1]?.payload, texts(await old({ oldMessageLimit: 1 }))];
  });
  expect(said).toEqual(['one two', { colour: 'red' }, 'two']);
});

test('of what comes faster than the app wants, some is lost or comes later', async ({ videosdk }) => {
  const said = await videosdk.run(async ({ meet, until }) => {
    const { pubSub } = await meet();
    const heard: string[] = [];
    const lost: number[] = [];
    const batches: string[] = [];
    await pubSub.subscribe(
      'LOSES',
      {
        onMessageReceived: ({ message }) => heard.push(message),
        onMessageDrop: ({ droppedCount }) => lost.push(droppedCount),
      },
      { newMessageLimit: 2, realtimeOverflow: 'drop' },
    );
    await pubSub.subscribe(
      'WAITS',
      { onBatchReceived: (batch) => batches.push(batch.map(({ message }) => message).join('')) },
      { newMessageLimit: 2, realtimeOverflow: 'queue', maxQueue: 5 },
    );
    for (const text of 'abcde') {
      void pubSub.publish('LOSES', text);
      void pubSub.publish('WAITS', text);
    }
    await until(() => batches.join('') === 'abcde');
    await pubSub.publish('LOSES', 'f');
    await until(() => heard.includes('f'));
    return { heard, lost, batches };
  });
  expect(said).toEqual({ heard: ['a', 'b', 'f'], lost: [3], batches: ['a', 'b', 'cd', 'e'] });
});

test('a message for others only is heard by them and by its sender', async ({ videosdk }) => {
  const heard = await videosdk.run(async ({ meet, meetGuest }) => {
    const meeting = await meet();
    const { guest } = await meetGuest(meeting);
    const heard: string[] = [];
    const done = new Promise<void>((resolve) => {
      void meeting.pubSub.subscribe('CHAT', {
        onMessageReceived({ message }) {
          heard.push(message);
          if (message === 'end') resolve();
        },
        onMessageDrop() {
          heard.push('dropped');
        },
      });
    });
    await meeting.pubSub.publish('CHAT', 'private', { persist: false, sendOnly: [guest.id] });
    await meeting.pubSub.publish('CHAT', 'end', { persist: false });
    await done;
    return heard;
  });
  expect(heard).toEqual(['private', 'end']);
});

test('messages are heard again after a reconnection, when the app subscribes again', async ({
  videosdkPair: { ada, ben },
}) => {
  const meeting = await ada.hold(({ meet }) => meet('Ada'));
  const room = await meeting.evaluate(({ id }) => id);
  const subscribed = await ben.hold(async ({ crossfade, joinVideoSdk, once }, room) => {
    const meeting = await joinVideoSdk('Ben', room);
    await meeting.pubSub.subscribe('CHAT', { onMessageReceived() {} });
    const back = once(meeting, 'meeting-joined');
    await crossfade.faults.dropSockets('videosdk');
    await back;
    const { promise: heard, resolve } = Promise.withResolvers<message>();
    await meeting.pubSub.subscribe('CHAT', { onMessageReceived: resolve });
    return { heard };
  }, room);
  await meeting.evaluate(({ pubSub }) => pubSub.publish('CHAT', 'welcome back', { persist: false }));
  expect(await subscribed.evaluate(async ({ heard }) => (await heard).message)).toBe('welcome back');
});

test(
  'data is sent to the others, both ways',
  { tag: '@firefox:whole' },
  async ({ videosdkPair: { ada, ben } }) => {
    const meeting = await ada.hold(({ meet }) => meet('Ada', { participantId: 'ada' }));
    const room = await meeting.evaluate(({ id }) => id);
    const other = await ben.hold(
      ({ joinVideoSdk }, id) => joinVideoSdk('Ben', id, { participantId: 'ben' }),
      room,
    );
    const heardByBen = await ben.begin(async ({ once }, meeting) => (await once(meeting, 'data'))[0], other);
    await ada.run(({ sendData }, meeting) => sendData(meeting, 'hello'), meeting);
    expect(await heardByBen()).toMatchObject({ from: 'ada', payload: 'hello' });
    const heardByAda = await ada.begin(
      async ({ once }, meeting) => (await once(meeting, 'data'))[0],
      meeting,
    );
    await ben.run(({ sendData }, meeting) => sendData(meeting, 'hi', 'UNRELIABLE'), other);
    expect(await heardByAda()).toMatchObject({ from: 'ben', payload: 'hi' });
  },
);

test('a value is shared and observed', async ({ videosdk }) => {
  const values = await videosdk.run(async ({ meet }) => {
    const { realtimeStore: store } = await meet();
    const before = await store.getValue('lamp');
    const changed = Promise.withResolvers<string>();
    const id = await store.observe('lamp', ({ value }: { value: string }) => changed.resolve(value));
    await store.setValue('lamp', 'on');
    const observed = await changed.promise;
    await store.stopObserving(id);
    return [before, observed, await store.getValue('lamp')];
  });
  expect(values).toEqual([null, 'on', 'on']);
});

test('a file is kept and fetched', async ({ videosdk }) => {
  const said = await videosdk.run(async ({ crossfade, meet, codeOf }) => {
    const meeting = await meet();
    const token = await crossfade.videosdkToken();
    const base64Data = btoa('\u0000\u00ff\u0080 bytes');
    const url = await meeting.uploadBase64File({ base64Data, token, fileName: 'a picture.png' });
    if (!url) throw new Error('The SDK gave no address.');
    const kept = (await meeting.fetchBase64File({ url, token })) === base64Data;
    const missing = meeting.fetchBase64File({ url: url.replace('/files/', '/files/x'), token });
    return [kept, await codeOf(missing)];
  });
  expect(said).toEqual([true, 3075]);
});

test('a file that is too large is refused, and the meeting goes on', async ({ videosdk }) => {
  const said = await videosdk.run(async ({ crossfade, meet }) => {
    const meeting = await meet();
    const token = await crossfade.videosdkToken();
    const upload = (base64Data: string) =>
      meeting.uploadBase64File({ base64Data, token, fileName: 'film.mp4' });
    const refused = await upload('A'.repeat(4_000_004)).then(
      () => undefined,
      ({ code, message }: { code: number; message: string }) => ({ code, message }),
    );
    return { refused, small: typeof (await upload(btoa('small'))) };
  });
  expect(said).toEqual({ refused: { code: 3074, message: expect.stringContaining('413') }, small: 'string' });
});

test('data of more than 15 KiB is refused with 3072, and with 3048 while neither picture nor sound is sent', async ({
  videosdk,
}) => {
  const codes = await videosdk.run(async ({ meet, codeOf }) => {
    const meeting = await meet();
    return [await codeOf(meeting.send('x'.repeat(15 * 1024 + 1))), await codeOf(meeting.send('Hello'))];
  });
  expect(codes).toEqual([3072, 3048]);
});

test('a client’s own messages come back to it from pubSub, and not from send()', async ({ videosdk }) => {
  const heard = await videosdk.run(async ({ meet, sendData, sleep }) => {
    const meeting = await meet();
    const heard: unknown[] = [];
    meeting.on('data', ({ payload }) => heard.push(payload));
    await sendData(meeting, 'one');
    const published = new Promise<void>((resolve) => {
      void meeting.pubSub.subscribe('CHAT', {
        onMessageReceived({ message }) {
          heard.push(message);
          resolve();
        },
      });
    });
    await meeting.pubSub.publish('CHAT', 'two');
    await published;
    await sleep(500);
    return heard;
  });
  expect(heard).toEqual(['two']);
});
