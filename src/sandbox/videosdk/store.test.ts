import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorCode, FakeMeeting } from './testing/fake-meeting';
import type { FakeSocket } from './testing/fake-socket';

let meeting: FakeMeeting;
let ada: FakeSocket;
let ben: FakeSocket;

beforeEach(async () => {
  meeting = new FakeMeeting();
  ada = await meeting.join('ada');
  ben = await meeting.join('ben');
});
afterEach(() => meeting.service.close());

const valueOf = async (key: string): Promise<unknown> =>
  ((await ben.request('realtimeStoreGet', { key })) as { data: { value: unknown } }).data.value;

describe("a meeting's store", () => {
  it('gives what anybody has set, and nothing once it is unset', async () => {
    expect(await valueOf('lamp')).toBeNull();
    await ada.request('realtimeStoreSet', { key: 'lamp', value: 'on' });
    expect(await valueOf('lamp')).toBe('on');
    await ada.request('realtimeStoreSet', { key: 'lamp', value: null });
    expect(await valueOf('lamp')).toBeNull();
  });

  it('tells those who observe a key, as long as they do', async () => {
    await ben.request('realtimeStoreObserve', { key: 'lamp' });
    await ada.request('realtimeStoreSet', { key: 'lamp', value: 'on' });
    await ada.request('realtimeStoreSet', { key: 'door', value: 'open' });
    await ben.request('realtimeStoreStopObserve', { key: 'lamp' });
    await ada.request('realtimeStoreSet', { key: 'lamp', value: 'off' });
    expect(ben.notifications('realtimeStoreValueChanged')).toMatchObject([
      { key: 'lamp', value: 'on', updatedBy: 'ada' },
    ]);
    expect(ada.notifications('realtimeStoreValueChanged')).toEqual([]);
  });

  it('takes no more than it can keep, but still changes what it has', async () => {
    const set = (key: string, value: string) => ada.request('realtimeStoreSet', { key, value });
    for (let count = 0; count < 1000; count++) await set(`key ${count}`, 'x');
    expect(errorCode(await set('one more', 'x'))).toBe(4045);
    expect(errorCode(await set('key 0', 'y'))).toBeUndefined();
  });
});
