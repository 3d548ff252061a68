import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorCode, FakeMeeting } from './fake-meeting';

let meeting: FakeMeeting;

beforeEach(() => {
  meeting = new FakeMeeting();
});
afterEach(() => meeting.service.close());

const initConfig = () => meeting.rest('POST', '/infra/v1/meetings/init-config', { roomId: meeting.room.id });

describe('a service made to fail', () => {
  it('refuses as many joins as told with its own server error, and then works again', async () => {
    meeting.service.faults.failNext(2);
    const codes = [await initConfig(), await initConfig(), await initConfig()].map(
      ({ value }) => value['code'],
    );
    expect(codes).toEqual([5000, 5000, undefined]);
  });

  it('refuses the next change over the socket, and nothing else', async () => {
    const ada = await meeting.join('ada');
    meeting.service.faults.failNext();
    expect(errorCode(await ada.request('changeDisplayName', { displayName: 'Ada L.' }))).toBeUndefined();
    expect(errorCode(await ada.request('changeMode', { mode: 'SIGNALLING_ONLY' }))).toBe(5000);
    expect(errorCode(await ada.request('changeMode', { mode: 'SIGNALLING_ONLY' }))).toBeUndefined();
  });

  it('turns newcomers away while it is busy', async () => {
    const { faults } = meeting.service;
    faults.setBusy(true);
    expect(await initConfig()).toMatchObject({ status: 503, value: { code: 5000 } });
    faults.setBusy(false);
    expect((await initConfig()).status).toBe(200);
  });

  it('takes every token for expired, over HTTP and on the socket', async () => {
    const { faults } = meeting.service;
    faults.setTokensExpired(true);
    expect((await initConfig()).value['code']).toBe(4002);
    const ada = await meeting.connect('ada');
    expect(errorCode(await ada.request('requestEntry', { name: 'Ada' }))).toBe(4002);
    faults.setTokensExpired(false);
    expect((await initConfig()).status).toBe(200);
  });
});
