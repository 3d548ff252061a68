import { describe, expect, it, vi } from 'vitest';
import { RoomError } from '../room/room-error';
import { Sandbox } from '../sandbox';
import { Faults } from './faults';

function setUp() {
  const sandbox = new Sandbox();
  const rooms = {
    twilio: sandbox.services.twilio.createRoom('r').room,
    videosdk: sandbox.services.videosdk.createRoom(),
  };
  return { sandbox, rooms, faults: new Faults(sandbox) };
}
const SERVICES = ['twilio', 'videosdk'] as const;

describe.each(SERVICES)('faults in a room of %s', (name) => {
  it('a full room takes nobody more, keeps who is in, and takes as many as before when it is not full', () => {
    const { rooms, faults, sandbox } = setUp();
    const room = rooms[name];
    const limit = room.maxParticipants;
    const ada = room.join({ id: 'ada' });
    faults.setRoomFull(room, true);
    faults.setRoomFull(room, true);
    expect(() => room.join({ id: 'grace' })).toThrow(RoomError);
    expect(ada.present).toBe(true);
    room.leave(ada, 'left');
    expect(() => room.join({ id: 'ada' })).toThrow(RoomError);
    faults.setRoomFull(room, false);
    faults.setRoomFull(room, false);
    expect(room.maxParticipants).toBe(limit);
    room.join({ id: 'grace' });
    sandbox.close();
  });

  it('a removed participant is out for the reason "removed"; an ended room is empty', () => {
    const { rooms, faults, sandbox } = setUp();
    const room = rooms[name];
    const left = vi.fn();
    room.on('participant-left', ({ id }, reason) => left(id, reason));
    const ada = room.join({ id: 'ada' });
    room.join({ id: 'grace' });
    faults.removeParticipant(ada);
    faults.removeParticipant(ada);
    faults.endRoom(room);
    expect(left.mock.calls).toEqual([
      ['ada', 'removed'],
      ['grace', 'room-ended'],
    ]);
    expect(room.participants.size).toBe(0);
    sandbox.close();
  });

  it('faults of a participant go to the service of its room', () => {
    const { rooms, faults, sandbox } = setUp();
    const ada = rooms[name].join({ id: 'ada' });
    const stopped = vi.spyOn(sandbox.services[name].faults, 'setMediaStopped');
    const limited = vi.spyOn(sandbox.services[name].faults, 'limitUplink');
    faults.setMediaStopped(ada, true);
    faults.limitUplink(ada, 2);
    faults.limitUplink(ada, undefined);
    expect(stopped.mock.calls).toEqual([[ada, true]]);
    expect(limited.mock.calls).toEqual([
      [ada, 2],
      [ada, undefined],
    ]);
    sandbox.close();
  });
});

describe('a slow service', () => {
  it.each(SERVICES)('%s acts later, and the other one does not wait', async (name) => {
    vi.useFakeTimers();
    const { sandbox, faults } = setUp();
    const answered: number[] = [];
    const client = sandbox.attach((message) => {
      if (message.type === 'response') answered.push(message.id);
    });
    faults.setLatency(name, 200);
    const urls = ['https://video.twilio.com/v1/Rooms', 'https://api.videosdk.live/v2/rooms'];
    for (const [id, url] of urls.entries())
      client.receive({ type: 'request', id, method: 'GET', url, headers: {}, body: null });
    await vi.advanceTimersByTimeAsync(199);
    expect(answered).toEqual([name === 'twilio' ? 1 : 0]);
    await vi.advanceTimersByTimeAsync(1);
    expect(answered).toHaveLength(2);
    sandbox.close();
    vi.useRealTimers();
  });
});

describe('faults of a client', () => {
  it('drop its sockets to one service, and leave the others', () => {
    const { sandbox, faults } = setUp();
    const sent: unknown[] = [];
    const client = sandbox.attach((message) => sent.push(message));
    client.receive({ type: 'socket-open', id: 1, url: 'wss://global.vss.twilio.com/signaling' });
    client.receive({ type: 'socket-open', id: 2, url: 'wss://sdkgw.us1.twilio.com/v1/VideoEvents' });
    sent.length = 0;
    faults.dropSockets(client, 'videosdk');
    expect(sent).toEqual([]);
    faults.dropSockets(client, 'twilio');
    expect(sent).toEqual([
      { type: 'socket-closed', id: 1, code: 1006, reason: '' },
      { type: 'socket-closed', id: 2, code: 1006, reason: '' },
    ]);
    sandbox.close();
  });

  it('a client that vanished is forgotten at once', () => {
    const { sandbox, faults } = setUp();
    const client = sandbox.attach(() => {});
    expect(sandbox.clients).toBe(1);
    faults.vanish(client);
    expect(sandbox.clients).toBe(0);
    sandbox.close();
  });
});
