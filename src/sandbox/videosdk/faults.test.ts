import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorCode, FakeMeeting } from './testing/fake-meeting';

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

  it('refuses with the code that was asked for, if VideoSDK has it, and with its own the next time', async () => {
    const { faults } = meeting.service;
    expect(() => faults.failNext(1, 53104)).toThrow('no error 53104');
    faults.failNext(1, 4006);
    expect((await initConfig()).value['code']).toBe(4006);
    faults.failNext();
    expect((await initConfig()).value['code']).toBe(5000);
  });

  it('sends a participant away for the reason that was asked for, if the server has it', async () => {
    const ada = await meeting.join('ada');
    const ben = await meeting.join('ben');
    const participant = meeting.room.participants.get('ada')!;
    const { faults } = meeting.service;
    expect(() => faults.removeParticipant(participant, 1101)).toThrow('no leave reason 1101');
    faults.removeParticipant(participant, 1008);
    expect(ada.events.find(([name]) => name === 'close')?.[1]).toMatchObject({ reason: { code: 1008 } });
    expect(ben.notifications('peerClosed')).toMatchObject([{ reason: { code: 1008 } }]);
  });

  it('breaks the media of an SDK only: a guest has no connection', () => {
    const guest = meeting.room.join({ id: 'gus', name: 'Gus' });
    expect(() => meeting.service.faults.breakMedia(guest)).toThrow('"Gus" is a guest');
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
