import type { Client, ServerSocket } from '../bridge/service';
import { messageOf } from '../message-of';
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
  { connections, trace, tracksAfterMs = 0 }: ServiceInit,
  client: Client,
): void {
  let session: Session | undefined;
  /**
   * Whether the client has been let in, or is about to be: it joins or comes back once at most. A second try is answered
   * with an error and changes nothing, whether it arrives before or after the first has been let in.
   */
  let joining = false;
  let open = true;
  let asked = 0;

  const connection = new TcmpConnection(socket, {
    // Who comes back is no newcomer.
    retryAfter: (body) =>
      parseRoomMessage(body)?.type === 'sync' ? undefined : twilio.faults.retryAfter(asked++),
    message(body) {
      const message = parseRoomMessage(body);
      if (!message) trace('twilio', 'refused a malformed message');
      void (message ? handle(message) : Promise.reject(new TwilioServiceError(53004))).catch(refuse);
    },
    closed(clean) {
      open = false;
      if (clean) session?.leave('left');
      else session?.lost();
    },
  });
  const send = (message: ServerMessage): void => connection.send({ ...message });
  const link: Link = { send, moved: () => (session = undefined) };

  async function handle(message: RoomMessage): Promise<void> {
    switch (message.type) {
      case 'ice':
        await twilio.verifyToken(message.token);
        return send({ type: 'iced', ice_servers: [] });
      case 'connect':
        return connect(message);
      case 'sync':
        return sync(message);
      case 'update':
        return session?.update(message);
      case 'disconnect':
        return (session ?? twilio.sessions.get(message.session ?? ''))?.leave('left');
    }
  }

  async function connect(message: ConnectMessage): Promise<void> {
    if (joining) return sendError(new TwilioServiceError(53004));
    joining = true;
    const grant = await twilio.verifyToken(message.token);
    if (!open) return;
    twilio.faults.beforeJoin();
    const room = findRoom(twilio, message.name || grant.defaultRoom, grant.room);
    const participant = join(room, grant.identity);
    const { faults } = twilio;
    const init = { room, participant, region, connect: message, connections, trace, faults, tracksAfterMs };
    const joined = startSession({ ...init, openWay: (deliver) => client.openWay(deliver) });
    session = joined;
    twilio.sessions.set(joined.id, joined);
    const unsubscribe = room.on('left', (left) => {
      if (left !== participant) return;
      unsubscribe();
      twilio.sessions.delete(joined.id);
    });
    await joined.connected(message, link);
    // Nobody can come back to a session that was never confirmed.
    if (!open) joined.leave('connection-lost');
  }

  async function sync(message: SyncMessage): Promise<void> {
    if (joining) return sendError(new TwilioServiceError(53004));
    joining = true;
    await twilio.verifyToken(message.token);
    const known = twilio.sessions.get(message.session);
    if (!known) throw new TwilioServiceError(53000);
    if (!open) return;
    session = known;
    session.synced(message, link);
  }

  function refuse(error: unknown): void {
    const known = error instanceof TwilioServiceError;
    if (!known) trace('twilio', 'a message broke the service', messageOf(error));
    sendError(known ? error : new TwilioServiceError(53000));
    session?.leave('left');
  }

  function sendError({ code, message }: TwilioServiceError): void {
    send({ type: 'error', code, message });
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
function join({ room }: TwilioRoom, identity: string): ReturnType<typeof room.join> {
  try {
    return room.join({ id: identity });
  } catch (error) {
    if (!(error instanceof RoomError)) throw error;
    throw new TwilioServiceError(error.code === 'full' ? 53105 : 53118);
  }
}
