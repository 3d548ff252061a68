import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  installFunctionConstructor,
  installStorage,
  removePressFeatures,
  removeRefusedFeatures,
  removeRequestsOfTheBrowser,
} from './shims';

beforeEach(() => {
  vi.stubGlobal('window', { PressureObserver: class {} });
  vi.stubGlobal('document', {});
});
afterEach(() => vi.unstubAllGlobals());

it('gives a document without an origin storage and cookies', () => {
  installStorage();
  window.localStorage.setItem('a', '1');
  document.cookie = 'b=2; path=/';
  expect([window.localStorage.getItem('a'), window.sessionStorage.getItem('a')]).toEqual(['1', null]);
  expect(document.cookie).toBe('b=2');
});

it('answers the two bodies that a policy without eval may answer, however the constructor is called', () => {
  installFunctionConstructor();
  const { Function: Made } = window as unknown as { Function: FunctionConstructor };
  expect((new Made('return this') as () => unknown)()).toBe(window);
  expect((Made('return this') as () => unknown)()).toBe(window);
  expect(String(new Made('url', 'return import(url);'))).toMatch('import');
});

it('leaves any other body to the browser', () => {
  installFunctionConstructor();
  const { Function: Made } = window as unknown as { Function: FunctionConstructor };
  expect((new Made('a', 'return a + 1') as (a: number) => number)(1)).toBe(2);
  expect(() => {}).toBeInstanceOf(Made);
});

it('takes away what the frame refuses', () => {
  removeRefusedFeatures();
  expect('PressureObserver' in window).toBe(false);
});

it('takes away what the browser would do for a program by itself', () => {
  vi.stubGlobal('Navigator', class {});
  vi.stubGlobal('window', { speechSynthesis: {}, webkitSpeechRecognition: class {}, Notification: class {} });
  removeRequestsOfTheBrowser();
  expect(Object.keys(window)).toEqual([]);
});

it('refuses what a press could do outside of a pane, in browsers that have no permission for it, too', async () => {
  class Clipboard {
    writeText(): Promise<void> {
      return Promise.resolve();
    }
  }
  class HTMLVideoElement {
    requestPictureInPicture(): Promise<void> {
      return Promise.resolve();
    }
  }
  class Navigator {
    vibrate(): boolean {
      return true;
    }
  }
  vi.stubGlobal('Navigator', Navigator);
  vi.stubGlobal('Document', class {});
  vi.stubGlobal('window', { Clipboard, HTMLVideoElement });
  removePressFeatures();
  const refused = expect.objectContaining({ name: 'NotAllowedError' });
  await expect(new Clipboard().writeText()).rejects.toEqual(refused);
  await expect(new HTMLVideoElement().requestPictureInPicture()).rejects.toEqual(refused);
  expect('vibrate' in Navigator.prototype).toBe(false);
});
