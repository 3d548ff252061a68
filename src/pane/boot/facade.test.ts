import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addFacades, sdkNames } from './facade';

beforeEach(() => vi.stubGlobal('window', globalThis));
afterEach(() => vi.unstubAllGlobals());

const TEXTS = { 'twilio-video': 'the SDK', 'your-backend': 'the server' };

/** The exports of a facade, with the SDK's own in place of what it would import. */
async function exportsOf(text: string, sdk: object): Promise<Record<string, unknown>> {
  const key = `sdk-${Math.random()}`;
  Reflect.set(globalThis, key, sdk);
  const code = text
    .replace(/^import \* as sdk from .*$/m, `const sdk = globalThis['${key}'];`)
    .replace(/^export \* from .*$/m, '');
  return (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as Record<
    string,
    unknown
  >;
}

it('stands in front of an SDK, whose own text is not touched, and of nothing else', () => {
  const modules = addFacades(TEXTS, { 'twilio-video': (sdk) => sdk });
  expect(modules['unobserved/twilio-video']).toBe('the SDK');
  expect(modules['twilio-video']).toMatch('export * from "unobserved/twilio-video"');
  expect(modules['your-backend']).toBe('the server');
  expect(sdkNames(TEXTS)).toEqual(['unobserved/twilio-video']);
});

it('leaves an SDK alone that nobody observes', () => {
  expect(addFacades(TEXTS, {})).toEqual(TEXTS);
});

it('exports what the observer makes of the SDK, and takes the observer from where a program could find it', async () => {
  const observed = {
    connect: 1,
    createLocalTracks: 2,
    createLocalAudioTrack: 3,
    createLocalVideoTrack: 4,
    runPreflight: 5,
  };
  const sdk = { default: { connect: 0, version: '2' } };
  const seen: unknown[] = [];
  const before = Object.getOwnPropertyNames(globalThis);
  const { 'twilio-video': text = '' } = addFacades(TEXTS, {
    'twilio-video': (given) => {
      seen.push(given);
      return observed;
    },
  });
  const exported = await exportsOf(text, sdk);
  expect(seen).toEqual([sdk]);
  expect(exported).toMatchObject({ ...observed, default: { ...observed, version: '2' } });
  const left = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
  expect(left.filter((name) => name.startsWith('observe-'))).toEqual([]);
});
