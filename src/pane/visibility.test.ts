import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchVisibility } from './visibility';

let look: (isIntersecting: boolean) => void;
let page: EventTarget & { visibilityState: string };
let watching: boolean;

beforeEach(() => {
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: object[]) => void) {
        look = (isIntersecting) => callback([{ isIntersecting: !isIntersecting }, { isIntersecting }]);
      }
      observe(): void {
        watching = true;
      }
      disconnect(): void {
        watching = false;
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

function watched() {
  const told: boolean[] = [];
  const stop = watchVisibility({} as Element, (visible) => told.push(visible));
  const show = (state: 'visible' | 'hidden'): void => {
    page.visibilityState = state;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  return { told, stop, show };
}

it('tells first as soon as the browser has looked, then each change by the last look', () => {
  const { told } = watched();
  expect(told).toEqual([]);
  look(true);
  look(true);
  look(false);
  expect(told).toEqual([true, false]);
});

it('counts nothing as seen on a page that is hidden', () => {
  const { told, show } = watched();
  look(true);
  show('hidden');
  look(true);
  show('visible');
  expect(told).toEqual([true, false, true]);
});

it('tells nothing once it was stopped', () => {
  const { told, stop, show } = watched();
  look(true);
  stop();
  show('hidden');
  expect([told, watching]).toEqual([[true], false]);
});
