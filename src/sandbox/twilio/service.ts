import type { Client, HttpRequest, HttpResponse, ServerSocket, Service } from '../bridge/service';
import type { Participant } from '../room/participant';
import type { Room } from '../room/room';
import type { ServiceInit } from '../service-init';
import {
  createAccessToken,
  verifyAccessToken,
  type AccessGrant,
  type AccessTokenInit,
  type TwilioCredentials,
} from './access-token';
import { TwilioFaults } from './faults';
import { acceptInsights } from './insights';
import { answerRest } from './rest/rest';
import { RoomRegistry } from './room-registry';
import type { RoomSettings } from './room-settings';
import type { Session } from './session';
import { createSid } from './sid';
import { acceptSignaling } from './signaling';
import type { TwilioRoom } from './twilio-room';

/** Stands for Twilio's cloud: rooms by name or SID, the signalling socket, the REST API, the insights gateway. */
export class TwilioService implements Service {
  readonly credentials: TwilioCredentials;
  readonly faults = new TwilioFaults(
    (participant) => this.#applyConditions(participant),
    (participant) => this.sessionOf(participant),
  );
  readonly rooms = new RoomRegistry();
  readonly sessions = new Map<string, Session>();
  /** Whether a client that asks for a room which is not there makes it; else it gets 53106. A setting of the account. */
  clientsCreateRooms = true;
  readonly #init: ServiceInit;

  /** @param credentials a made-up account, new for every sandbox unless one is given. */
  constructor(init: ServiceInit, credentials = makeUpCredentials()) {
    this.#init = init;
    this.credentials = credentials;
  }

  createToken(init: AccessTokenInit): Promise<string> {
    return createAccessToken(this.credentials, init);
  }

  /** What an access token says. @throws {TwilioServiceError} as `verifyAccessToken` does. */
  async verifyToken(token: string): Promise<AccessGrant> {
    const grant = await verifyAccessToken(this.credentials, token);
    this.faults.afterToken();
    return grant;
  }

  get openRooms(): Room[] {
    return this.rooms.open.map(({ room }) => room);
  }

  /** The room of that name or SID, if there is one. */
  room(nameOrSid: string): TwilioRoom | undefined {
    return this.rooms.find(nameOrSid);
  }

  /** Opens a room. Without a name it is known by its SID; unless told otherwise it stays open until it is ended. */
  createRoom(name?: string, settings: Partial<RoomSettings> = {}): TwilioRoom {
    return this.rooms.create(name, settings);
  }

  /** The SDK in whose name somebody is in a room; undefined for a guest. */
  sessionOf(participant: Participant): Session | undefined {
    return [...this.sessions.values()].find((session) => session.participant === participant);
  }

  answers(url: URL): boolean {
    return isTwilioAddress(url);
  }

  /** The SDK makes no HTTP request; an app's server does (docs/protocols/twilio-video.md, 1 and 8). */
  request(request: HttpRequest): Promise<HttpResponse> {
    return Promise.resolve(answerRest(this, request));
  }

  accept(socket: ServerSocket, _client: Client): void {
    const { trace } = this.#init;
    if (socket.url.hostname.startsWith('sdkgw.')) {
      return acceptInsights(socket, (token) => this.verifyToken(token), trace);
    }
    if (socket.url.pathname !== '/signaling') throw new Error(`no socket at ${socket.url.pathname}`);
    acceptSignaling(socket, this, this.#init);
  }

  /** Ends all rooms. */
  close(): void {
    for (const { room } of this.rooms.open) room.end();
    this.sessions.clear();
  }

  #applyConditions({ room }: Participant): void {
    for (const session of this.sessions.values()) {
      if (session.participant.room === room) session.reconcileSoon();
    }
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
