import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { describe, expect, it, vi } from 'vitest';
import type { World } from '../run/cause';
import { Sandbox } from '../sandbox/sandbox';
import { fromSecondTime, identity, named, tokens, twilioJwt, videosdkJwt, videosdkToken } from './access';

const sandbox = new Sandbox();
const world = { sandbox } as World;
const key = (secret: string) => new TextEncoder().encode(secret);

describe('what the token endpoint answers when it is to go wrong', () => {
  it('is the usual where a side has no token of its own', async () => {
    const { access } = tokens({ videosdk: videosdkToken({ permissions: ['ask_join'] }) });
    expect(await access('twilio', world)).toEqual({});
    const { token = '' } = await access('videosdk', world);
    expect(decodeJwt(token)).toMatchObject({ permissions: ['ask_join'] });
  });

  it('names the room that is to be wrong, with a token for any', async () => {
    const answer = await named('none-such-room')('twilio', world);
    expect(answer.room).toBe('none-such-room');
    expect(decodeJwt(answer.token ?? '')['grants']).toMatchObject({ identity: 'You', video: {} });
  });

  it('gives Twilio the identity that is to be wrong', async () => {
    const { token = '' } = (await identity(' ').access?.('twilio', world)) ?? {};
    expect(decodeJwt(token)['grants']).toMatchObject({ identity: ' ' });
  });

  it('is another from the second time on, for each side and each run', async () => {
    const other = vi.fn(async () => ({ room: 'another-room' }));
    const answer = fromSecondTime(other);
    const nextRun = { ...world };
    expect(await answer('twilio', world)).toEqual({});
    expect(await answer('videosdk', world)).toEqual({});
    expect(await answer('twilio', world)).toEqual({ room: 'another-room' });
    expect(await answer('twilio', nextRun)).toEqual({});
    expect(other).toHaveBeenCalledOnce();
  });
});

describe('a token that no helper library would sign', () => {
  it('is Twilio’s, signed with the account’s secret unless another is given', async () => {
    const { credentials } = sandbox.services.twilio;
    const token = await twilioJwt(sandbox, { grants: { video: {} } });
    await jwtVerify(token, key(credentials.apiKeySecret), { issuer: credentials.apiKeySid });
    expect(decodeProtectedHeader(token).cty).toBe('twilio-fpa;v=1');
    const wrong = await twilioJwt(sandbox, { secret: 'another', header: {} });
    await expect(jwtVerify(wrong, key(credentials.apiKeySecret))).rejects.toThrow('signature');
    expect(decodeProtectedHeader(wrong).cty).toBeUndefined();
  });

  it('is VideoSDK’s, and holds from later on where that is asked for', async () => {
    const now = Math.floor(Date.now() / 1000);
    const { nbf = 0, ...claims } = decodeJwt(await videosdkJwt(sandbox, { startsIn: 3600 }));
    expect(claims['apikey']).toBe(sandbox.services.videosdk.credentials.apiKey);
    expect(nbf - now).toBeGreaterThanOrEqual(3600);
    expect(decodeJwt(await videosdkJwt(sandbox, {})).nbf).toBeUndefined();
  });
});
