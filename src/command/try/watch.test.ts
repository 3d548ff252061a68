import { EventEmitter } from 'node:events';
import type { BrowserContext, Request, Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { watchPages } from './watch';

/** What a page asks for, and from where. */
interface Asked {
  url: string;
  type?: string;
  method?: string;
  page?: string;
}

const request = ({ url, type = 'fetch', method = 'GET', page = 'http://localhost:5000/' }: Asked): Request =>
  ({
    url: () => url,
    method: () => method,
    resourceType: () => type,
    frame: () => ({ url: () => page }),
  }) as unknown as Request;

/** The pages of an app, as far as {@link watchPages} sees them. */
async function watched(allowed: readonly string[] = []) {
  const events = new EventEmitter();
  let reaches: (url: URL) => boolean = () => false;
  let handle: (route: Route) => Promise<void> = () => Promise.resolve();
  const context = Object.assign(events, {
    route: (fits: typeof reaches, handler: typeof handle) => {
      [reaches, handle] = [fits, handler];
      return Promise.resolve();
    },
  });
  const notes = await watchPages(context as unknown as BrowserContext, allowed);
  /** What becomes of a request. */
  const becomes = async (asked: Asked): Promise<string> => {
    if (!reaches(new URL(asked.url))) return 'not touched';
    let became = 'nothing';
    const end = (what: string) => () => ((became = what), Promise.resolve());
    await handle({
      request: () => request(asked),
      continue: end('let through'),
      fulfill: end('blank'),
      abort: end('cut off'),
    } as unknown as Route);
    return became;
  };
  return { notes, becomes, fails: (asked: Asked) => events.emit('requestfailed', request(asked)) };
}

it('an SDK’s own script is let through from its vendor, and nothing else from there', async () => {
  const { notes, becomes, fails } = await watched();
  for (const url of [
    'https://sdk.twilio.com/js/video/releases/2.36.0/twilio-video.min.js',
    'https://media.twiliocdn.com/sdk/js/video/v1/twilio-video.min.js',
    'https://sdk.videosdk.live/js-sdk/1.1.1/videosdk.js',
  ]) {
    expect(await becomes({ url, type: 'script' })).toBe('let through');
    expect(await becomes({ url })).toBe('cut off');
  }
  expect(await becomes({ url: 'https://sdk.twilio.com.example/x.js', type: 'script' })).toBe('cut off');
  expect(notes.hints()).toHaveLength(4);
  fails({ url: 'https://sdk.twilio.com/js/video.js', type: 'script' });
  expect(notes.hints().at(-1)).toBe('The app loads its SDK from sdk.twilio.com, which could not be reached.');
});

it('what else leaves the machine is cut off and named, but for what is allowed; pictures are blank', async () => {
  const { notes, becomes } = await watched(['api.example']);
  expect(await becomes({ url: 'https://api.example/token' })).toBe('not touched');
  expect(await becomes({ url: 'http://localhost:4000/token' })).toBe('not touched');
  expect(await becomes({ url: 'https://x.example/1.png', type: 'image' })).toBe('blank');
  expect(notes.hints()).toEqual([]);
  expect(await becomes({ url: 'https://x.example/a.js', type: 'script' })).toBe('cut off');
  expect(await becomes({ url: 'https://x.example/token', type: 'xhr' })).toBe('cut off');
  expect(await becomes({ url: 'https://x.example/a.css', type: 'stylesheet' })).toBe('cut off');
  expect(notes.hints()).toEqual([
    expect.stringMatching(/^The app loads a script from x\.example, .*"allow"/),
    expect.stringMatching(/^The app sent a request to x\.example, .*"answers"/),
    expect.stringMatching(/^The app loads from x\.example \(stylesheet\), /),
  ]);
});

it('a server on another port that does not answer is a hint, under its address; that of the build says so itself', async () => {
  const { notes, fails } = await watched();
  fails({ url: 'http://localhost:5000/token' });
  expect(notes.hints()).toEqual([]);
  fails({ url: 'http://localhost:4000/api/token?room=lab', method: 'POST' });
  fails({ url: 'http://127.0.0.1:4000/api/token' });
  expect(notes.hints()).toEqual([
    expect.stringMatching(/^The app asked for POST http:\/\/localhost:4000\/api\/token, .*"answers"/),
    expect.stringMatching(/^The app asked for GET http:\/\/127\.0\.0\.1:4000\/api\/token, /),
  ]);
});
