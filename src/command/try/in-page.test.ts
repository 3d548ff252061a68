import { afterEach, expect, it, vi } from 'vitest';
import { markHere, watchPresses } from './in-page';

afterEach(() => void vi.unstubAllGlobals());

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
