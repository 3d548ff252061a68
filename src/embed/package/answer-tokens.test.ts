import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Handler, ServiceName } from '../api';
import { answerTokens, type AnswerTemplate } from './answer-tokens';

let answer: Handler;
let where: string | RegExp;
const made = vi.fn();
beforeEach(() => {
  made.mockReset();
  vi.stubGlobal('window', {
    crossfade: {
      respond: (path: string | RegExp, handler: Handler) => ([where, answer] = [path, handler]),
      twilioToken: async (options: object) => `twilio ${JSON.stringify(options)}`,
      videosdkRoom: async (name: string) => {
        made(name);
        return name === 'aaaa-aaaa-aaaa' ? name : 'aaaa-bbbb-cccc';
      },
      videosdkToken: async (options?: object) => `videosdk ${JSON.stringify(options ?? {})}`,
    },
  });
  vi.stubGlobal('origin', 'http://localhost');
});

/** Has it answer for a path, as it is handed to a page: by its text, with nothing around it. */
const answerFor = (path: string, service: ServiceName, answer?: AnswerTemplate): void =>
  new Function(`return ${answerTokens}`)()({ path, service, answer });

const ask = (service: ServiceName, path: string, body?: object | URLSearchParams | FormData): unknown => {
  answerFor('/access', service);
  const isForm = body instanceof URLSearchParams || body instanceof FormData;
  const text = isForm ? body : JSON.stringify(body);
  const init = body ? { method: 'POST', body: text } : {};
  return answer(new Request(`http://localhost${path}`, init));
};

describe('a token for an app', () => {
  it('on Twilio Video is for the identity and the room that the request names', async () => {
    const answer = { token: 'twilio {"identity":"Ada","room":"lab"}', room: 'lab' };
    expect(await ask('twilio', '/access?identity=Ada&room=lab')).toEqual(answer);
    expect(await ask('twilio', '/access', { user: 'Ada', roomName: 'lab' })).toEqual(answer);
    const form = new URLSearchParams({ username: 'Ada', room_name: 'lab' });
    expect(await ask('twilio', '/access', form)).toEqual(answer);
  });

  it('is for somebody in a room of that name where the request names nobody', async () => {
    const { token, room } = (await ask('twilio', '/access')) as { token: string; room: string };
    expect(token).toMatch(/"identity":"someone-\w+","defaultRoom":"room"/);
    expect(room).toBe('room');
  });

  it('on VideoSDK is for the id of the room with that name, which is made', async () => {
    expect(await ask('videosdk', '/access', { user: 'Ada', room: 'lab' })).toEqual({
      token: 'videosdk {"roomId":"aaaa-bbbb-cccc","participantId":"Ada"}',
      room: 'aaaa-bbbb-cccc',
      participantId: 'Ada',
    });
    expect(made).toHaveBeenCalledWith('lab');
  });

  it('on VideoSDK is for any room where the request names none: the app may make one itself', async () => {
    expect(await ask('videosdk', '/access')).toEqual({ token: 'videosdk {}', room: 'aaaa-bbbb-cccc' });
  });

  it('on VideoSDK is for the room that is there when the request names its id', async () => {
    const ofRoom = async (meetingId: string) =>
      ((await ask('videosdk', '/access', { meetingId })) as { room: string }).room;
    expect(await ofRoom('aaaa-aaaa-aaaa')).toBe('aaaa-aaaa-aaaa');
    expect(await ofRoom('zzzz-zzzz-zzzz')).toBe('aaaa-bbbb-cccc');
    expect(made).toHaveBeenCalledWith('zzzz-zzzz-zzzz');
  });

  it('is for what a form with parts says, and Twilio’s own app', async () => {
    const form = new FormData();
    form.set('user_identity', 'Ada');
    form.set('room_name', 'lab');
    expect(await ask('twilio', '/access', form)).toEqual({
      token: 'twilio {"identity":"Ada","room":"lab"}',
      room: 'lab',
    });
  });

  it('is for what a body says in the place where GraphQL and wrappers have it, and for a number', async () => {
    const lab = { token: 'twilio {"identity":"Ada","room":"lab"}', room: 'lab' };
    const variables = { identity: 'Ada', room: 'lab' };
    const query =
      'mutation ($identity: String!, $room: String!) { join(identity: $identity, room: $room) { token } }';
    expect(await ask('twilio', '/access', { query, variables })).toEqual(lab);
    expect(await ask('twilio', '/access', { query, variables: { input: variables } })).toEqual(lab);
    expect(await ask('twilio', '/access', [{ query, variables }])).toEqual(lab);
    expect(
      await ask('twilio', '/access', { data: { user: 7, room: { name: 'no' } }, roomName: 'lab' }),
    ).toEqual({
      token: 'twilio {"identity":"7","room":"lab"}',
      room: 'lab',
    });
  });

  it('comes in the form that the app’s server gives it', async () => {
    const request = new Request('http://localhost/access?identity=Ada&room=lab');
    answerFor('/access', 'twilio', {
      data: { join: [{ jwt: '{token}', of: '{identity} in {room}', ttl: 60 }] },
    });
    expect(await answer(request)).toEqual({
      data: { join: [{ jwt: 'twilio {"identity":"Ada","room":"lab"}', of: 'Ada in lab', ttl: 60 }] },
    });
    answerFor('/access', 'videosdk', '{token}');
    const bare = (await answer(new Request('http://localhost/access?meetingId=aaaa-aaaa-aaaa'))) as Response;
    expect(await bare.text()).toBe('videosdk {"roomId":"aaaa-aaaa-aaaa"}');
  });

  it('is for what the path names', async () => {
    answerFor('/v1.0/rooms/{room}/*/{identity}', 'twilio');
    const address = 'http://localhost/v1.0/rooms/lab/token/Ada%20L';
    expect(where).toBeInstanceOf(RegExp);
    expect(address).toMatch(where as RegExp);
    expect('http://localhost/v1x0/rooms/lab/token/Ada').not.toMatch(where as RegExp);
    expect(await answer(new Request(address))).toEqual({
      token: 'twilio {"identity":"Ada L","room":"lab"}',
      room: 'lab',
    });
    answerFor('https://api.example/a.b', 'twilio');
    expect(where).toBe('https://api.example/a.b');
  });
});
