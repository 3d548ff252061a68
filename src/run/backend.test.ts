import { describe, expect, it, vi } from 'vitest';
import { createBackend } from './backend';

const access = vi.fn(async () => ({ token: 'a.b.c', room: 'migration-demo' }));
const backend = createBackend(access);
const ask = async (path: string, method = 'POST') => {
  const url = new URL(path, 'https://app.crossfade.invalid');
  const { status, body } = await backend.request(
    { method, url, headers: {}, body: null },
    undefined as never,
  );
  return { status, body: JSON.parse(String(body)) as Record<string, string> };
};

describe('the backend of a demo', () => {
  it('answers at the address that a pane’s relative addresses lead to, and nowhere else', () => {
    expect(backend.answers(new URL('https://app.crossfade.invalid/access'))).toBe(true);
    expect(backend.answers(new URL('https://api.videosdk.live/v2/rooms'))).toBe(false);
  });

  it('gives a token and a room', async () => {
    expect(await ask('/access')).toEqual({ status: 200, body: { token: 'a.b.c', room: 'migration-demo' } });
    expect(access).toHaveBeenLastCalledWith({});
  });

  it('passes on the lifetime and the name that are asked for', async () => {
    await ask('/access?ttlSeconds=-10&name=%20Ada%20');
    expect(access).toHaveBeenLastCalledWith({ ttlSeconds: -10, name: 'Ada' });
  });

  it.each(['ttlSeconds=1.5', 'ttlSeconds=100000', 'ttlSeconds=soon', 'name=', `name=${'x'.repeat(129)}`])(
    'refuses %s, and says what it takes',
    async (query) => {
      access.mockClear();
      const { status, body } = await ask(`/access?${query}`);
      expect(status).toBe(400);
      expect(body['error']).toMatch(/ttlSeconds is a whole number/);
      expect(access).not.toHaveBeenCalled();
    },
  );

  it('has one address, and one method there', async () => {
    expect((await ask('/rooms')).status).toBe(404);
    expect((await ask('/access', 'GET')).status).toBe(405);
  });

  it('has no sockets', () => {
    expect(() => backend.accept(undefined as never, undefined as never)).toThrow('no sockets');
  });
});
