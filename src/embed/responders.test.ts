import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Responders } from './responders';

beforeAll(() => void vi.stubGlobal('location', new URL('https://app.example/page')));

const ask = async (responders: Responders, path: string): Promise<[number, unknown]> => {
  const response: Response = await responders.respond(new Request(new URL(path, 'https://app.example')));
  return [response.status, await response.json()];
};

describe('what an app has its window answer', () => {
  it('is found by path or address, whatever the query, and only there', () => {
    const responders = new Responders();
    responders.add('/token', () => ({}));
    responders.add('https://api.example/v1/room', () => ({}));
    const answers = (url: string): boolean => responders.answers(new URL(url));
    expect(answers('https://app.example/token?name=Me')).toBe(true);
    expect(answers('https://api.example/v1/room')).toBe(true);
    expect(answers('https://api.example/token')).toBe(false);
    expect(answers('https://app.example/token/2')).toBe(false);
  });

  it.each(['about:srcdoc', 'blob:https://app.example/8b1c'])(
    'is found by its path in a document at %s',
    (address) => {
      vi.stubGlobal('location', new URL(address));
      vi.stubGlobal('origin', 'https://app.example');
      const responders = new Responders();
      responders.add('/token', () => ({}));
      vi.stubGlobal('location', new URL('https://app.example/page'));
      expect(responders.answers(new URL('https://app.example/token'))).toBe(true);
    },
  );

  it('is found by what its address looks like, unless it is known by its path', async () => {
    const responders = new Responders();
    const stop = responders.add(/\/token\/[^/]+$/g, () => 'any');
    responders.add('/token/mine', () => 'mine');
    for (let turn = 0; turn < 2; turn += 1)
      expect(await ask(responders, '/token/yours?now')).toEqual([200, 'any']);
    expect(await ask(responders, '/token/mine')).toEqual([200, 'mine']);
    expect(responders.answers(new URL('https://api.example/v1/token/1'))).toBe(true);
    expect(responders.answers(new URL('https://api.example/token/1/2'))).toBe(false);
    stop();
    expect(responders.answers(new URL('https://api.example/v1/token/1'))).toBe(false);
  });

  it('is a Response, or a value as JSON', async () => {
    const responders = new Responders();
    responders.add('/a', async (request: Request) => ({ method: request.method }));
    responders.add('/b', () => Response.json('made', { status: 201 }));
    expect(await ask(responders, '/a')).toEqual([200, { method: 'GET' }]);
    expect(await ask(responders, '/b')).toEqual([201, 'made']);
  });

  it('is status 500 with the reason when the handler throws or gives nothing', async () => {
    const responders = new Responders();
    responders.add('/a', (): never => {
      throw new Error('no identity');
    });
    responders.add('/b', (): unknown => undefined);
    expect(await ask(responders, '/a')).toEqual([
      500,
      { error: expect.stringContaining('"/a"): no identity') },
    ]);
    expect(await ask(responders, '/b')).toEqual([
      500,
      { error: expect.stringContaining('return a Response') },
    ]);
  });

  it('can be taken away, without taking away a later one', () => {
    const responders = new Responders();
    const first = responders.add('/a', () => 1);
    const second = responders.add('/a', () => 2);
    first();
    expect(responders.answers(new URL('https://app.example/a'))).toBe(true);
    second();
    expect(responders.answers(new URL('https://app.example/a'))).toBe(false);
  });

  it.each([
    [undefined, Number],
    ['http://', Number],
    ['/token', 'handler'],
  ])('cannot be %j with %s', (path, handler) => {
    expect(() => new Responders().add(path, handler)).toThrow(/^crossfade\.respond: argument \d/);
  });
});
