import type { Client, ServerSocket } from '../bridge/service';
import { messageOf } from '../message-of';
import type { Participant } from '../room/room';
import { RoomError } from '../room/room-error';
import type { ServiceInit } from '../vendor';
import type { TwilioContext } from './context';
import { TwilioServiceError } from './errors';
import type { SignalingRegion } from './hosts';
import {
  parseRoomMessage,
  type ConnectMessage,
  type RoomMessage,
  type ServerMessage,
  type SyncMessage,
} from './messages';
import { roomNameError } from './names';
import { DEFAULT_TIMEOUT_MINUTES } from './room-settings';
import { Session, type Link, type SessionInit } from './session';
import { isRoomSid } from './sid';
import { TcmpConnection } from './tcmp';
import type { TwilioRoom } from './twilio-room';

/** Serves one signalling socket: joins it to a session, and carries messages between the two. */
export function acceptSignaling(
  socket: ServerSocket,
  region: SignalingRegion,
  twilio: TwilioContext,
  service: ServiceInit,
  client: Client,
): void {
  new Signaling(socket, { region, twilio, service, client });
}

interface SignalingInit {
  region: SignalingRegion;
  twilio: TwilioContext;
  service: ServiceInit;
  client: Client;
}

class Signaling {
  readonly #connection: TcmpConnection;
  readonly #init: SignalingInit;
  readonly #link: Link = {
    send: (message) => this.#send(message),
    moved: () => (this.#session = undefined),
  };
  #session: Session | undefined;
  /**
   * Whether the client has been let in, or is about to be: it joins or comes back once at most. A second try is answered
   * with an error and changes nothing, whether it arrives before or after the first has been let in.
   */
  #joining = false;
  #open = true;
  #asked = 0;

  constructor(socket: ServerSocket, init: SignalingInit) {
    this.#init = init;
    this.#connection = new TcmpConnection(socket, {
      // Who comes back is no newcomer.
      retryAfter: (body) =>
        parseRoomMessage(body)?.type === 'sync' ? undefined : init.twilio.faults.retryAfter(this.#asked++),
      message: (body) => this.#receive(parseRoomMessage(body)),
      closed: (clean) => this.#closed(clean),
    });
  }

  #receive(message: RoomMessage | undefined): void {
    if (!message) this.#init.service.trace('twilio', 'refused a malformed message');
    const handled = message ? this.#handle(message) : Promise.reject(new TwilioServiceError(53004));
    void handled.catch((error: unknown) => this.#refuse(error));
  }

  async #handle(message: RoomMessage): Promise<void> {
    const { twilio } = this.#init;
    switch (message.type) {
      case 'ice':
        await twilio.verifyToken(message.token);
        return this.#send({ type: 'iced', ice_servers: [] });
      case 'connect':
        return this.#connect(message);
      case 'sync':
        return this.#sync(message);
      case 'update':
        return this.#session?.update(message);
      case 'disconnect':
        return (this.#session ?? twilio.sessions.get(message.session ?? ''))?.leave('left');
    }
  }

  async #connect(message: ConnectMessage): Promise<void> {
    if (this.#joining) return this.#sendError(new TwilioServiceError(53004));
    this.#joining = true;
    const { twilio } = this.#init;
    const grant = await twilio.verifyToken(message.token);
    if (!this.#open) return;
    twilio.faults.beforeJoin();
    const room = findRoom(twilio, message.name || grant.defaultRoom, grant.room);
    const joined = this.#start(room, join(room, grant.identity), message);
    await joined.connected(message, this.#link);
    // Nobody can come back to a session that was never confirmed.
    if (!this.#open) joined.leave('connection-lost');
  }

  /** Begins a session, which others know as long as its participant is in the room. */
  #start(room: TwilioRoom, participant: Participant, connect: ConnectMessage): Session {
    const { region, twilio, service, client } = this.#init;
    const { connections, trace, tracksAfterMs = 0 } = service;
    const { faults } = twilio;
    const init = { room, participant, region, connect, connections, trace, faults, tracksAfterMs };
    const session = startSession({ ...init, openWay: (deliver) => client.openWay(deliver) });
    this.#session = session;
    twilio.sessions.set(session.id, session);
    const unsubscribe = room.on('left', (left) => {
      if (left !== participant) return;
      unsubscribe();
      twilio.sessions.delete(session.id);
    });
    return session;
  }

  async #sync(message: SyncMessage): Promise<void> {
    if (this.#joining) return this.#sendError(new TwilioServiceError(53004));
    this.#joining = true;
    const { twilio } = this.#init;
    await twilio.verifyToken(message.token);
    const known = twilio.sessions.get(message.session);
    if (!known) throw new TwilioServiceError(53000);
    if (!this.#open) return;
    this.#session = known;
    known.synced(message, this.#link);
  }

  #closed(clean: boolean): void {
    this.#open = false;
    if (clean) this.#session?.leave('left');
    else this.#session?.lost();
  }

  #refuse(error: unknown): void {
    const known = error instanceof TwilioServiceError;
    if (!known) this.#init.service.trace('twilio', 'a message broke the service', messageOf(error));
    this.#sendError(known ? error : new TwilioServiceError(53000));
    this.#session?.leave('left');
  }

  #send(message: ServerMessage): void {
    this.#connection.send({ ...message });
  }

  #sendError({ code, message }: TwilioServiceError): void {
    this.#send({ type: 'error', code, message });
  }
}

/**
 * The room that a client asks for, made on the spot if it is new. A name in the token wins over none and must agree with
 * the client's; which error the real service gives when it does not is unknown (docs/protocols/twilio-video.md, 3.6).
 * @throws {TwilioServiceError} 20106, 53100–53102, 53106, 53118 for the SID of a room that has ended.
 */
function findRoom(twilio: TwilioContext, asked: string | undefined, granted: string | undefined): TwilioRoom {
  const timeouts = { unusedTimeout: DEFAULT_TIMEOUT_MINUTES, emptyTimeout: DEFAULT_TIMEOUT_MINUTES };
  const name = asked || granted;
  const { registry, clientsCreateRooms } = twilio;
  if (!name && clientsCreateRooms) return registry.create(undefined, timeouts);
  if (!name) throw new TwilioServiceError(53106);
  const error = roomNameError(name);
  if (error) throw new TwilioServiceError(error);
  const room = registry.find(name);
  if (granted && granted !== name && granted !== room?.room.name) throw new TwilioServiceError(20106);
  if (registry.ended.some(({ sid }) => sid === name)) throw new TwilioServiceError(53118);
  if (!room && (isRoomSid(name) || !clientsCreateRooms)) throw new TwilioServiceError(53106);
  return room ?? registry.create(name, timeouts);
}

/** A participant for whom nothing can be set up must not stay in the room. */
function startSession(init: SessionInit): Session {
  try {
    return new Session(init);
  } catch (error) {
    init.participant.room.leave(init.participant, 'connection-lost');
    throw error;
  }
}

/** @throws {TwilioServiceError} 53105, 53118. */
function join({ room }: TwilioRoom, identity: string): Participant {
  try {
    return room.join({ id: identity });
  } catch (error) {
    if (!(error instanceof RoomError)) throw error;
    throw new TwilioServiceError(error.code === 'full' ? 53105 : 53118);
  }
}
