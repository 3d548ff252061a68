import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeMeeting } from '../fake-meeting';
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
