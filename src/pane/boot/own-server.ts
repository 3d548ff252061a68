import type { FromClient, ToClient } from '../../sandbox/bridge/messages';
import { absolute, APP_ADDRESS } from './address';

/**
 * Lets the page answer what the program asks of its own server, by `fetch`, and nothing else: in live mode there is no
 * bridge, and everything else goes its own way.
 * @param send carries a request to the page.
 * @returns takes the page's answers.
 */
export function installOwnServer(send: (message: FromClient) => void): (message: ToClient) => void {
  const { fetch } = window;
  const waiting = new Map<number, (message: ToClient) => void>();
  let nextId = 1;

  window.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : absolute(input);
    if (!address.startsWith(APP_ADDRESS)) return fetch(input, init);
    const request = new Request(input instanceof Request ? input : address, init);
    const { method, url } = request;
    const body = method === 'GET' || method === 'HEAD' ? null : await request.text();
    const id = nextId++;
    const answer = await new Promise<ToClient>((resolve) => {
      waiting.set(id, resolve);
      send({ type: 'request', id, method, url, headers: Object.fromEntries(request.headers), body });
    });
    if (answer.type !== 'response') throw new TypeError('Failed to fetch');
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  };

  return (message) => {
    if (message.type !== 'response' && message.type !== 'request-failed') return;
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  };
}
