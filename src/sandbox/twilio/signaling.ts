import type { ServerSocket } from '../bridge/service';
import { RoomError } from '../room/room-error';
import type { ServiceInit } from '../service-init';
import { verifyAccessToken } from './access-token';
import { TwilioServiceError } from './errors';
import {
  parseRoomMessage,
  type ConnectMessage,
  type RoomMessage,
  type ServerMessage,
  type SyncMessage,
} from './messages';
import type { TwilioService } from './service';
import { Session } from './session';
import { isRoomSid } from './sid';
import { TcmpConnection } from './tcmp';
import type { TwilioRoom } from './twilio-room';

const MAX_ROOM_NAME_LENGTH = 128;

/** Serves one signalling socket: joins it to a session, and carries messages between the two. */
export function acceptSignaling(
  socket: ServerSocket,
  service: TwilioService,
  { connections, trace }: ServiceInit,
): void {
  let session: Session | undefined;
  let open = true;

  const connection = new TcmpConnection(socket, {
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

  async function handle(message: RoomMessage): Promise<void> {
    switch (message.type) {
      case 'ice':
        await verifyAccessToken(service.credentials, message.token);
        return send({ type: 'iced', ice_servers: [] });
      case 'connect':
        return connect(message);
      case 'sync':
        return sync(message);
      case 'update':
        return session?.update(message);
      case 'disconnect':
        return session?.leave('left');
    }
  }

  async function connect(message: ConnectMessage): Promise<void> {
    if (session) throw new TwilioServiceError(53004);
    const grant = await verifyAccessToken(service.credentials, message.token);
    const room = findRoom(service, message.name ?? undefined, grant.room);
    if (!open) return;
    session = new Session({ room, participant: join(room, grant.identity), connect: message, connections });
    service.sessions.set(session.id, session);
    const { id, participant } = session;
    const unsubscribe = room.on('left', (left) => {
      if (left !== participant) return;
      unsubscribe();
      service.sessions.delete(id);
    });
    await session.connected(message, send);
  }

  function sync(message: SyncMessage): void {
    const known = service.sessions.get(message.session);
    if (!known) throw new TwilioServiceError(53000);
    session = known;
    session.synced(message, send);
  }

  function refuse(error: unknown): void {
    const known = error instanceof TwilioServiceError;
    if (!known)
      trace('twilio', 'a message broke the service', error instanceof Error ? error.message : String(error));
    const { code, message } = known ? error : new TwilioServiceError(53000);
    send({ type: 'error', code, message });
    session?.leave('left');
  }
}

/**
 * The room that a client asks for, made on the spot if it is new. A name in the token wins over none and must agree with
 * the client's; which error the real service gives when it does not is unknown (protocols/twilio-video.md, 3.6).
 * @throws {TwilioServiceError} 20106, 53101, 53106.
 */
function findRoom(
  service: TwilioService,
  asked: string | undefined,
  granted: string | undefined,
): TwilioRoom {
  const name = asked || granted;
  if (!name) return service.createRoom();
  if (name.length > MAX_ROOM_NAME_LENGTH) throw new TwilioServiceError(53101);
  const room = service.room(name);
  if (granted && granted !== name && granted !== room?.room.name) throw new TwilioServiceError(20106);
  if (!room && isRoomSid(name)) throw new TwilioServiceError(53106);
  return room ?? service.createRoom(name);
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
