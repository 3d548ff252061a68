// Both vendors' clouds for a live call: their hosts are a server of this machine, to which the browser makes its own
// connections, and what they say comes from the sandbox's services in a second page. Media goes from page to page.
import type { Frame, Page } from '@playwright/test';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import type { WebSocket } from 'ws';
import { scriptTextInEsbuild } from '../../../src/build/script-text.mjs';
import type { FromClient, OutboundStream, ToClient } from '../../../src/sandbox/bridge/messages';
import type { Side } from '../../../src/sides';
import type { Carried, CloudPage } from './cloud-page';
import type { PaneFact, PaneFacts } from './pane-facts';
import type { Answer, Request, Vendors } from './vendors';

type ToPane = Carried<ToClient>;
type Response = Extract<ToPane, { type: 'response' | 'request-failed' }>;

const NO_CLOSE_FRAME = 1006;

export class Cloud {
  readonly #live: Page;
  readonly #page: Page;
  readonly #requests = new Map<number, (response: Response) => void>();
  readonly #sockets = new Map<number, WebSocket>();
  #nextId = 1;

  private constructor(live: Page, page: Page) {
    this.#live = live;
    this.#page = page;
  }

  /**
   * Opens the second page and lets it answer for the vendors' hosts.
   * @param live the page whose panes are served. It must not be open yet.
   * @param meetingHost what VideoSDK's service names as the host of its meetings.
   */
  static async open(live: Page, vendors: Vendors, meetingHost: string): Promise<Cloud> {
    const page = await live.context().newPage();
    const cloud = new Cloud(live, page);
    await page.exposeFunction('toLivePane', (vendor: Side, message: ToPane) =>
      cloud.#fromPage(vendor, message),
    );
    await page.route('**/own-app/cloud.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>The vendors’ clouds</title>' }),
    );
    await page.goto('own-app/cloud.html');
    await live.bringToFront();
    await page.evaluate((host) => Object.assign(window, { meetingHost: host }), meetingHost);
    await page.addScriptTag({ content: await bundle('cloud-page.ts') });
    await live.exposeFunction('toCloud', (fact: PaneFact) => cloud.#send('videosdk', fact));
    await live.addInitScript(await bundle('pane-facts.ts'));
    vendors.behaviour.request = (request) => cloud.#request(request);
    vendors.behaviour.socket = (host, path, socket) => cloud.#accept(host, path, socket);
    return cloud;
  }

  /** A browser draws only what is in front: the live page, or what arrives in this one. */
  async bringToFront(): Promise<void> {
    await this.#page.bringToFront();
  }

  /** Asks the second page for something. */
  call<Name extends keyof CloudPage>(
    name: Name,
    ...args: Parameters<CloudPage[Name]>
  ): Promise<Awaited<ReturnType<CloudPage[Name]>>> {
    return this.#page.evaluate(
      ([method, given]) => {
        const { cloud } = window as unknown as { cloud: Record<string, (...given: unknown[]) => unknown> };
        return cloud[method]!(...given) as Awaited<ReturnType<CloudPage[Name]>>;
      },
      [name, args] as const,
    );
  }

  /** A message of the browser, or a fact about it. */
  #send(vendor: Side, message: Carried<FromClient>): void {
    this.call('receive', vendor, message).catch(() => {
      // The test is over and the page closed.
    });
  }

  /** @returns nothing for what neither vendor answers. */
  #request({ host, path, method, headers, body }: Request): Promise<Answer | undefined> {
    const id = this.#nextId++;
    const url = `https://${host}${path}`;
    const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    return new Promise((resolve) => {
      this.#requests.set(id, (response) => {
        if (response.type === 'request-failed') return resolve(undefined);
        const content = typeof response.body === 'string' ? response.body : Uint8Array.from(response.body);
        resolve({ status: response.status, headers: response.headers, body: Buffer.from(content) });
      });
      const hasBody = method !== 'GET' && method !== 'HEAD';
      this.#send(vendorOf(host), {
        type: 'request',
        id,
        method,
        url,
        headers: given,
        body: hasBody ? body : null,
      });
    });
  }

  #accept(host: string, path: string, socket: WebSocket): void {
    const id = this.#nextId++;
    const vendor = vendorOf(host);
    this.#sockets.set(id, socket);
    // A server of `ws` gives each message whole, as one Buffer.
    socket.on('message', (data: Buffer, isBinary) =>
      this.#send(vendor, { type: 'socket-message', id, data: isBinary ? [...data] : data.toString() }),
    );
    socket.on('close', (code, reason) => {
      // Not when the service closed it.
      if (this.#sockets.delete(id))
        this.#send(vendor, { type: 'socket-close', id, code, reason: reason.toString() });
    });
    this.#send(vendor, { type: 'socket-open', id, url: `wss://${host}${path}` });
  }

  async #fromPage(vendor: Side, message: ToPane): Promise<void> {
    switch (message.type) {
      case 'response':
      case 'request-failed':
        this.#requests.get(message.id)?.(message);
        this.#requests.delete(message.id);
        return;
      case 'socket-message': {
        const { data } = message;
        return this.#sockets.get(message.id)?.send(typeof data === 'string' ? data : Uint8Array.from(data));
      }
      case 'socket-refused':
        return this.#closeSocket(message.id);
      case 'socket-closed':
        return this.#closeSocket(message.id, message.code, message.reason);
      case 'outbound': {
        const streams = await this.#outboundStreams(message.remoteUfrag);
        return this.#send(vendor, { type: 'outbound', id: message.id, streams });
      }
      case 'socket-opened':
      case 'candidate': // of the service: a live pane takes none of this machine's addresses
        return;
    }
  }

  #closeSocket(id: number, code?: number, reason?: string): void {
    const socket = this.#sockets.get(id);
    this.#sockets.delete(id);
    if (code === undefined || code === NO_CLOSE_FRAME) socket?.terminate();
    else socket?.close(code, reason);
  }

  /** Of the pane whose connection it is; the others send none there. */
  async #outboundStreams(remoteUfrag: string): Promise<OutboundStream[]> {
    const panes = this.#live.frames().filter((frame) => frame !== this.#live.mainFrame());
    const ask = (pane: Frame): Promise<OutboundStream[]> =>
      pane
        .evaluate(
          (ufrag) => (window as unknown as { paneFacts: PaneFacts }).paneFacts.outboundStreams(ufrag),
          remoteUfrag,
        )
        .catch(() => []); // the pane is gone
    return (await Promise.all(panes.map(ask))).flat();
  }
}

const vendorOf = (host: string): Side => (host.endsWith('.twilio.com') ? 'twilio' : 'videosdk');

/** A script of this folder that runs in a browser, with what it imports. */
async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    format: 'iife',
    write: false,
    plugins: [scriptTextInEsbuild],
  });
  return outputFiles[0]!.text;
}
