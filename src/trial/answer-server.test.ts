import { afterEach, expect, it, vi } from 'vitest';
import { answerServer, type Answers } from './answer-server';

afterEach(() => void vi.unstubAllGlobals());

/** Which of the addresses are answered, and how, on a page of `http://localhost:5000`. */
function answering(answers: Answers['answers']) {
  const responders: [where: string | RegExp, answer: (request: Request) => Promise<Response>][] = [];
  vi.stubGlobal('location', { origin: 'http://localhost:5000' });
  vi.stubGlobal('window', {
    crossfade: {
      respond: (...one: (typeof responders)[number]) => void responders.push(one),
    },
  });
  vi.stubGlobal('fetch', () =>
    Promise.resolve(Response.json({ token: 'secret', room: 'lab', participantId: 'ada' })),
  );
  answerServer({ service: 'videosdk', access: '/access', said: '', answers });
  return async (url: string): Promise<unknown> => {
    const [, answer] = responders.find(([where]) => where instanceof RegExp && where.test(url)) ?? [];
    return answer ? (await answer(new Request(url))).json() : undefined;
  };
}

it('"*" stands for one part of a path or an address, and for no more', async () => {
  const asked = answering({
    '/rooms/*/token': { token: '{token}', of: ['{room}', '{identity}', '{other}', 1] },
    'http://localhost:*/api/*': { jwt: '{token}' },
    '/v1.0/*': {},
  });
  expect(await asked('http://localhost:5000/rooms/stand-up/token')).toEqual({
    token: 'secret',
    of: ['lab', 'ada', '{other}', 1],
  });
  expect(await asked('http://localhost:4000/api/join')).toEqual({ jwt: 'secret' });
  for (const url of [
    'http://localhost:5000/rooms/a/b/token',
    'http://localhost:5000/rooms//token',
    'http://localhost:5000/rooms/a/token/more',
    'http://localhost:4000/rooms/a/token',
    'http://localhost:5000/v1x0/a',
  ])
    expect(await asked(url), url).toBeUndefined();
});
