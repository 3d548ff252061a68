import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchInView } from './in-view';

class FakeObserver {
  static last: FakeObserver;
  readonly observe = vi.fn();
  readonly disconnect = vi.fn();
  readonly scroll: (...shown: boolean[]) => void;

  constructor(told: (entries: { isIntersecting: boolean }[]) => void) {
    FakeObserver.last = this;
    this.scroll = (...shown) => told(shown.map((isIntersecting) => ({ isIntersecting })));
  }
}

const element = {} as Element;
let page: EventTarget & { hidden: boolean };
let leaving: AbortController;
const changed = vi.fn();

beforeEach(() => {
  page = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal('document', page);
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  changed.mockClear();
  leaving = new AbortController();
  watchInView(element, changed, leaving.signal);
});

afterEach(() => vi.unstubAllGlobals());

it('follows the element on the screen and the page to the front', () => {
  FakeObserver.last.scroll(true);
  expect(changed).toHaveBeenLastCalledWith(true);
  page.hidden = true;
  page.dispatchEvent(new Event('visibilitychange'));
  expect(changed).toHaveBeenLastCalledWith(false);
});

it('believes the newest of several entries', () => {
  FakeObserver.last.scroll(true, false);
  expect(changed).toHaveBeenLastCalledWith(false);
});

it('lets go of the page and of the element', () => {
  leaving.abort();
  page.dispatchEvent(new Event('visibilitychange'));
  expect(changed).not.toHaveBeenCalled();
  expect(FakeObserver.last.disconnect).toHaveBeenCalledOnce();
});
