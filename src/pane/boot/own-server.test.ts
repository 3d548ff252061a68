import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FromClient, ToClient } from '../../sandbox/bridge/messages';
import { APP_ADDRESS } from './address';
import { installOwnServer } from './own-server';

const sent: FromClient[] = [];
const outside: string[] = [];
let receive: (message: ToClient) => void;

beforeEach(() => {
  sent.length = 0;
  outside.length = 0;
  vi.stubGlobal('window', {
    fetch: async (input: string) => {
      outside.push(input);
      return new Response('from outside');
    },
  });
  receive = installOwnServer((message) => sent.push(message));
});
afterEach(() => vi.unstubAllGlobals());

const arrived = (): Promise<FromClient> => vi.waitUntil(() => sent.at(-1));

it("lets the page answer what goes to the program's own server", async () => {
  const response = window.fetch('/access', { method: 'POST', body: 'who', headers: { 'X-A': 'b' } });
  expect(await arrived()).toMatchObject({
    type: 'request',
    id: 1,
    method: 'POST',
    url: `${APP_ADDRESS.replace(/\/$/, '')}/access`,
    headers: { 'x-a': 'b' },
    body: 'who',
  });
  receive({ type: 'response', id: 1, status: 201, headers: { 'x-c': 'd' }, body: 'token' });
  const answer = await response;
  expect([answer.status, answer.headers.get('x-c'), await answer.text()]).toEqual([201, 'd', 'token']);
});

it('fails as a network does when the page cannot answer', async () => {
  const response = window.fetch('/access');
  await arrived();
  receive({ type: 'request-failed', id: 1 });
  await expect(response).rejects.toThrow('Failed to fetch');
});

it('leaves everything else to the browser', async () => {
  expect(await (await window.fetch('https://api.videosdk.live/v2/rooms')).text()).toBe('from outside');
  expect(outside).toEqual(['https://api.videosdk.live/v2/rooms']);
  expect(sent).toEqual([]);
});
