import {
  RefusedSocket,
  type Client,
  type HttpRequest,
  type HttpResponse,
  type ServerSocket,
} from '../bridge/service';
import type { Participant, Room } from '../room/room';
import type { ServiceInit, VendorService } from '../vendor';
import {
  createAccessToken,
  verifyAccessToken,
  type AccessGrant,
  type AccessTokenInit,
  type TwilioCredentials,
} from './access-token';
import { isTwilioAddress } from './client';
import type { TwilioContext } from './context';
import { TwilioFaults } from './faults';
import { acceptInsights } from './insights';
import { isSignalingHost, isVideoApi, notSimulated, refuseOtherProduct, signalingRegion } from './hosts';
import { answerRest } from './rest/rest';
import { RoomRegistry } from './room-registry';
import type { RoomSettings } from './room-settings';
import type { Session } from './session';
import { createSid } from './sid';
import { acceptSignaling } from './signaling';
import type { TwilioRoom } from './twilio-room';

/** Stands for Twilio's cloud: rooms by name or SID, the signalling socket, the REST API, the insights gateway. */
export class TwilioService implements VendorService {
  readonly name = 'twilio';
  readonly credentials: TwilioCredentials;
  readonly faults = new TwilioFaults(
    (participant) => this.#applyConditions(participant),
    (participant) => this.#sessionOf(participant),
  );
  readonly #registry = new RoomRegistry();
  readonly sessions = new Map<string, Session>();
  /** Whether a client that asks for a room which is not there makes it; else it gets 53106. A setting of the account. */
  clientsCreateRooms = true;
  readonly #init: ServiceInit;
  readonly #context: TwilioContext;

  /** @param credentials a made-up account, new for every sandbox unless one is given. */
  constructor(init: ServiceInit, credentials = makeUpCredentials()) {
    this.#init = init;
    this.credentials = credentials;
    const clientsCreateRooms = (): boolean => this.clientsCreateRooms;
    this.#context = {
      credentials,
      faults: this.faults,
      registry: this.#registry,
      sessions: this.sessions,
      get clientsCreateRooms() {
        return clientsCreateRooms();
      },
      verifyToken: (token) => this.#verifyToken(token),
      sessionOf: (participant) => this.#sessionOf(participant),
    };
  }

  createToken(init: AccessTokenInit): Promise<string> {
    return createAccessToken(this.credentials, init);
  }

  /** The rooms that are in progress. */
  get rooms(): Room[] {
    return this.#registry.open.map(({ room }) => room);
  }

  /** The room of that name or SID, if there is one. */
  room(nameOrSid: string): TwilioRoom | undefined {
    return this.#registry.find(nameOrSid);
  }

  /** Opens a room. Without a name it is known by its SID; unless told otherwise it stays open until it is ended. */
  createRoom(name?: string, settings: Partial<RoomSettings> = {}): TwilioRoom {
    return this.#registry.create(name, settings);
  }

  answers(url: URL): boolean {
    return isTwilioAddress(url);
  }

  /** The SDK makes no HTTP request; an app's server does (docs/protocols/twilio-video.md, 1 and 8). */
  request(request: HttpRequest): Promise<HttpResponse> {
    const { url } = request;
    if (!isVideoApi(url)) return Promise.resolve(refuseOtherProduct(url));
    return Promise.resolve(answerRest(this.#context, request));
  }

  accept(socket: ServerSocket, client: Client): void {
    const { trace } = this.#init;
    if (socket.url.hostname.startsWith('sdkgw.')) {
      return acceptInsights(socket, (token) => this.#verifyToken(token), trace);
    }
    const { pathname, hostname } = socket.url;
    if (!isSignalingHost(socket.url)) throw new RefusedSocket(notSimulated(socket.url));
    const region = signalingRegion(socket.url);
    // As the name of a host that there is not: the SDK says 53000.
    if (!region)
      throw new RefusedSocket(`Twilio Video has no signaling region "${hostname.split('.')[0] ?? ''}".`);
    if (pathname !== '/signaling') throw new Error(`no socket at ${pathname}`);
    acceptSignaling(socket, region, this.#context, this.#init, client);
  }

  /** Ends all rooms. */
  close(): void {
    for (const room of this.rooms) room.end();
    this.sessions.clear();
  }

  async #verifyToken(token: string): Promise<AccessGrant> {
    const grant = await verifyAccessToken(this.credentials, token);
    this.faults.afterToken();
    return grant;
  }

  #sessionOf(participant: Participant): Session | undefined {
    return [...this.sessions.values()].find((session) => session.participant === participant);
  }

  #applyConditions({ room }: Participant): void {
    for (const session of this.sessions.values()) {
      if (session.participant.room === room) session.reconcileSoon();
    }
  }
}

function makeUpCredentials(): TwilioCredentials {
  return {
    accountSid: createSid('AC'),
    apiKeySid: createSid('SK'),
    apiKeySecret: crypto.randomUUID(),
  };
}
