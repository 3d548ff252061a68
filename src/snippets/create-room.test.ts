import { readFileSync } from 'node:fs';
import twilio from 'twilio';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../content/testing/code-blocks';
import { Sandbox } from '../sandbox/sandbox';
import { parseCurl } from './testing/shell';

const command = (side: string): string =>
  readFileSync(new URL(`create-room/${side}.sh`, import.meta.url), 'utf8');

describe('the command that makes a room', () => {
  it('gets a room id from VideoSDK’s service', async () => {
    const { videosdk } = new Sandbox().services;
    const VIDEOSDK_TOKEN = await videosdk.createToken();
    const { status, body } = await videosdk.request(parseCurl(command('videosdk'), { VIDEOSDK_TOKEN }));
    expect(status).toBe(200);
    const answer = JSON.parse(String(body)) as { roomId: string };
    const { roomId } = answer;
    const [shown] = blocksOf('setup/rooms.mdx');
    expect(answer).toMatchObject({ ...(JSON.parse(shown!.text) as object), roomId });
    expect(videosdk.room(roomId)).toBeDefined();
  });

  it('is refused with a token that is no token', async () => {
    const { videosdk } = new Sandbox().services;
    const { status } = await videosdk.request(parseCurl(command('videosdk'), { VIDEOSDK_TOKEN: 'none' }));
    expect(status).toBe(401);
  });

  it('sends Twilio what its helper library sends', async () => {
    const sent = await requestOfHelperLibrary('SK0', 'secret', 'stand-up');
    const variables = { TWILIO_API_KEY_SID: 'SK0', TWILIO_API_KEY_SECRET: 'secret' };
    const { method, url, headers, body } = parseCurl(command('twilio'), variables);
    expect(method).toBe(sent.method.toUpperCase());
    expect(url.href).toBe(sent.uri);
    expect(Object.fromEntries(new URLSearchParams(body ?? ''))).toEqual(sent.data);
    expect(headers['authorization']).toBe(`Basic ${btoa(`${sent.username}:${sent.password}`)}`);
  });
});

describe('reading a command as a shell would', () => {
  it('rejects an address in angle brackets, which a shell takes as redirection', () => {
    expect(() => parseCurl('curl -X POST <https://api.videosdk.live/v2/rooms>', {})).toThrow('shell');
  });

  it('leaves variables in single quotes as they are', () => {
    const { headers } = parseCurl(`curl https://a.example -H 'Authorization: $TOKEN'`, { TOKEN: 'x' });
    expect(headers['authorization']).toBe('$TOKEN');
  });

  it('rejects a command that is not curl, and a variable that is not set', () => {
    expect(() => parseCurl('cURL https://a.example', {})).toThrow('not curl');
    expect(() => parseCurl('curl https://a.example -H "Authorization: $TOKEN"', {})).toThrow('not set');
  });
});

interface Sent {
  method: string;
  uri: string;
  username: string;
  password: string;
  data: Record<string, string>;
}

type Answer<T> = Awaited<ReturnType<typeof twilio.RequestClient.prototype.request<T>>>;

/** Makes a room by Twilio's helper library and catches the request before it is sent. */
async function requestOfHelperLibrary(keySid: string, secret: string, uniqueName: string): Promise<Sent> {
  const requests: Sent[] = [];
  class Catching extends twilio.RequestClient {
    override async request<T>(options: unknown): Promise<Answer<T>> {
      requests.push(options as Sent);
      return { statusCode: 201, body: {} as T } as Answer<T>;
    }
  }
  const client = twilio(keySid, secret, { accountSid: 'AC0', httpClient: new Catching() });
  await client.video.v1.rooms.create({ uniqueName });
  return requests[0]!;
}
