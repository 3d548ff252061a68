import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PaneFailureError } from './failure';
import { loadDemo, loadSdk } from './modules';
import { fetchAhead, loadBoot, loadOnce } from './run-files';

const answers = new Map<string, () => Response>();
const fetched: string[] = [];

beforeEach(() => {
  answers.clear();
  fetched.length = 0;
  vi.stubGlobal('fetch', async (path: string) => {
    fetched.push(path);
    const answer = answers.get(path);
    if (!answer) throw new TypeError('offline');
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => (error instanceof PaneFailureError ? error.failure : error),
  );

it('fetches a text once, whoever asks for it', async () => {
  answers.set('/run/once.js', () => new Response('text'));
  expect(await Promise.all([loadOnce('once.js', 'It'), loadOnce('once.js', 'It')])).toEqual(['text', 'text']);
  expect(fetched).toEqual(['/run/once.js']);
});

it('says what could not be loaded, and tries again the next time', async () => {
  expect(await failureOf(loadSdk('twilio'))).toMatchObject({
    kind: 'sdk-load',
    message: 'The SDK could not be loaded from this site.',
  });
  answers.set('/run/sdk/twilio-video.js', () => new Response('', { status: 503 }));
  expect(await failureOf(loadSdk('twilio'))).toMatchObject({ message: expect.stringContaining('HTTP 503') });
  answers.set('/run/sdk/twilio-video.js', () => new Response('sdk'));
  expect(await loadSdk('twilio')).toEqual({ 'twilio-video': 'sdk' });
});

it('gives React apps React, and the React package of the vendor that has one', async () => {
  answers.set('/run/sdk/videosdk.js', () => new Response('plain'));
  answers.set('/run/sdk/videosdk-react.js', () => new Response('hooks'));
  answers.set('/run/sdk/react.json', () => Response.json({ react: 'react' }));
  expect(await loadSdk('videosdk', 'react')).toEqual({
    react: 'react',
    '@videosdk.live/js-sdk': 'plain',
    '@videosdk.live/react-sdk': 'hooks',
  });
  expect(await loadSdk('videosdk')).toEqual({ '@videosdk.live/js-sdk': 'plain' });
});

it('takes a demo only in the form that the build gives it', async () => {
  const pair = { twilio: 'a', videosdk: 'b' };
  const bundle = { html: '<p>', sources: pair, programs: pair, modules: {} };
  answers.set('/run/demos/good.json', () => Response.json(bundle));
  answers.set('/run/demos/bad.json', () => Response.json({ ...bundle, programs: {} }));
  expect(await loadDemo('good')).toEqual(bundle);
  await expect(loadDemo('bad')).rejects.toThrow('programs');
});

it('asks for nothing beside the folder, whatever the name', async () => {
  await failureOf(loadDemo('../sdk/twilio-video'));
  expect(fetched).toEqual(['/run/demos/..%2Fsdk%2Ftwilio-video.json']);
});

it('fetches all that a run needs before it is asked for, once', async () => {
  answers.set('/run/boot.js', () => new Response('boot.js'));
  fetchAhead('ahead', 'react');
  expect(fetched).toEqual(expect.arrayContaining(['/run/boot.js', '/run/react/ahead.json']));
  const before = fetched.length;
  expect(await loadBoot()).toBe('boot.js');
  expect(fetched).toHaveLength(before);
});

it('leaves it to whoever needs a file to tell that it did not come', async () => {
  fetchAhead('missing', 'plain');
  await vi.waitFor(() => expect(fetched).toContain('/run/demos/missing.json'));
  expect(await failureOf(loadDemo('missing'))).toMatchObject({
    message: 'The demo could not be loaded from this site.',
  });
});
