import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Handler, ServiceName } from '../api';
import { answerTokens } from './answer-tokens';

let answer: Handler;
const made = vi.fn();
beforeEach(() => {
  made.mockReset();
  vi.stubGlobal('window', {
    crossfade: {
      respond: (_path: string, handler: Handler) => void (answer = handler),
      twilioToken: async (options: object) => `twilio ${JSON.stringify(options)}`,
      videosdkToken: async (options?: object) => `videosdk ${JSON.stringify(options ?? {})}`,
    },
  });
  vi.stubGlobal('fetch', async (_url: string, init: { body: string }) => {
    made(JSON.parse(init.body));
    return Response.json({ roomId: 'aaaa-bbbb-cccc' });
  });
});

const ask = (service: ServiceName, path: string, body?: object | URLSearchParams): unknown => {
  // As it is handed to a page: by its text, with nothing around it.
  new Function(`return ${answerTokens}`)()({ path: '/access', service });
  const text = body instanceof URLSearchParams ? String(body) : JSON.stringify(body);
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
    expect(made).toHaveBeenCalledWith({ customRoomId: 'lab' });
    expect(await ask('videosdk', '/access')).toEqual({
      token: 'videosdk {"roomId":"aaaa-bbbb-cccc"}',
      room: 'aaaa-bbbb-cccc',
    });
  });
});
