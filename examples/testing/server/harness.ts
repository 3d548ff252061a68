import { createSign, generateKeyPairSync } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import twilio from 'twilio';
import { Sandbox } from '../../../src/sandbox/sandbox';
import { Wire } from '../../../src/sandbox/twilio/testing/helper-library';
import { createApp } from '../../server/src/app';
import { Rooms } from '../../server/src/rooms';
import { openStore } from '../../server/src/store/open';
import type { Store } from '../../server/src/store/store';
import { readUsers } from '../../server/src/users';
import { twilioVendor } from '../../server/src/vendors/twilio';
import type { VendorName } from '../../server/src/vendors/vendor';
import { videosdkVendor } from '../../server/src/vendors/videosdk';

export const PUBLIC_URL = 'https://app.example';
const AUTH_TOKEN = 'the account’s';
const KEYS = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A kind of store: how to open one that is empty, and how to end what it runs on. */
export interface StoreKind {
  open: () => Promise<Store>;
  end: () => Promise<void>;
}

export const sqliteStore = async (): Promise<StoreKind> => ({
  open: () => openStore(':memory:'),
  end: async () => undefined,
});

/** Postgres itself, in WebAssembly, reached by its address as any other. */
export async function postgresStore(): Promise<StoreKind> {
  const database = await PGlite.create();
  const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0, maxConnections: 20 });
  await server.start();
  return {
    open: async () => {
      await database.exec('drop table if exists rooms, ids, events');
      return openStore(`postgres://postgres@${server.getServerConn()}/postgres?sslmode=disable`);
    },
    end: async () => {
      await server.stop();
      await database.close();
    },
  };
}

/** The example's server with both services of the sandbox behind it. */
export class Server {
  readonly services: Sandbox['services'];
  readonly store: Store;
  readonly rooms: Rooms;
  readonly #sandbox = new Sandbox();
  readonly #app: ReturnType<typeof createApp>;

  /** @param vendor whose service new rooms use @param store its own when left out */
  constructor(store: Store, vendor: VendorName) {
    this.services = this.#sandbox.services;
    this.store = store;
    const { credentials } = this.services.twilio;
    const vendors = {
      twilio: twilioVendor(
        { ...credentials, authToken: AUTH_TOKEN },
        `${PUBLIC_URL}/webhooks/twilio`,
        new Wire(this.services.twilio),
      ),
      videosdk: videosdkVendor(
        this.services.videosdk.credentials,
        `${PUBLIC_URL}/webhooks/videosdk`,
        this.#videosdk,
      ),
    };
    this.rooms = new Rooms(store, vendors, vendor);
    const users = readUsers('ada:a-key,grace:g-key:host');
    this.#app = createApp({ store, rooms: this.rooms, users, publicUrl: PUBLIC_URL });
  }

  /** Asks as one of the two users, or as nobody. */
  async ask(who: 'ada' | 'grace' | undefined, method: string, path: string): Promise<Answer> {
    const authorization = who && { authorization: `Bearer ${who[0]}-key` };
    return this.#send(path, { method, headers: authorization ?? {} });
  }

  /** Delivers a status callback as Twilio does. */
  callback(form: Record<string, string>, signature?: string): Promise<Answer> {
    const path = '/webhooks/twilio';
    const signed = twilio.getExpectedTwilioSignature(AUTH_TOKEN, PUBLIC_URL + path, form);
    return this.#send(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': signature ?? signed,
      },
      body: String(new URLSearchParams(form)),
    });
  }

  /** Delivers a webhook as VideoSDK does. @param signed what the signature is for */
  webhook(body: string, signed = body): Promise<Answer> {
    const signature = createSign('RSA-SHA256').update(signed).sign(KEYS.privateKey, 'base64');
    return this.#send('/webhooks/videosdk', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'videosdk-signature': signature },
      body,
    });
  }

  async close(): Promise<void> {
    this.#sandbox.close();
    await this.store.close();
  }

  async #send(path: string, init: RequestInit): Promise<Answer> {
    // A server behind a proxy is called by another address than the public one.
    const response = await this.#app.request(`http://10.0.0.7:3000${path}`, init);
    const text = await response.text();
    return { status: response.status, value: text ? (JSON.parse(text) as unknown) : undefined };
  }

  readonly #videosdk = async (input: string, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (url.pathname === '/v2/public/rsa-public-key') {
      const publicKey = KEYS.publicKey.export({ type: 'spki', format: 'pem' });
      return Response.json({ publicKey });
    }
    const { status, body, headers } = await this.services.videosdk.request({
      method: request.method,
      url,
      headers: Object.fromEntries(request.headers),
      body: (await request.text()) || null,
    });
    return new Response(body, { status, headers: headers ?? {} });
  };
}

export interface Answer {
  status: number;
  value: unknown;
}
