import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSettings } from './settings';

class FakeScript {
  constructor(readonly dataset: Record<string, string> = {}) {}
}
const read = (dataset?: Record<string, string>) =>
  readSettings(new FakeScript(dataset) as unknown as HTMLScriptElement);

beforeEach(() => {
  vi.stubGlobal('HTMLScriptElement', FakeScript);
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('origin', 'http://localhost');
  vi.stubGlobal('window', {});
});
afterEach(() => vi.unstubAllGlobals());

describe('the attributes of the script tag', () => {
  it('may be left out', () => {
    expect(read()).toEqual({ devices: 'synthetic', name: 'You', pace: 'realistic' });
  });

  it('choose whose devices there are, and the name in the picture', () => {
    expect(read({ devices: 'real', name: ' Ada ' })).toMatchObject({ devices: 'real', name: 'Ada' });
    expect(read({ pace: 'none' })).toMatchObject({ pace: 'none' });
  });

  it.each([
    [{ devices: 'none' }, 'data-devices'],
    [{ name: 'a'.repeat(61) }, 'data-name'],
    [{ pace: 'slow' }, 'data-pace'],
  ])('are named when they are wrong: %j', (dataset, attribute) => {
    expect(() => read(dataset)).toThrow(new RegExp(`did not start: ${attribute}: `));
  });
});

describe('without a tag', () => {
  it('what a test runner has put on the window counts', () => {
    vi.stubGlobal('window', { crossfadeSettings: { name: 'Ada' } });
    expect(readSettings(null)).toMatchObject({ devices: 'synthetic', name: 'Ada' });
    vi.stubGlobal('window', { crossfadeSettings: { devices: 'none' } });
    expect(() => readSettings(null)).toThrow('data-devices');
  });
});

describe('a page on which the sandbox cannot work', () => {
  it('loads it as a module', () => {
    expect(() => readSettings(null)).toThrow('not as a module');
  });

  it('is no secure context', () => {
    vi.stubGlobal('isSecureContext', false);
    expect(() => read()).toThrow('http://localhost or over https');
  });

  it('is sandboxed without the origin of the others', () => {
    vi.stubGlobal('origin', 'null');
    expect(() => read()).toThrow('allow-same-origin');
  });

  it.each(['Twilio', 'VideoSDK'])('has loaded an SDK before: %s', (name) => {
    vi.stubGlobal('window', { [name]: {} });
    expect(() => read()).toThrow('Move its script tag before');
  });
});
