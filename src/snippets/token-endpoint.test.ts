import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blocksOf } from '../content/testing/code-blocks';
import { Sandbox } from '../sandbox/sandbox';
import { createAccessToken, verifyAccessToken } from '../sandbox/twilio/access-token';
import { createSid } from '../sandbox/twilio/sid';
import { authorizeMeeting, authorizeRest, verifyToken } from '../sandbox/videosdk/token';
import { access as twilioAccess } from './token-endpoint/twilio';
import { access as videosdkAccess } from './token-endpoint/videosdk';

interface Access {
  token: string;
  room: string;
}

const asUser = (id?: string): Request =>
  new Request('https://app.example/access', { method: 'POST', headers: id ? { 'x-test-user': id } : {} });
const accessOf = async (endpoint: typeof twilioAccess, id: string): Promise<Access> =>
  (await (await endpoint(asUser(id))).json()) as Access;

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('the token endpoint for Twilio', () => {
  const credentials = { accountSid: createSid('AC'), apiKeySid: createSid('SK'), apiKeySecret: 'made up' };

  beforeEach(() => {
    vi.stubEnv('TWILIO_ACCOUNT_SID', credentials.accountSid);
    vi.stubEnv('TWILIO_API_KEY_SID', credentials.apiKeySid);
    vi.stubEnv('TWILIO_API_KEY_SECRET', credentials.apiKeySecret);
  });

  it('gives nothing to someone who is not signed in', async () => {
    expect((await twilioAccess(asUser())).status).toBe(401);
  });

  it('gives a token for this user and this room', async () => {
    const { token, room } = await accessOf(twilioAccess, 'ada');
    expect(await verifyAccessToken(credentials, token)).toEqual({ identity: 'ada', room });
  });

  it('makes of Twilio’s helper library the token that the sandbox makes', async () => {
    const { token, room } = await accessOf(twilioAccess, 'ada');
    const ours = await createAccessToken(credentials, { identity: 'ada', room });
    expect(decodeProtectedHeader(ours)).toEqual(decodeProtectedHeader(token));
    const { iat: _iat, exp: _exp, jti: _jti, ...claims } = decodeJwt(token);
    expect(decodeJwt(ours)).toMatchObject(claims);
  });
});

describe('the token endpoint for VideoSDK', () => {
  let service: Sandbox['services']['videosdk'];

  beforeEach(() => {
    service = new Sandbox().services.videosdk;
    vi.stubEnv('VIDEOSDK_API_KEY', service.credentials.apiKey);
    vi.stubEnv('VIDEOSDK_SECRET', service.credentials.secret);
    vi.stubGlobal('fetch', fetchFrom(service));
    vi.resetModules();
  });

  const access = async (id: string): Promise<Access> => {
    const module = await import('./token-endpoint/videosdk');
    return accessOf(module.access, id);
  };

  it('gives nothing to someone who is not signed in', async () => {
    expect((await videosdkAccess(asUser())).status).toBe(401);
  });

  it('gives a token that admits this user to this room, and to no other', async () => {
    const { token, room } = await access('ada');
    const claims = await verifyToken(service.credentials, token);
    expect(() => authorizeMeeting(claims, { roomId: room, participantId: 'ada' })).not.toThrow();
    expect(() => authorizeMeeting(claims, { roomId: 'other', participantId: 'ada' })).toThrow();
    expect(() => authorizeMeeting(claims, { roomId: room, participantId: 'eve' })).toThrow();
    expect(() => authorizeRest(claims)).toThrow();
  });

  it('says what VideoSDK’s documentation asks a token to say', async () => {
    const { token, room } = await access('ada');
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(decodeJwt(token)).toEqual({
      apikey: service.credentials.apiKey,
      version: 2,
      roles: ['rtc'],
      permissions: ['allow_join'],
      roomId: room,
      participantId: 'ada',
      iat: expect.any(Number) as number,
      exp: expect.any(Number) as number,
    });
  });

  it('makes the claims that the page on tokens explains', async () => {
    const [shown] = blocksOf('setup/videosdk.mdx');
    const claims = decodeJwt((await access('ada')).token);
    const { apikey, roomId, participantId, iat, exp, ...fixed } = JSON.parse(shown!.text) as typeof claims;
    expect(claims).toMatchObject(fixed);
    const varying = { apikey, roomId, participantId, iat, exp };
    expect(Object.keys({ ...fixed, ...varying }).sort()).toEqual(Object.keys(claims).sort());
    expect(exp! - iat!).toBe(claims.exp! - claims.iat!);
  });

  it('lets only a host moderate', async () => {
    const permissions = async (id: string): Promise<unknown> =>
      decodeJwt((await access(id)).token)['permissions'];
    expect(await permissions('ada')).not.toContain('allow_mod');
    expect(await permissions('host')).toContain('allow_mod');
  });

  it('brings two users who come at once into one room', async () => {
    const { access: endpoint } = await import('./token-endpoint/videosdk');
    const [ada, grace] = await Promise.all([accessOf(endpoint, 'ada'), accessOf(endpoint, 'grace')]);
    expect(ada.room).toBe(grace.room);
    expect(service.rooms).toHaveLength(1);
  });

  it('tries again after a room could not be made', async () => {
    const { roomIdFor } = await import('./room-table/videosdk');
    vi.stubGlobal('fetch', async () => new Response('busy', { status: 503 }));
    await expect(roomIdFor('stand-up')).rejects.toThrow('503');
    vi.stubGlobal('fetch', fetchFrom(service));
    await expect(roomIdFor('stand-up')).resolves.toMatch(/^\w{4}-\w{4}-\w{4}$/);
  });
});

/** `fetch`, answered by the sandbox's service. */
function fetchFrom(service: Sandbox['services']['videosdk']): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { status, headers, body } = await service.request({
      method: request.method,
      url: new URL(request.url),
      headers: Object.fromEntries(request.headers),
      body: (await request.text()) || null,
    });
    return new Response(body, { status, ...(headers ? { headers } : {}) });
  };
}
