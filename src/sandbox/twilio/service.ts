import {
  jsonResponse,
  type Client,
  type HttpRequest,
  type HttpResponse,
  type ServerSocket,
  type Service,
} from '../bridge/service';
import { detectSpeaker } from '../media/speaker-detector';
import { Room } from '../room/room';
import type { ServiceInit } from '../service-init';
import { createAccessToken, type AccessTokenInit, type TwilioCredentials } from './access-token';
import { acceptInsights } from './insights';
import type { Session } from './session';
import { createSid } from './sid';
import { acceptSignaling } from './signaling';
import { TwilioRoom } from './twilio-room';

interface OpenRoom {
  room: TwilioRoom;
  stop: () => void;
}

/** Stands for Twilio's cloud: rooms by name or SID, the signalling socket, the insights gateway. */
export class TwilioService implements Service {
  readonly credentials: TwilioCredentials;
  readonly sessions = new Map<string, Session>();
  readonly #init: ServiceInit;
  readonly #rooms = new Map<string, OpenRoom>();

  /** @param credentials a made-up account, new for every sandbox unless one is given. */
  constructor(init: ServiceInit, credentials = makeUpCredentials()) {
    this.#init = init;
    this.credentials = credentials;
  }

  createToken(init: AccessTokenInit): Promise<string> {
    return createAccessToken(this.credentials, init);
  }

  get openRooms(): Room[] {
    return [...this.#rooms.values()].map(({ room }) => room.room);
  }

  /** The room of that name or SID, if there is one. */
  room(nameOrSid: string): TwilioRoom | undefined {
    const named = this.#rooms.get(nameOrSid);
    const open = named ?? [...this.#rooms.values()].find(({ room }) => room.sid === nameOrSid);
    return open?.room;
  }

  /** Opens a room. Without a name it is known by its SID. */
  createRoom(name?: string): TwilioRoom {
    const sid = createSid('RM');
    const neutral = new Room({ id: name ?? sid });
    const room = new TwilioRoom(neutral, sid);
    const stop = detectSpeaker(neutral);
    this.#rooms.set(neutral.id, { room, stop });
    neutral.on('ended', () => {
      stop();
      this.#rooms.delete(neutral.id);
    });
    return room;
  }

  answers(url: URL): boolean {
    return isTwilioAddress(url);
  }

  /** The SDK makes no HTTP request (protocols/twilio-video.md, 1). */
  request({ method, url }: HttpRequest): Promise<HttpResponse> {
    const message = `The sandbox has no answer to ${method} ${url.pathname} of Twilio's REST API.`;
    return Promise.resolve(jsonResponse(404, { code: 20404, message, status: 404 }));
  }

  accept(socket: ServerSocket, _client: Client): void {
    if (socket.url.hostname.startsWith('sdkgw.')) {
      return acceptInsights(socket, this.credentials, this.#init.trace);
    }
    if (socket.url.pathname !== '/signaling') throw new Error(`no socket at ${socket.url.pathname}`);
    acceptSignaling(socket, this, this.#init);
  }

  /** Ends all rooms. */
  close(): void {
    for (const { room } of [...this.#rooms.values()]) room.room.end();
    this.sessions.clear();
  }
}

/** Whether an address is Twilio's, so that the sandbox answers for it. */
export function isTwilioAddress({ hostname }: URL): boolean {
  return hostname === 'twilio.com' || hostname.endsWith('.twilio.com');
}

function makeUpCredentials(): TwilioCredentials {
  return {
    accountSid: createSid('AC'),
    apiKeySid: createSid('SK'),
    apiKeySecret: crypto.randomUUID(),
  };
}
