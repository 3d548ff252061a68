import { randomUUID } from 'node:crypto';
import {
  Grant,
  type FetchLike,
  type Participant,
  type Session as VideoSdkSession,
  VideoSDK,
  WebhookVerificationError,
} from '@videosdk.live/server-sdk';
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

export interface VideoSdkKeys {
  apiKey: string;
  secret: string;
}

const KINDS: Readonly<Record<string, VendorEvent['kind']>> = {
  'session-started': 'started',
  'participant-joined': 'joined',
  'participant-left': 'left',
  'session-ended': 'ended',
};

const dataSchema = z.object({ meetingId: z.string(), participantId: z.string().optional() });

/**
 * @param webhookUrl where new rooms send their webhooks
 * @param fetch for tests
 */
export function videosdkVendor(keys: VideoSdkKeys, webhookUrl?: string, fetch?: FetchLike): Vendor {
  const client = new VideoSDK({
    ...keys,
    // For requests from this server: nobody can join a meeting with this role.
    tokenOptions: { roles: ['crawler'], expiresIn: '5m' },
    ...(fetch && { fetch }),
  });

  // #region rooms
  /** A room stays, so its id is stored and used again. */
  async function openRoom(_name: string, known: string | undefined): Promise<string> {
    if (known !== undefined) return known;
    const events = ['session*', 'participant*', 'recording*'];
    const webhook = webhookUrl === undefined ? {} : { webhook: { url: webhookUrl, events } };
    return (await client.rooms.create(webhook)).roomId;
  }

  async function endRoom(roomId: string): Promise<void> {
    if ((await ongoing(roomId)).length > 0) await client.sessions.end({ roomId });
  }

  async function discardRoom(roomId: string): Promise<void> {
    await client.rooms.end(roomId);
  }
  // #endregion rooms

  // #region token
  async function accessToken(user: User, roomId: string): Promise<string> {
    const grants = user.isHost ? [Grant.AllowJoin, Grant.AllowMod] : [Grant.AllowJoin];
    return client
      .accessToken()
      .setParticipant(user.id)
      .forRoom(roomId)
      .grant(...grants)
      .expiresIn('1h')
      .toJwt();
  }
  // #endregion token

  // #region lists
  /** Of the ongoing session: a room has none while nobody is in it. */
  async function participants(roomId: string): Promise<Person[]> {
    const people: Participant[] = [];
    for await (const person of await client.participants.list(roomId)) people.push(person);
    return people.map(({ participantId, name = participantId, timelog }) => ({
      id: participantId,
      name,
      since: timelog?.at(-1)?.start,
    }));
  }

  async function sessions(roomId: string): Promise<Session[]> {
    const { data } = await client.sessions.list({ roomId, perPage: 50 });
    return data
      .map(({ id, start, end }) => ({ id, start, end: end ?? null }))
      .sort((one, other) => (other.start ?? '').localeCompare(one.start ?? ''));
  }

  async function ongoing(roomId: string): Promise<VideoSdkSession[]> {
    return (await client.sessions.list({ roomId, status: 'ongoing' })).data;
  }
  // #endregion lists

  // #region webhook
  /** RSA-SHA256 over the body, verified with VideoSDK's public key. */
  async function readWebhook({ header, body }: Delivery): Promise<VendorEvent> {
    const event = await client.webhooks.verify(body, header('videosdk-signature')).catch((error) => {
      throw error instanceof WebhookVerificationError ? new BadDelivery(error.message) : error;
    });

    const { success, data } = dataSchema.safeParse(event.data);
    if (!success) throw new BadDelivery('This webhook names no meeting.');
    return {
      key: randomUUID(), // The documented bodies contain nothing unique.
      room: data.meetingId,
      kind: KINDS[event.type] ?? 'other',
      type: event.type,
      participant: data.participantId,
      at: new Date().toISOString(),
    };
  }
  // #endregion webhook

  return { openRoom, accessToken, endRoom, discardRoom, participants, sessions, readWebhook };
}
