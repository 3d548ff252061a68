import twilio from 'twilio';
import * as z from 'zod';
import type { User } from '../users.ts';
import {
  BadDelivery,
  type Delivery,
  type Person,
  type Session,
  type Vendor,
  type VendorEvent,
} from './vendor.ts';

const { AccessToken } = twilio.jwt;

export interface TwilioKeys {
  accountSid: string;
  apiKeySid: string;
  apiKeySecret: string;
  /** The Auth Token of the account, not of the API key: it signs status callbacks. */
  authToken: string | undefined;
}

const ROOM_EXISTS = 53113;
const NOT_FOUND = 20404;

const KINDS: Readonly<Record<string, VendorEvent['kind']>> = {
  'room-created': 'started',
  'participant-connected': 'joined',
  'participant-disconnected': 'left',
  'room-ended': 'ended',
};

const callbackSchema = z.object({
  RoomSid: z.string(),
  RoomName: z.string(),
  StatusCallbackEvent: z.string(),
  SequenceNumber: z.string().optional(),
  Timestamp: z.string(),
  ParticipantIdentity: z.string().optional(),
});

/**
 * @param callbackUrl where new rooms send their status callbacks
 * @param httpClient for tests
 */
export function twilioVendor(
  keys: TwilioKeys,
  callbackUrl?: string,
  httpClient?: InstanceType<typeof twilio.RequestClient>,
): Vendor {
  const { accountSid, apiKeySid, apiKeySecret, authToken } = keys;
  const client = twilio(apiKeySid, apiKeySecret, { accountSid, ...(httpClient && { httpClient }) });
  const { rooms } = client.video.v1;

  // #region rooms
  /** A room that has ended is gone, so it is created again; clients join by its name. */
  async function openRoom(name: string): Promise<string> {
    const callback = callbackUrl === undefined ? {} : { statusCallback: callbackUrl };
    await rooms.create({ uniqueName: name, ...callback }).catch(unless(ROOM_EXISTS));
    return name;
  }

  async function endRoom(name: string): Promise<void> {
    await rooms(name).update({ status: 'completed' }).catch(unless(NOT_FOUND));
  }
  // #endregion rooms

  // #region token
  async function accessToken(user: User, room: string): Promise<string> {
    const options = { identity: user.id, ttl: 3600 };
    const token = new AccessToken(accountSid, apiKeySid, apiKeySecret, options);
    token.addGrant(new AccessToken.VideoGrant({ room }));
    return token.toJwt();
  }
  // #endregion token

  // #region lists
  /** By name, which finds the room that is in progress. */
  async function participants(name: string): Promise<Person[]> {
    const connected = { status: 'connected' as const };
    const people = (await rooms(name).participants.list(connected).catch(unless(NOT_FOUND))) ?? [];
    return people.map(({ identity, startTime }) => ({
      id: identity,
      name: identity,
      since: startTime?.toISOString(),
    }));
  }

  /** Each room that had this name is one session. */
  async function sessions(uniqueName: string): Promise<Session[]> {
    const [open, ended] = await Promise.all([
      rooms.list({ uniqueName, status: 'in-progress' }),
      rooms.list({ uniqueName, status: 'completed', limit: 50 }),
    ]);
    return [...open, ...ended].map(({ sid, dateCreated, endTime }) => ({
      id: sid,
      start: dateCreated?.toISOString(),
      end: endTime?.toISOString() ?? null,
    }));
  }
  // #endregion lists

  // #region webhook
  /** HMAC-SHA1 over the address and the form's fields, with the Auth Token. */
  async function readWebhook({ url, header, body }: Delivery): Promise<VendorEvent> {
    if (authToken === undefined) throw new BadDelivery('Set TWILIO_AUTH_TOKEN to receive callbacks.');
    const form = Object.fromEntries(new URLSearchParams(body));
    const signature = header('X-Twilio-Signature') ?? '';
    if (!twilio.validateRequest(authToken, signature, url, form))
      throw new BadDelivery('The signature is not Twilio’s.');

    const { success, data } = callbackSchema.safeParse(form);
    if (!success) throw new BadDelivery('This is no status callback of a room.');
    return {
      key: `${data.RoomSid}/${data.SequenceNumber ?? `${data.StatusCallbackEvent}/${data.Timestamp}`}`,
      room: data.RoomName,
      kind: KINDS[data.StatusCallbackEvent] ?? 'other',
      type: data.StatusCallbackEvent,
      participant: data.ParticipantIdentity,
      at: data.Timestamp,
    };
  }
  // #endregion webhook

  return { openRoom, accessToken, endRoom, discardRoom: endRoom, participants, sessions, readWebhook };
}

/** Swallows the refusal with that code, which says that there is nothing to do. */
function unless(code: number): (error: unknown) => undefined {
  return (error) => {
    if ((error as { code?: unknown }).code !== code) throw error;
  };
}
