import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { localSource } from '../media/source';
import type { Room } from '../room/room';
import { errorCode, fakeClient, FakeMeeting } from './testing/fake-meeting';
import { FakeSocket } from './testing/fake-socket';
import type { EntryRequest } from './meeting-peer';
import type { TokenInit } from './token';

let meeting: FakeMeeting;
let room: Room;

beforeEach(() => {
  meeting = new FakeMeeting();
  ({ room } = meeting);
});
afterEach(() => meeting.service.close());

const connect = (peerId: string, token?: TokenInit) => meeting.connect(peerId, token);
const join = (peerId: string, token?: TokenInit) => meeting.join(peerId, token);

const track = { kind: 'audio', stop: () => {} } as unknown as MediaStreamTrack;

describe('guests who speak VideoSDK', () => {
  it('ask to be let in: whoever may let in hears it and decides, once', async () => {
    const ada = await join('ada');
    const knock = meeting.service.knock(room, { id: 'guest-ben', name: 'Ben' });
    await vi.waitFor(() =>
      expect(ada.notifications('entryRequested')).toMatchObject([{ id: 'guest-ben', name: 'Ben' }]),
    );
    await ada.request('respondEntry', { id: 'guest-ben', decision: 'denied' });
    expect(await knock).toBe('denied');
    expect(ada.notifications('entryResponded').at(-1)).toMatchObject({ id: 'guest-ben', decision: 'denied' });
    const again = await ada.request('respondEntry', { id: 'guest-ben', decision: 'allowed' });
    expect(errorCode(again)).toBeDefined();
  });
});

describe('a client of the meeting service', () => {
  it('is greeted, let in, and told who is there', async () => {
    room.join({ id: 'guest', name: 'Gus' });
    const socket = await connect('ada');
    expect(socket.events[0]).toEqual(['connectionSuccess', undefined]);
    await socket.request('requestEntry', { name: 'Ada' });
    expect(socket.notifications('entryResponded')).toMatchObject([{ id: 'ada', decision: 'allowed' }]);
    const answer = await socket.request('join', { displayName: 'Ada', metaData: null });
    expect(answer).toMatchObject({
      data: { peers: [{ id: 'guest', displayName: 'Gus', metaData: {} }], messages: [] },
    });
    expect(room.participants.get('ada')?.name).toBe('Ada');
  });

  it("hears of others, without the SDK's own flag in their data", async () => {
    const ada = await join('ada');
    await join('ben');
    expect(ada.notifications('newPeer')).toMatchObject([{ id: 'ben', metaData: { role: 'host' } }]);
    expect(ada.notifications('newPeer')[0]?.['metaData']).toEqual({ role: 'host' });
  });

  it('sees a guest mute and unmute as producing and not producing', async () => {
    const ada = await join('ada');
    const guest = room.join({ id: 'guest' });
    const microphone = guest.publish({
      id: 'm',
      kind: 'audio',
      origin: 'microphone',
      media: localSource(track),
    });
    microphone.update({ enabled: false });
    microphone.update({ enabled: true });
    const states = ada.notifications('participantMediaStateChanged').map(({ newState }) => newState);
    expect(states).toEqual([true, false, true]);
  });

  it.each([
    ['left', 1101],
    ['removed', 1002],
    ['connection-lost', 1001],
  ] as const)('hears that another one has %s as %i', async (reason, code) => {
    const ada = await join('ada');
    room.leave(room.join({ id: 'guest' }), reason);
    expect(ada.notifications('peerClosed')).toMatchObject([{ peerId: 'guest', reason: { code } }]);
  });

  it('is sent away with the reason when it is removed, doubled, or the room ends', async () => {
    const closeCode = (socket: FakeSocket): unknown =>
      (socket.events.find(([name]) => name === 'close')?.[1] as { reason: { code: number } }).reason.code;
    const removed = await join('ada');
    room.leave(room.participants.get('ada')!, 'removed');
    expect(closeCode(removed)).toBe(1002);
    const first = await join('ben');
    const second = await join('ben');
    expect(closeCode(first)).toBe(1011);
    room.end();
    expect(closeCode(second)).toBe(1006);
  });

  it('leaves the room with its socket, as left or as lost', async () => {
    const reasons: string[] = [];
    room.on('participant-left', (_participant, reason) => reasons.push(reason));
    (await join('ada')).onclose(1006, '');
    const ben = await join('ben');
    await ben.request('definePeerLeftReason', { leaveReason: 'MANUAL_LEAVE_CALLED' });
    ben.onclose(1000, '');
    expect(reasons).toEqual(['connection-lost', 'left']);
  });

  it('waits for approval when its token says so', async () => {
    const host = await join('host');
    const asking = await connect('ada', { permissions: ['ask_join'] });
    await asking.request('requestEntry', { name: 'Ada' });
    await vi.waitFor(() => expect(host.notifications('entryRequested')).toHaveLength(1));
    expect(errorCode(await asking.request('join', { displayName: 'Ada' }))).toBe(409);
    await host.request('respondEntry', { id: 'ada', decision: 'allowed' });
    expect(asking.notifications('entryResponded')).toMatchObject([{ decision: 'allowed' }]);
    await asking.request('join', { displayName: 'Ada' });
    expect(room.participants.has('ada')).toBe(true);
  });

  it('waits where nobody may let it in: the log says so, and who comes later is not told', async () => {
    const asking = await connect('ada', { permissions: ['ask_join'] });
    await asking.request('requestEntry', { name: 'Ada' });
    await vi.waitFor(() =>
      expect(meeting.traced.at(-1)).toMatch(/waits to be let in ada\. Nobody is there whose app/),
    );
    const host = await join('host');
    expect(host.notifications('entryRequested')).toEqual([]);
    await (await connect('ben', { permissions: ['ask_join'] })).request('requestEntry', { name: 'Ben' });
    await vi.waitFor(() => expect(meeting.traced.at(-1)).toMatch(/waits to be let in ben$/));
  });

  it.each(['allowed', 'denied'] as const)('hears "%s" from who runs the sandbox', async (decision) => {
    const asked: EntryRequest[] = [];
    meeting.service.onEntryRequested((request) => asked.push(request));
    const asking = await connect('ada', { permissions: ['ask_join'] });
    await asking.request('requestEntry', { name: 'Ada' });
    await vi.waitFor(() => expect(asked).toMatchObject([{ meetingId: room.id, name: 'Ada' }]));
    asked[0]?.answer(decision);
    expect(asking.notifications('entryResponded')).toMatchObject([{ id: 'ada', decision }]);
    await asking.request('join', { displayName: 'Ada' });
    expect(room.participants.has('ada')).toBe(decision === 'allowed');
    // Who has come in is not asked about any more.
    asked[0]?.answer('denied');
    expect(room.participants.has('ada')).toBe(decision === 'allowed');
  });

  it('waits in the place of an earlier one with the same id', async () => {
    const host = await join('host');
    const ask = async (): Promise<FakeSocket> => {
      const asking = await connect('ada', { permissions: ['ask_join'] });
      await asking.request('requestEntry', { name: 'Ada' });
      return asking;
    };
    const [earlier, later] = [await ask(), await ask()];
    await vi.waitFor(() => expect(host.notifications('entryRequested')).toHaveLength(2));
    await host.request('respondEntry', { id: 'ada', decision: 'allowed' });
    expect(later.notifications('entryResponded')).toMatchObject([{ decision: 'allowed' }]);
    expect(earlier.events.find(([name]) => name === 'close')?.[1]).toMatchObject({ reason: { code: 1011 } });
  });

  it('is refused with a code when the meeting is full or the token is for another participant', async () => {
    room.maxParticipants = 1;
    room.join({ id: 'guest' });
    const late = await connect('ada');
    expect(errorCode(await late.request('requestEntry', { name: 'Ada' }))).toBe(4009);
    expect(late.notifications('error')).toMatchObject([{ code: 4009 }]);
    const other = await connect('ada', { participantId: 'ben' });
    expect(errorCode(await other.request('requestEntry', { name: 'Ada' }))).toBe(4023);
  });

  it('loses its connection for good when it is refused', async () => {
    const refused = await connect('ada', { permissions: [] });
    expect(errorCode(await refused.request('requestEntry', { name: 'Ada' }))).toBe(4008);
    await vi.waitFor(() => expect(refused.closedWith).toBe(1000), { timeout: 5000 });
    // A packet of socket.io that keeps the client from connecting again.
    expect(refused.frames.at(-1)).toBe('41');
  });

  it('may not remove others without permission', async () => {
    await join('host');
    const ada = await join('ada', { permissions: ['allow_join'] });
    expect(errorCode(await ada.request('removePeer', { peerId: 'host' }))).toBe(4008);
    expect(room.participants.has('host')).toBe(true);
  });

  it.each([
    ['an unknown request', 'launchRockets', {}],
    ['a name of the prototype', 'constructor', {}],
    ['malformed data', 'removePeer', { peerId: 5 }],
    ['a missing producer', 'closeProducer', { producerId: 'none' }],
    ['parameters with line breaks', 'produce', { transportId: 't', kind: 'audio', rtpParameters: 'a\r\nb' }],
  ])('gets an error for %s and goes on', async (_what, method, data) => {
    const ada = await join('ada');
    expect(errorCode(await ada.request(method, data))).toEqual(expect.any(Number));
    await ada.request('changeDisplayName', { displayName: 'Ada L.' });
    expect(room.participants.get('ada')?.name).toBe('Ada L.');
  });

  it('enters once: what asks again is refused, and nobody stays behind when its socket ends', async () => {
    const ada = await join('ada');
    expect(errorCode(await ada.request('requestEntry', { name: 'Ada' }))).toBe(409);
    expect(errorCode(await ada.request('join', { displayName: 'Ada' }))).toBe(409);
    expect(room.participants.has('ada')).toBe(true);
    ada.onclose(1006, '');
    expect(room.participants.size).toBe(0);
  });

  it('may have a long name, but no long id', async () => {
    const name = '😀'.repeat(2000);
    const ada = await meeting.connect('ada');
    await ada.request('requestEntry', { name });
    await ada.request('join', { displayName: name });
    expect(room.participants.get('ada')?.name).toBe(name);
    const ben = await meeting.connect('b'.repeat(201));
    expect(errorCode(await ben.request('requestEntry', { name: 'Ben' }))).toBe(4004);
  });

  it.each(['no longer one', 'never one'])(
    'has its socket and is refused with its first request when its meeting is %s',
    async (what) => {
      if (what === 'no longer one') await meeting.rest('POST', '/v2/rooms/deactivate', { roomId: room.id });
      const [id, code] = what === 'no longer one' ? [room.id, 4052] : ['none-none-none', 4003];
      const sessions = async () => (await meeting.rest('GET', '/v2/sessions')).value;
      const before = await sessions();
      const ada = await meeting.connect('ada', {}, id);
      expect(errorCode(await ada.request('requestEntry', { name: 'Ada' }))).toBe(code);
      expect(ada.notifications('error')).toMatchObject([{ code }]);
      await vi.waitFor(() => expect(ada.closedWith).toBe(1000), { timeout: 5000 });
      expect(await sessions()).toEqual(before);
    },
  );

  it('cannot join a meeting that is deactivated while it waits to be let in', async () => {
    const host = await join('host');
    const asking = await connect('ada', { permissions: ['ask_join'] });
    await asking.request('requestEntry', { name: 'Ada' });
    await meeting.rest('POST', '/v2/rooms/deactivate', { roomId: room.id });
    await host.request('respondEntry', { id: 'ada', decision: 'allowed' });
    expect(errorCode(await asking.request('join', { displayName: 'Ada' }))).toBe(4052);
    expect(room.participants.has('ada')).toBe(false);
  });

  it('keeps its messages when the meeting that it is in is deactivated', async () => {
    const socket = await connect('ada');
    await socket.request('requestEntry', { name: 'Ada' });
    const { data } = (await socket.request('join', { displayName: 'Ada' })) as {
      data: { pubSubUrl: string };
    };
    await meeting.rest('POST', '/v2/rooms/deactivate', { roomId: room.id });
    expect(() => meeting.service.accept(new FakeSocket(data.pubSubUrl), fakeClient)).not.toThrow();
  });

  it('cannot open the pubsub socket of another', async () => {
    await join('ada');
    const url = `wss://meeting.crossfade.invalid/pubsub?roomId=${room.id}&peerId=ada&key=guessed`;
    expect(() => meeting.service.accept(new FakeSocket(url), fakeClient)).toThrow();
  });
});
