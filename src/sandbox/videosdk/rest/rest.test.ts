import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeMeeting } from '../testing/fake-meeting';
import type { VideoSdkService } from '../service';

let meeting: FakeMeeting;
let service: VideoSdkService;

beforeEach(() => {
  meeting = new FakeMeeting();
  ({ service } = meeting);
});
afterEach(() => service.close());

const call: FakeMeeting['rest'] = (...args) => meeting.rest(...args);

describe("VideoSDK's REST API", () => {
  it('answers for VideoSDK and for its own reserved host only', () => {
    const hosts = [
      'https://api.videosdk.live/v2/rooms',
      'wss://meeting.crossfade.invalid/socket.io/',
      'https://example.com/',
      'https://notvideosdk.live/',
    ];
    expect(hosts.map((url) => service.answers(new URL(url)))).toEqual([true, true, false, false]);
  });

  it('creates, shows, lists and validates rooms', async () => {
    const { status, value } = await call('POST', '/v2/rooms');
    const roomId = String(value['roomId']);
    expect(status).toBe(200);
    expect(roomId).toMatch(/^[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}$/);
    expect(service.room(roomId)?.id).toBe(roomId);
    expect((await call('GET', `/v2/rooms/${roomId}`)).value).toMatchObject({ roomId, disabled: false });
    expect((await call('GET', `/v2/rooms/validate/${roomId}`)).value).toMatchObject({ roomId });
    expect((await call('GET', '/v2/rooms')).value).toMatchObject({
      pageInfo: { currentPage: 1, total: 2 },
      data: [{ roomId: meeting.room.id }, { roomId }],
    });
  });

  it('gives the configuration for a meeting that exists', async () => {
    const { id } = service.createRoom();
    const { status, value } = await call('POST', '/infra/v1/meetings/init-config', { roomId: id });
    expect(status).toBe(200);
    expect(value).toMatchObject({
      data: {
        baseUrl: 'meeting.crossfade.invalid',
        iceServers: '',
        observability: { traces: { enabled: false } },
      },
    });
  });

  it.each([
    [4003, 'the meeting is unknown', { roomId: 'zzzz-zzzz-zzzz' }],
    [4003, 'no meeting is named', {}],
  ])('refuses the configuration with %i when %s', async (code, _reason, body) => {
    const { status, value } = await call('POST', '/infra/v1/meetings/init-config', body);
    expect(status).not.toBe(200);
    expect(value).toEqual({ code, error: expect.any(String) as unknown });
  });

  it('refuses a bad token with code and sentence', async () => {
    expect(await call('POST', '/v2/rooms', undefined, 'garbage')).toEqual({
      status: 401,
      value: { code: 4002, error: 'The token is not a JWT.' },
    });
  });

  it('lets nobody into a deactivated meeting', async () => {
    const { id: roomId } = service.createRoom();
    await call('POST', '/v2/rooms/deactivate', { roomId });
    expect((await call('POST', '/infra/v1/meetings/init-config', { roomId })).value['code']).toBe(4052);
  });

  it('ends the session of a room, whose id stays good', async () => {
    const room = service.createRoom();
    room.join({ id: 'ada' });
    const { value } = await call('POST', '/v2/sessions/end', { roomId: room.id });
    expect(value).toMatchObject({ roomId: room.id, status: 'ended' });
    expect(room.ended).toBe(true);
    expect((await call('GET', `/v2/rooms/validate/${room.id}`)).status).toBe(200);
  });

  it('finds a room by the name that the app gave it', async () => {
    const create = async (customRoomId: string) =>
      (await call('POST', '/v2/rooms', { customRoomId })).value['roomId'];
    const first = await create('stand-up');
    expect(await create('stand-up')).toBe(first);
    expect(await create('retro')).not.toBe(first);
    expect((await call('GET', `/v2/rooms/${String(first)}`)).value['customRoomId']).toBe('stand-up');
    for (const path of ['/v2/rooms/stand-up', '/v2/rooms/validate/stand-up'])
      expect((await call('GET', path)).value).toMatchObject({ roomId: first, customRoomId: 'stand-up' });
    expect((await call('POST', '/v2/rooms/deactivate', { roomId: 'stand-up' })).status).toBe(404);
  });

  it.each([{ customRoomId: '' }, { customRoomId: null }, {}, undefined])(
    'makes a room of its own for a name that is left out: %j',
    async (body) => {
      const [first, second] = [await call('POST', '/v2/rooms', body), await call('POST', '/v2/rooms', body)];
      expect([first.status, first.value['customRoomId']]).toEqual([200, null]);
      expect(second.value['roomId']).not.toBe(first.value['roomId']);
    },
  );

  it('answers under a path with a slash at its end, as examples write it', async () => {
    const { id } = meeting.room;
    expect((await call('GET', `/v2/sessions/?roomId=${id}`)).value).toMatchObject({ data: [{ roomId: id }] });
    expect((await call('GET', `/v2/rooms/${id}/`)).value).toMatchObject({ roomId: id });
  });

  /** What the developer is told of a request. */
  const noticeOf = async (method: string, path: string, body: object): Promise<string | undefined> => {
    const { notice } = await service.request({
      method,
      url: new URL(`https://api.videosdk.live${path}`),
      headers: { authorization: await service.createToken() },
      body: JSON.stringify(body),
    });
    return notice;
  };

  it('says what to do about a request that it does not know', async () => {
    expect(await noticeOf('POST', '/v2/recordings/composite/start', {})).toBe(
      'The sandbox does not simulate POST https://api.videosdk.live/v2/recordings/composite/start. ' +
        'While the app runs on it, leave this request out, or answer it by crossfade.respond().',
    );
  });

  it('says that there is no stream to play', async () => {
    const url = new URL('https://media.crossfade.invalid/hls/live.m3u8');
    const { status, notice } = await service.request({ method: 'GET', url, headers: {}, body: null });
    expect(status).toBe(404);
    expect(notice).toContain('does not simulate GET https://media.crossfade.invalid/hls/live.m3u8');
  });

  it('says which settings of a room it does not follow', async () => {
    const ask = (body: object) => noticeOf('POST', '/v2/rooms', body);
    expect(await ask({ autoCloseConfig: { type: 'session-ends' }, webhook: null })).toBe(
      'The sandbox does not follow a room’s autoCloseConfig.',
    );
    expect(await ask({ customRoomId: 'stand-up' })).toBeUndefined();
  });

  it.each([
    ['/v2/recordings', 'recording', {}],
    ['/v2/livestreams', 'livestream', { outputs: [{ url: 'rtmp://x', streamKey: 'k' }] }],
    ['/v2/hls', 'hls', {}],
    ['/ai/v1/realtime-transcriptions', 'transcription', {}],
  ])('starts and ends what the app’s server asks for, as a moderator would: %s', async (path, kind, more) => {
    const body = { roomId: meeting.room.id, ...more };
    expect((await call('POST', `${path}/start`, body)).status).toBe(404);
    const ada = await meeting.join('ada');
    const states = () => ada.notifications(`${kind}StateChanged`).map(({ status }) => status);
    const name = kind.toUpperCase();
    expect((await call('POST', `${path}/start`, body)).status).toBe(200);
    expect(states()).toEqual([`${name}_STARTING`, `${name}_STARTED`]);
    expect((await call('POST', `${path}/start`, body)).status).toBe(400);
    expect((await call('POST', `${path}/end`, body)).status).toBe(200);
    expect(states().slice(2)).toEqual([`${name}_STOPPING`, `${name}_STOPPED`]);
    expect((await call('POST', `${path}/end`, body)).status).toBe(400);
  });

  it('says that nothing was recorded, and where a stream would be', async () => {
    expect((await call('GET', '/v2/recordings')).value).toMatchObject({ data: [], pageInfo: { total: 0 } });
    expect(await noticeOf('GET', '/v2/recordings', {})).toMatch(/list of recordings is always empty/);
    const { id: roomId } = meeting.room;
    expect((await call('GET', `/v2/hls/${roomId}/active`)).status).toBe(404);
    await meeting.join('ada');
    await call('POST', '/v2/hls/start', { roomId });
    expect((await call('GET', `/v2/hls/${roomId}/active`)).value).toMatchObject({
      data: { roomId, playbackHlsUrl: expect.stringContaining('crossfade.invalid') as unknown },
    });
  });

  it('gives the stats of a session, and of who was in, though it measures nothing', async () => {
    const { room } = meeting;
    await meeting.join('ada');
    const [session] = (await call('GET', `/v2/sessions?roomId=${room.id}`)).value['data'] as { id: string }[];
    const path = `/v2/sessions/${session?.id}`;
    const stats = { sessionId: session?.id, meetingId: room.id, stats: [] };
    expect((await call('GET', `${path}/stats`)).value).toEqual(stats);
    expect(await noticeOf('GET', `${path}/stats`, {})).toMatch(/does not measure/);
    expect((await call('GET', `${path}/participant/ada/stats`)).value).toEqual({
      ...stats,
      participantId: 'ada',
      participantName: 'ada',
    });
    expect((await call('GET', `${path}/participant/eve/stats`)).status).toBe(404);
    expect((await call('GET', '/v2/sessions/none/stats')).status).toBe(404);
  });

  it('gives lists page by page', async () => {
    for (let count = 0; count < 4; count++) service.createRoom();
    const { value } = await call('GET', '/v2/rooms?page=2&perPage=3');
    expect(value['pageInfo']).toEqual({ currentPage: 2, perPage: 3, lastPage: 2, total: 5 });
    expect(value['data']).toHaveLength(2);
  });

  it('reports sessions: who was in, and who still is', async () => {
    const { room } = meeting;
    await meeting.join('ada');
    room.leave(room.join({ id: 'gus', name: 'Gus' }), 'left');
    const { value } = await call('GET', `/v2/sessions?roomId=${room.id}`);
    const [session] = value['data'] as { id: string; status: string; participants: unknown[] }[];
    expect(session?.status).toBe('ongoing');
    expect(session?.participants).toMatchObject([
      { participantId: 'ada', timelog: [{ end: null }] },
      { participantId: 'gus', name: 'Gus', timelog: [{ end: expect.any(String) as unknown }] },
    ]);
    const path = `/v2/sessions/${session?.id}`;
    expect((await call('GET', path)).value).toMatchObject({ id: session?.id, roomId: room.id });
    const people = async (path: string): Promise<unknown[]> => {
      const { data } = (await call('GET', path)).value as { data: { id: string; participants: unknown[] }[] };
      expect(data).toMatchObject([{ id: session?.id }]);
      return data[0]!.participants;
    };
    expect(await people(`${path}/participants`)).toHaveLength(2);
    expect(await people(`${path}/participants/active`)).toMatchObject([{ participantId: 'ada' }]);
    const one = async (id: string) => call('GET', `${path}/participants/${id}`);
    expect((await one('gus')).value).toMatchObject({ participantId: 'gus', name: 'Gus', timelog: [{}] });
    expect((await one('nobody')).status).toBe(404);
  });

  it('keeps the sessions of a room that has met twice', async () => {
    const { room } = meeting;
    await meeting.join('ada');
    await call('POST', '/v2/sessions/end', { roomId: room.id });
    await meeting.join('ada');
    const { value } = await call('GET', `/v2/sessions?roomId=${room.id}`);
    const statuses = (value['data'] as { status: string }[]).map(({ status }) => status);
    expect(statuses.sort()).toEqual(['ended', 'ongoing']);
    const { value: ended } = await call('GET', `/v2/sessions?roomId=${room.id}&status=ended`);
    expect(ended['data']).toMatchObject([{ status: 'ended' }]);
    expect((await call('GET', '/v2/sessions?status=perhaps')).status).toBe(400);
  });

  it('removes a participant, who hears that the API did it', async () => {
    const ada = await meeting.join('ada');
    const ben = await meeting.join('ben');
    const removal = { roomId: meeting.room.id, participantId: 'ada' };
    expect((await call('POST', '/v2/sessions/participants/remove', removal)).status).toBe(200);
    expect(ada.events.find(([name]) => name === 'close')?.[1]).toMatchObject({ reason: { code: 1010 } });
    expect(ben.notifications('peerClosed')).toMatchObject([{ peerId: 'ada', reason: { code: 1010 } }]);
    expect((await call('POST', '/v2/sessions/participants/remove', removal)).value['code']).toBe(4004);
  });

  it('removes a participant from the session that is named, and from no later one', async () => {
    const remove = (sessionId: unknown) =>
      call('POST', '/v2/sessions/participants/remove', { sessionId, participantId: 'ada' });
    const list = async () => (await call('GET', '/v2/sessions')).value['data'] as { id: string }[];
    await meeting.join('ada');
    const [first] = await list();
    expect((await remove(first?.id)).status).toBe(200);
    await call('POST', '/v2/sessions/end', { roomId: meeting.room.id });
    await meeting.join('ada');
    expect((await remove(first?.id)).value['code']).toBe(4004);
    expect((await remove('none')).status).toBe(404);
  });

  it('tells everybody that the API ended the session', async () => {
    const ada = await meeting.join('ada');
    await call('POST', '/v2/sessions/end', { roomId: meeting.room.id });
    expect(ada.events.find(([name]) => name === 'close')?.[1]).toMatchObject({ reason: { code: 1009 } });
  });

  it.each([
    ['POST', '/v2/sessions/end', {}],
    ['POST', '/v2/sessions/participants/remove', { roomId: 5 }],
    ['POST', '/v2/rooms/deactivate', []],
    ['POST', '/v2/rooms', { customRoomId: 7 }],
    ['POST', '/v2/precall/transport', {}],
    ['POST', '/v2/precall/produce', { kind: 'smell' }],
  ])('refuses %s %s with %j as malformed', async (method, path, body) => {
    expect(await call(method, path, body)).toMatchObject({
      status: 400,
      value: { code: 400, error: expect.any(String) as unknown },
    });
  });

  it.each(['/v2/sessions/none', '/files/none/x.png'])('has nothing at %s', async (path) => {
    expect((await call('GET', path)).status).toBe(404);
  });

  it('is not for tokens that may only join', async () => {
    const token = await service.createToken({ roles: ['rtc'] });
    for (const path of ['/v2/rooms', '/v2/sessions']) {
      expect((await call('GET', path, undefined, token)).value['code']).toBe(4024);
    }
  });

  it('keeps a file for those who may enter its room', async () => {
    const { room } = meeting;
    const path = `/base64-upload?roomId=${room.id}`;
    const bytes = new Uint8Array([0, 255, 128, 7]);
    const base64Data = btoa(String.fromCharCode(...bytes));
    const { value } = await call('POST', path, { fileName: 'a picture.png', base64Data });
    const request = { method: 'GET', url: new URL(String(value['url'])), body: null };
    const authorization = await service.createToken({ roomId: room.id });
    const file = await service.request({ ...request, headers: { authorization } });
    expect(new Uint8Array(file.body as ArrayBuffer)).toEqual(bytes);
    const stranger = await service.createToken({ roomId: 'zzzz-zzzz-zzzz' });
    expect((await service.request({ ...request, headers: { authorization: stranger } })).status).toBe(403);
    expect((await call('POST', path, { fileName: 'x', base64Data: '***' })).status).toBe(400);
  });

  it('says why it does not take a file, of which the SDK tells no more than the status', async () => {
    const path = `/base64-upload?roomId=${meeting.room.id}`;
    const dataUrl = { fileName: 'a.png', base64Data: 'data:image/png;base64,AAEC' };
    expect(await noticeOf('POST', path, dataUrl)).toContain('without “data:…;base64,” before it');
    expect(await noticeOf('POST', path, { fileName: 'a.png', base64Data: 'AAEC' })).toBeUndefined();
  });

  it('answers the connection check in plain text', async () => {
    const url = new URL('https://meeting.crossfade.invalid/ping');
    expect((await service.request({ method: 'GET', url, headers: {}, body: null })).body).toBe('pong');
  });

  it.each(['/v2/rooms/%E0%A4%A', '/v2/nothing'])('survives the address %s', async (path) => {
    const { status } = await call('GET', path);
    expect(status).toBeGreaterThanOrEqual(400);
  });

  it('survives a body that is no JSON', async () => {
    const url = new URL('https://api.videosdk.live/v2/sessions/end');
    const answer = await service.request({
      method: 'POST',
      url,
      headers: { authorization: await service.createToken() },
      body: '{',
    });
    expect(answer.status).toBe(400);
  });
});
