import type { Participant } from '../room/room';
import type { AccessGrant, TwilioCredentials } from './access-token';
import type { TwilioFaults } from './faults';
import type { RoomRegistry } from './room-registry';
import type { Session } from './session';

/** What Twilio's service gives to its sockets and to its REST API. */
export interface TwilioContext {
  readonly credentials: TwilioCredentials;
  readonly faults: TwilioFaults;
  readonly registry: RoomRegistry;
  /** Of the SDKs that are in a room, by their ids. */
  readonly sessions: Map<string, Session>;
  /** Whether a client that asks for a room which is not there makes it; else it gets 53106. */
  readonly clientsCreateRooms: boolean;
  /** What an access token says. @throws {TwilioServiceError} as `verifyAccessToken` does. */
  verifyToken(token: string): Promise<AccessGrant>;
  /** The SDK in whose name somebody is in a room; undefined for a guest. */
  sessionOf(participant: Participant): Session | undefined;
}
