import { afterEach, expect, it, vi } from 'vitest';
import { answerServer, markHere, watchPresses, type Answers } from './in-page';

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

it('a listener that is added by the bare name is the window’s, as without the watch', () => {
  const { prototype } = EventTarget;
  const native = prototype.addEventListener;
  const page = new EventTarget();
  vi.stubGlobal('window', page);
  let heard = 0;
  try {
    watchPresses();
    const { addEventListener } = prototype;
    addEventListener('click', () => (heard += 1));
    addEventListener.call(page, 'keydown', () => (heard += 1));
  } finally {
    prototype.addEventListener = native;
  }
  for (const type of ['click', 'keydown']) page.dispatchEvent(new Event(type));
  expect(heard).toBe(2);
  const { [Symbol.for('crossfade.listening')]: listening } = page as never as Record<symbol, WeakSet<object>>;
  expect(listening?.has(page)).toBe(true);
});

it('links to the page that is shown are marked, but for those that are buttons in disguise', () => {
  const marked = (given: string, here = 'http://localhost:5000/join?room=lab'): boolean => {
    let is = false;
    const link = {
      href: new URL(given, here).href,
      getAttribute: () => given,
      toggleAttribute: (_mark: string, on: boolean) => (is = on),
    };
    vi.stubGlobal('location', { href: here });
    vi.stubGlobal('document', { querySelectorAll: () => [link] });
    markHere('data-here');
    return is;
  };
  expect(
    ['/join?room=lab', '?room=lab', 'http://localhost:5000/join?room=lab#top'].map((one) => marked(one)),
  ).toEqual([true, true, true]);
  expect(['/join', '/', '#', '#join', '', 'javascript:void 0'].map((one) => marked(one))).toEqual(
    Array<boolean>(6).fill(false),
  );
});
