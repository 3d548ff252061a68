import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StaysAtEnd } from './stays-at-end';

/** A list of 100 px in which `height` px have been written, that counts how often its layout is asked for. */
class FakeList extends EventTarget {
  asked = 0;
  height = 100;
  readonly clientHeight = 100;
  #top = 0;

  get scrollHeight(): number {
    this.asked += 1;
    return this.height;
  }

  get scrollTop(): number {
    return this.#top;
  }

  set scrollTop(top: number) {
    this.#top = Math.min(top, this.height - this.clientHeight);
    this.dispatchEvent(new Event('scroll'));
  }
}

let frames: (() => void)[];
let list: FakeList;
let stays: StaysAtEnd;

const nextFrame = (): void => {
  for (const frame of frames.splice(0)) frame();
};
const grow = (px: number): void => {
  list.height += px;
  stays.grown();
};

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  list = new FakeList();
  stays = new StaysAtEnd(list as never);
});
afterEach(() => vi.unstubAllGlobals());

it('follows what is added', () => {
  grow(300);
  nextFrame();
  expect(list.scrollTop).toBe(300);
  grow(50);
  nextFrame();
  expect(list.scrollTop).toBe(350);
});

it('stays where the reader has scrolled back to, and follows again from the end', () => {
  grow(300);
  nextFrame();
  list.scrollTop = 120;
  grow(50);
  nextFrame();
  expect(list.scrollTop).toBe(120);
  list.scrollTop = 350;
  grow(50);
  nextFrame();
  expect(list.scrollTop).toBe(400);
});

it('is not led astray by entries that came before its own scrolling was told', () => {
  grow(300);
  nextFrame();
  grow(500);
  // Browsers tell of a scroll position in the frame after it was set.
  list.dispatchEvent(new Event('scroll'));
  nextFrame();
  expect(list.scrollTop).toBe(800);
});

it('hears a reader who scrolls back while entries come', () => {
  grow(300);
  nextFrame();
  grow(50);
  list.scrollTop = 10;
  nextFrame();
  expect(list.scrollTop).toBe(10);
});

it('asks for the layout once a frame, however many entries come', () => {
  for (let entry = 0; entry < 40; entry++) grow(20);
  expect(list.asked).toBe(0);
  nextFrame();
  expect(list.asked).toBeLessThanOrEqual(2);
});

it('begins at the end again once it was emptied', () => {
  grow(300);
  nextFrame();
  list.scrollTop = 10;
  list.height = 100;
  list.scrollTop = 0;
  stays.emptied();
  grow(300);
  list.dispatchEvent(new Event('scroll'));
  nextFrame();
  expect(list.scrollTop).toBe(300);
});
