import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { localSource } from '../media/source';
import { createService, FakeClient } from './testing/fake-client';
import { FakePeerConnection } from './testing/fake-peer-connection';
import type { TwilioService } from './service';

let service: TwilioService;
beforeEach(() => {
  service = createService();
});
afterEach(() => {
  service.close();
  vi.useRealTimers();
});

const participants = (): string[] => [...(service.room('lab')?.room.participants.keys() ?? [])];
const data = (id: string, fields = {}) => ({ id, kind: 'data', name: id, ...fields });
const video = (id: string) => ({ id, kind: 'video', name: id });
const codeOf = (answer: Record<string, unknown>): unknown => answer['code'] ?? answer['type'];
/** The fate of each of a client's publications, by its own ids. */
const fates = (client: FakeClient): Record<string, unknown> => {
  const { tracks } = client.latest('published') as {
    tracks: { id: string; state: string; error?: { code: number } }[];
  };
  return Object.fromEntries(tracks.map(({ id, state, error }) => [id, error?.code ?? state]));
};

describe('a client that joins', () => {
  it('is told who is there, and the others of it', async () => {
    const [one, two] = [new FakeClient(service), new FakeClient(service)];
    await one.join('One');
    const answer = await two.join('Two');
    expect(answer).toMatchObject({ type: 'connected', name: 'lab', participants: [{ identity: 'One' }] });
    expect(one.latest('participants')).toMatchObject([{ identity: 'Two', state: 'connected' }]);
  });

  it('is given tracks with its first answer, or some time after it', async () => {
    const given = async (tracksAfterMs: number): Promise<[unknown, FakeClient]> => {
      service = createService({ tracksAfterMs });
      const grace = service.createRoom('lab').room.join({ id: 'Grace', name: 'Grace' });
      grace
        .publish({ id: 'camera', kind: 'video', origin: 'camera', name: 'camera' })
        .setMedia(localSource({ kind: 'video', getSettings: () => ({}) } as never));
      const client = new FakeClient(service);
      return [(await client.join('One'))['subscribed'], client];
    };
    const one = { tracks: [expect.objectContaining({ id: expect.any(String) })] };
    expect((await given(0))[0]).toMatchObject(one);
    service.close();
    const [first, client] = await given(60);
    expect(first).toMatchObject({ tracks: [] });
    await vi.waitFor(() => expect(client.latest('subscribed')).toMatchObject(one));
  });

  it('is refused with 53105 when the room is full, 53106 when clients may make none, 53104 on demand', async () => {
    service.createRoom('lab', { maxParticipants: 0 });
    service.clientsCreateRooms = false;
    expect(codeOf(await new FakeClient(service).join('One'))).toBe(53105);
    expect(codeOf(await new FakeClient(service).join('One', { name: 'other' }))).toBe(53106);
    service.faults.failNext();
    expect(codeOf(await new FakeClient(service).join('One'))).toBe(53104);
  });

  it('is refused with 53403 and leaves nothing behind when its description cannot be applied', async () => {
    const description = { type: 'offer', revision: 1, sdp: 'nonsense' };
    const answer = await new FakeClient(service).join('One', {
      peer_connections: [{ id: 'pc', description }],
    });
    expect(codeOf(answer)).toBe(53403);
    expect(participants()).toEqual([]);
    expect(FakePeerConnection.all.map(({ signalingState }) => signalingState)).toEqual(['closed']);
  });

  it('joins once, even if it asks twice at the same moment', async () => {
    const client = new FakeClient(service);
    client.hello();
    await Promise.all([client.join('One'), client.join('Other')]);
    await client.next(({ type }) => type === 'connected');
    const refused = expect.objectContaining({ type: 'error', code: 53004 });
    await vi.waitFor(() => expect(client.received).toContainEqual(refused));
    // Which of the two tokens is signed first is up to the browser.
    expect(participants()).toEqual([expect.stringMatching(/^(One|Other)$/)]);
    expect(service.sessions.size).toBe(1);
  });

  it('stays in when it asks again after it was let in', async () => {
    const client = new FakeClient(service);
    await client.join('One');
    await client.join('Other');
    await client.next(({ type, code }) => type === 'error' && code === 53004);
    expect(participants()).toEqual(['One']);
    expect(service.sessions.size).toBe(1);
  });

  it('leaves nobody behind when it is gone before it was let in', async () => {
    const client = new FakeClient(service);
    const { room } = service.createRoom('lab');
    const joined = vi.fn(() => client.host.close());
    room.on('participant-joined', joined);
    void client.join('One').catch(() => {});
    await vi.waitFor(() => expect(joined).toHaveBeenCalledOnce());
    await vi.waitFor(() => expect(participants()).toEqual([]));
    expect(service.sessions.size).toBe(0);
  });
});

describe('a client that publishes', () => {
  it('hears of each track how it fared', async () => {
    service.createRoom('lab', { audioOnly: true, maxPublishedTracks: 1 });
    const client = new FakeClient(service);
    await client.join('One');
    client.publish(video('camera'), data('a'), data('b'), data('c', { name: 'a' }), data('d', { name: ' ' }));
    expect(fates(client)).toEqual({ camera: 53125, a: 'ready', b: 53203, c: 53304, d: 53301 });
  });

  it('fails with 53305 on demand, once', async () => {
    const client = new FakeClient(service);
    await client.join('One');
    service.faults.failNext();
    client.publish(data('a'));
    client.publish(data('a'), data('b'));
    expect(fates(client)).toEqual({ a: 53305, b: 'ready' });
  });

  it('fails to subscribe on demand', async () => {
    const [one, two] = [new FakeClient(service), new FakeClient(service)];
    await one.join('One');
    await two.join('Two');
    service.faults.failNextSubscription();
    one.publish(data('a'));
    openChannel('a');
    await vi.waitFor(() =>
      expect(two.latest('subscribed')).toMatchObject({ tracks: [{ error: { code: 53305 } }] }),
    );
  });
});

/** The client's data channel reaches the service. */
function openChannel(label: string): void {
  const [connection] = FakePeerConnection.all;
  const channel = connection?.createDataChannel(label);
  connection?.dispatchEvent(Object.assign(new Event('datachannel'), { channel }));
}

describe('a data track and its channel', () => {
  it.each(['the track', 'the channel'])('come in either order: %s first', async (first) => {
    const [one, two] = [new FakeClient(service), new FakeClient(service)];
    await one.join('One');
    await two.join('Two');
    if (first === 'the channel') openChannel('a');
    one.publish(data('a'));
    if (first === 'the track') openChannel('a');
    await vi.waitFor(() =>
      expect(two.latest('subscribed')).toMatchObject({ tracks: [{ sid: expect.stringMatching(/^MT/) }] }),
    );
  });

  it('come in either order while the client is coming back', async () => {
    const [one, two] = [new FakeClient(service), new FakeClient(service)];
    const { session } = await one.join('One');
    await two.join('Two');
    one.closeSocket(1006);
    openChannel('a');
    one.open();
    await one.sync(session, undefined, [data('a')]);
    await vi.waitFor(() => expect(two.latest('subscribed')).toMatchObject({ tracks: [{}] }));
  });

  it('do without each other when the channel closes before its track is announced', async () => {
    const [one, two] = [new FakeClient(service), new FakeClient(service)];
    await one.join('One');
    await two.join('Two');
    openChannel('a');
    FakePeerConnection.all[0]?.channels.at(-1)?.close();
    one.publish(data('a'), data('b'));
    openChannel('b');
    await vi.waitFor(() => expect(two.latest('subscribed')).toMatchObject({ tracks: [{}] }));
    const [channel] = FakePeerConnection.all[1]?.channels ?? [];
    expect(two.latest('subscribed')).toMatchObject({ tracks: [{ id: channel?.label }] });
  });
});

describe('what a client brings along when it joins', () => {
  it('is there at once if it is sound or picture; all else is told when its app can listen', async () => {
    const client = new FakeClient(service);
    const tracks = [video('camera'), data('a'), data('b', { name: 'a' })];
    const answer = await client.join('One', { participant: { revision: 1, tracks } });
    expect(answer['published']).toEqual({
      revision: 1,
      tracks: [
        { id: 'camera', sid: expect.stringMatching(/^MT/), state: 'ready' },
        { id: 'a', state: 'created' },
        { id: 'b', state: 'created' },
      ],
    });
    await client.next(({ type, published }) => type === 'update' && published !== undefined);
    expect(fates(client)).toEqual({ camera: 'ready', a: 'ready', b: 53304 });
    expect(client.latest('published')).toMatchObject({ revision: 2 });
  });

  it.each([[[]], [[video('camera')]]])(
    'needs no update when there is nothing more to tell: %j',
    async (tracks) => {
      const client = new FakeClient(service);
      await client.join('One', { participant: { revision: 1, tracks } });
      await new Promise((resolve) => setTimeout(resolve));
      expect(client.received.filter(({ published }) => published !== undefined)).toHaveLength(1);
    },
  );
});

describe('a client whose connection is lost', () => {
  it('is reconnecting for the others, and connected when it is back', async () => {
    const [one, two] = [new FakeClient(service), new FakeClient(service)];
    await one.join('One');
    const { session } = await two.join('Two');
    two.closeSocket(1006);
    expect(one.latest('participants')).toMatchObject([{ identity: 'Two', state: 'reconnecting' }]);
    two.open();
    expect(await two.sync(session)).toMatchObject({ type: 'synced', participants: [{ identity: 'One' }] });
    expect(one.latest('participants')).toMatchObject([{ identity: 'Two', state: 'connected' }]);
  });

  it('is gone when it stays away for 30 seconds', async () => {
    const [one, two] = [new FakeClient(service), new FakeClient(service)];
    await one.join('One');
    await two.join('Two');
    vi.useFakeTimers();
    two.closeSocket(1006);
    vi.advanceTimersByTime(29_000);
    expect(participants()).toEqual(['One', 'Two']);
    vi.advanceTimersByTime(1_000);
    expect(participants()).toEqual(['One']);
    expect(one.latest('participants')).toMatchObject([{ identity: 'Two', state: 'disconnected' }]);
    expect(service.sessions.size).toBe(1);
  });

  it('stays when it has moved to a new connection before the old one closes', async () => {
    const client = new FakeClient(service);
    const { session } = await client.join('One');
    client.open();
    await client.sync(session);
    client.host.receive({ type: 'socket-close', id: 1, code: 1000, reason: '' });
    expect(service.room('lab')?.participant('One')?.state).toBe('connected');
  });

  it('is refused with 53000 for a session that there is not, 20104 with a token that has expired', async () => {
    const client = new FakeClient(service);
    expect(codeOf(await client.sync('unknown'))).toBe(53000);
    const token = await service.createToken({ identity: 'One', ttlSeconds: -60 });
    client.open();
    expect(codeOf(await client.sync('unknown', token))).toBe(20104);
  });
});

describe('a busy service', () => {
  it('asks a newcomer to wait, twice, then sends it away', () => {
    service.faults.setBusy(true);
    const client = new FakeClient(service);
    for (let hello = 0; hello < 3; hello++) client.hello();
    expect(client.frames).toMatchObject([
      { type: 'busy', retryAfter: 1000, keepAlive: true },
      { type: 'busy', retryAfter: 1000 },
      { type: 'busy', retryAfter: -1 },
    ]);
  });

  it('still lets back in who was in', async () => {
    const client = new FakeClient(service);
    const { session } = await client.join('One');
    service.faults.setBusy(true);
    client.closeSocket(1006);
    client.open();
    expect(await client.sync(session)).toMatchObject({ type: 'synced' });
  });
});

describe('a client that is out', () => {
  it.each([
    ['removed', { type: 'disconnected', status: 'disconnected' }],
    ['room-ended', { type: 'disconnected', status: 'completed' }],
    ['duplicate', { type: 'error', code: 53205 }],
  ] as const)('is told so: %s', async (reason, farewell) => {
    const client = new FakeClient(service);
    await client.join('One');
    const participant = service.room('lab')?.participant('One');
    if (participant) participant.room.leave(participant, reason);
    expect(client.received.at(-1)).toMatchObject(farewell);
    expect(service.sessions.size).toBe(0);
  });

  it.each([
    ['removed', { type: 'disconnected', status: 'disconnected' }],
    ['room-ended', { type: 'disconnected', status: 'completed' }],
    ['duplicate', { type: 'error', code: 53205 }],
  ] as const)('is told so in place of its answer: %s', async (reason, farewell) => {
    const { room } = service.createRoom('lab');
    room.on('participant-joined', (participant) =>
      queueMicrotask(() => participant.room.leave(participant, reason)),
    );
    const client = new FakeClient(service);
    void client.join('One').catch(() => {});
    await vi.waitFor(() => expect(client.received).toEqual([expect.objectContaining(farewell)]));
    expect(service.sessions.size).toBe(0);
  });

  it('is sent away with 53004 by a message that is none', async () => {
    const client = new FakeClient(service);
    await client.join('One');
    client.send({ type: 'update', participant: 'nobody' });
    await vi.waitFor(() => expect(client.received.at(-1)).toMatchObject({ type: 'error', code: 53004 }));
    expect(participants()).toEqual([]);
  });
});

describe('recording', () => {
  it('warns only the publisher that asked, once each way', async () => {
    service.createRoom('lab', { record: true });
    const asked = { participant: { revision: 1, tracks: [], media_warnings: ['recordings'] } };
    const [one, two] = [new FakeClient(service), new FakeClient(service)];
    await one.join('One', asked);
    await two.join('Two');
    one.publish(video('camera'));
    const participant = service.room('lab')?.participant('One');
    if (!participant) throw new Error('One is not in the room.');
    const states = (client: FakeClient): unknown[] =>
      client.received
        .filter(({ type }) => type === 'warning')
        .flatMap((warning) => Object.values((warning['states'] as { tracks: object }).tracks));
    for (const stopped of [true, true, false]) {
      service.faults.setMediaStopped(participant, stopped);
      await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
    }
    expect(states(one)).toEqual([{ recordings: 'NO_MEDIA' }, { recordings: 'OK' }]);
    expect(states(two)).toEqual([]);
    expect(one.latest('recording')).toEqual({ is_recording: true, revision: 2 });
  });
});
