import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeMeeting } from '../testing/fake-meeting';
import type { FakeSocket } from '../testing/fake-socket';

let meeting: FakeMeeting;
let ada: FakeSocket;
let ben: FakeSocket;
beforeEach(async () => {
  meeting = new FakeMeeting();
  [ada, ben] = [await meeting.join('ada'), await meeting.join('ben')];
});
afterEach(() => meeting.service.close());

describe('requests', () => {
  it.each([
    ['applyNetworkThrottle', { uplink: 100, downlink: 100, rtt: 50, secret: 's' }],
    ['resetNetworkThrottle', { secret: 's' }],
    ['iceRestarted', { transportId: 't' }],
    ['produceError', { mediaType: 'video', message: 'no camera' }],
    ['requestConsumerKeyFrame', { consumerId: 'unknown' }],
    ['setConsumerPriority', { consumerId: 'unknown', priority: 1 }],
  ])('are taken and change nothing for others: %s', async (method, data) => {
    const before = ben.events.length;
    expect(await ada.request(method, data)).toEqual({ data: {} });
    expect(ben.events).toHaveLength(before);
  });

  it('tells everybody who wants which language', async () => {
    await ada.request('changeTranslationLanguage', { language: 'de' });
    expect(ben.notifications('translationLanguageChanged')).toMatchObject([
      { peerId: 'ada', language: 'de' },
    ]);
  });
});
