import { afterEach, expect, it, vi } from 'vitest';
import { vendorsHostIn, watchWorkers } from './workers';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ["fetch('https://api.videosdk.live/v2/rooms')", 'api.videosdk.live'],
  ['`wss://${region}.vss.twilio.com`; global.vss.twilio.com', 'vss.twilio.com'],
  ['// see https://www.twilio.com/docs and https://docs.videosdk.live', undefined],
  ['self.onmessage = () => postMessage(nottwilio.com)', undefined],
])('finds the host of a service that a script names: %s', (text, host) => {
  expect(vendorsHostIn(text)).toBe(host);
});

it('tells of a worker that names a vendor’s host, of each kind, and leaves the rest alone', async () => {
  class Fake {
    readonly script;
    constructor(script: string | URL) {
      this.script = script;
    }
  }
  const register = vi.fn(() => Promise.resolve());
  const window = { Worker: Fake, SharedWorker: Fake };
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', { baseURI: 'https://app.example/call/' });
  vi.stubGlobal('navigator', { serviceWorker: { register } });
  const told: string[] = [];
  const read = vi.fn((address: string) =>
    Promise.resolve(address.includes('plain') ? '' : 'https://api.videosdk.live'),
  );
  watchWorkers({ tell: (text) => told.push(text), read });
  expect(new window.Worker('worker.js')).toMatchObject({ script: 'worker.js' });
  new window.SharedWorker(new URL('https://app.example/shared.js'));
  await (navigator.serviceWorker as unknown as { register(script: string): Promise<void> }).register(
    '/sw.js',
  );
  new window.Worker('plain.js');
  new window.Worker('blob:https://app.example/1');
  await vi.waitFor(() => expect(told).toHaveLength(3));
  expect(told.join('\n')).toMatch(
    /the worker \/call\/worker\.js names api\.videosdk\.live[^]*shared worker \/shared\.js[^]*service worker \/sw\.js/,
  );
  expect(register).toHaveBeenCalledWith('/sw.js', undefined);
  expect(read).toHaveBeenCalledTimes(4);
});
