import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Room } from '../room/room';
import { errorCode, FakeMeeting } from './testing/fake-meeting';
import type { FakeSocket } from './testing/fake-socket';
import type { TokenInit } from './token';

let meeting: FakeMeeting;
let other: Room;
let ada: FakeSocket;

beforeEach(async () => {
  meeting = new FakeMeeting();
  other = meeting.service.createRoom();
  ada = await meeting.join('ada');
});
afterEach(() => meeting.service.close());

async function switchTo(meetingId: string, token?: TokenInit): Promise<unknown> {
  const secret = await meeting.service.createToken(token);
  return ada.request('switchToMeeting', { meetingId, participantId: 'ada', secret });
}

const rejoin = () => ada.request('join', { displayName: 'Ada', switchingRoom: true });

describe('a client that switches to another meeting', () => {
  it('is let in there on the same socket, and hears who is there', async () => {
    other.join({ id: 'guest', name: 'Gus' });
    await switchTo(other.id);
    expect(ada.notifications('entryResponded').at(-1)).toMatchObject({
      id: 'ada',
      decision: 'allowed',
      switchingRoomId: other.id,
    });
    const answer = await rejoin();
    expect(answer).toMatchObject({ data: { peers: [{ id: 'guest' }] } });
    expect(JSON.stringify(answer)).toContain(`roomId=${other.id}`);
    expect([meeting.room.participants.has('ada'), other.participants.has('ada')]).toEqual([false, true]);
  });

  it('has left for those who stay, with the reason for it', async () => {
    const ben = await meeting.join('ben');
    await switchTo(other.id);
    expect(ben.notifications('peerClosed')).toMatchObject([{ peerId: 'ada', reason: { code: 1005 } }]);
    expect(ada.events.some(([name]) => name === 'close')).toBe(false);
  });

  it('hears of the new meeting only', async () => {
    await switchTo(other.id);
    await rejoin();
    meeting.room.join({ id: 'old' });
    other.join({ id: 'new' });
    expect(ada.notifications('newPeer').map(({ id }) => id)).toEqual(['new']);
  });

  it('is the one who leaves the new meeting when its socket ends', async () => {
    await switchTo(other.id);
    await rejoin();
    ada.onclose(1006, '');
    expect(other.participants.size).toBe(0);
  });

  it.each<[number, string, () => Promise<unknown>]>([
    [4003, 'there is no such meeting', () => switchTo('zzzz-zzzz-zzzz')],
    [4002, 'the token is bad', () => switchTo(other.id, { ttlSeconds: -1 })],
    [4022, 'the token is for another meeting', () => switchTo(other.id, { roomId: meeting.room.id })],
    [4008, 'it would have to ask', () => switchTo(other.id, { permissions: ['ask_join'] })],
    [4005, 'it is in that meeting', () => switchTo(meeting.room.id)],
  ])('stays where it is with %i when %s', async (code, _why, attempt) => {
    expect(errorCode(await attempt())).toBe(code);
    expect(meeting.room.participants.has('ada')).toBe(true);
  });

  it('stays where it is when the other meeting is full', async () => {
    other.maxParticipants = 1;
    other.join({ id: 'guest' });
    expect(errorCode(await switchTo(other.id))).toBe(4009);
    expect(meeting.room.participants.has('ada')).toBe(true);
  });

  it('does so by itself when a moderator asks it to', async () => {
    const ben = await meeting.join('ben');
    await ben.request('switchPeerRoom', { roomId: other.id, peerId: 'ada', payload: 'come', token: 't' });
    expect(ada.events.find(([name]) => name === 'switchRoom')?.[1]).toEqual({
      roomId: other.id,
      payload: 'come',
      token: 't',
      peerId: 'ben',
    });
  });
});
