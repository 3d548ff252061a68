import { describe, expect, it } from 'vitest';
import { ChatServer } from './chat-server';

const server = () => {
  const chat = new ChatServer();
  const ask = (method: string, path: string, body?: unknown) => {
    const url = new URL(path, 'https://app.crossfade.invalid');
    const response = chat.answer({ method, url, body: body === undefined ? null : JSON.stringify(body) });
    return response && { status: response.status, body: JSON.parse(response.body as string) as unknown };
  };
  return { chat, ask };
};

describe('the chat of an app’s own server', () => {
  it('keeps lines in order, each once', () => {
    const { chat, ask } = server();
    chat.keep({ id: '1', from: 'Ada', text: 'hello' });
    expect(ask('POST', '/messages', { id: '2', from: 'You', text: 'hi' })?.status).toBe(200);
    ask('POST', '/messages', { id: '2', from: 'You', text: 'hi' });
    expect(ask('GET', '/messages')?.body).toEqual([
      { id: '1', from: 'Ada', text: 'hello' },
      { id: '2', from: 'You', text: 'hi' },
    ]);
  });

  it('keeps files and gives each an id', () => {
    const { ask } = server();
    const file = { name: 'a.txt', base64: btoa('hello') };
    expect(ask('POST', '/files', file)?.body).toEqual({ id: '1' });
    expect(ask('GET', '/files/1')?.body).toEqual(file);
    expect(ask('GET', '/files/2')?.status).toBe(404);
  });

  it('forgets the oldest when there are too many', () => {
    const { chat, ask } = server();
    for (let id = 0; id <= 500; id++) chat.keep({ id: String(id), from: 'Ada', text: 'x' });
    expect(ask('GET', '/messages')?.body).toHaveLength(500);
    for (let id = 0; id <= 20; id++) ask('POST', '/files', { name: 'a', base64: 'aGk=' });
    expect([ask('GET', '/files/1')?.status, ask('GET', '/files/21')?.status]).toEqual([404, 200]);
  });

  it.each([
    ['/messages', { id: '1', from: 'Ada' }, /text/],
    ['/messages', { id: '1', from: 'Ada', text: 'x'.repeat(2001) }, /2000/],
    ['/messages', undefined, /object/],
    ['/files', { name: 'a', base64: '<>' }, /base64/],
  ])('refuses what it cannot keep at %s, and says why', (path, body, why) => {
    const { status, body: answer } = server().ask('POST', path, body)!;
    expect(status).toBe(400);
    expect((answer as { error: string }).error).toMatch(why);
  });

  it('leaves other addresses and methods alone', () => {
    const { ask } = server();
    expect(ask('POST', '/access')).toBeUndefined();
    expect(ask('DELETE', '/messages')?.status).toBe(405);
  });
});
