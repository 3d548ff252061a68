import { afterEach, expect, it, vi } from 'vitest';
import { fetchJson } from './fetch-json';

afterEach(() => void vi.unstubAllGlobals());

const answering = (answer: () => Promise<Response>): Promise<unknown> => {
  vi.stubGlobal('fetch', answer);
  return fetchJson('/run/some.json');
};

it('gives what a file of the site holds', async () => {
  expect(await answering(async () => Response.json([1]))).toEqual([1]);
});

it('gives nothing when the file cannot be had, or is another', async () => {
  expect(await answering(() => Promise.reject(new TypeError('offline')))).toBeUndefined();
  expect(await answering(async () => Response.json([1], { status: 404 }))).toBeUndefined();
  expect(await answering(async () => new Response('<h1>Log in</h1>'))).toBeUndefined();
});
