import * as z from 'zod';
import type { TrackPriority } from '../room/room';
import { bandwidthProfile } from './media/bandwidth-profile';
import { trackRules } from './track-rules';

/*
 * The room signalling protocol, version 2 (docs/protocols/twilio-video.md, 2 and 3). What clients send is validated; only the
 * fields that the service reads are named.
 */

const revision = z.int().nonnegative();
const shortText = z.string().max(2000);

const localTrack = z.object({
  id: shortText.min(1),
  kind: z.enum(['audio', 'video', 'data']),
  name: z.string().max(10_000),
  enabled: z.boolean().default(true),
  priority: z.enum(['low', 'standard', 'high']).default('standard'),
});
export type LocalTrackState = z.infer<typeof localTrack>;

const participant = z.object({
  revision,
  tracks: z.array(localTrack).max(200),
  /** What the client wants to be warned of; only named when it joins. */
  media_warnings: z.array(shortText).max(20).optional(),
});
export type LocalParticipantState = z.infer<typeof participant>;

const description = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['offer', 'answer']), revision, sdp: z.string().max(500_000) }),
  z.object({ type: z.enum(['close', 'create-offer']), revision }),
]);

const peerConnection = z.object({
  id: shortText.min(1),
  description: description.optional(),
  ice: z
    .object({
      candidates: z
        .array(
          z.object({
            candidate: shortText,
            sdpMid: shortText.nullish(),
            sdpMLineIndex: revision.nullish(),
            usernameFragment: shortText.nullish(),
          }),
        )
        .max(500),
      ufrag: shortText,
    })
    .optional(),
});
export type PeerConnectionState = z.infer<typeof peerConnection>;

const token = z.string().max(20_000);

const connectMessage = z.object({
  type: z.literal('connect'),
  name: z.string().max(10_000).nullish(),
  token,
  participant,
  peer_connections: z.array(peerConnection).min(1).max(4),
  media_signaling: z.record(shortText, z.unknown()).default({}),
  subscribe: z.object({ rules: trackRules }).optional(),
  bandwidth_profile: bandwidthProfile.optional(),
});
export type ConnectMessage = z.infer<typeof connectMessage>;

const syncMessage = z.object({
  type: z.literal('sync'),
  session: shortText,
  token,
  participant,
  peer_connections: z.array(peerConnection).max(4).default([]),
});
export type SyncMessage = z.infer<typeof syncMessage>;

const updateMessage = z.object({
  type: z.literal('update'),
  participant: participant.optional(),
  peer_connections: z.array(peerConnection).max(4).optional(),
  bandwidth_profile: bandwidthProfile.optional(),
});
export type UpdateMessage = z.infer<typeof updateMessage>;

const roomMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ice'), token }),
  connectMessage,
  syncMessage,
  updateMessage,
  z.object({ type: z.literal('disconnect'), session: shortText.optional() }),
]);
export type RoomMessage = z.infer<typeof roomMessage>;

/** @returns undefined when it is no message of the protocol. */
export function parseRoomMessage(body: unknown): RoomMessage | undefined {
  return roomMessage.safeParse(body).data;
}

/** A participant as others see it. `tracks` is always the full list. */
export interface RemoteParticipantState {
  sid: string;
  identity: string;
  state: 'connected' | 'reconnecting' | 'disconnected';
  revision: number;
  tracks: { sid: string; name: string; kind: string; enabled: boolean; priority: TrackPriority }[];
}

export interface PublishedState {
  revision: number;
  tracks: (
    | { id: string; state: 'created' }
    | { id: string; sid: string; state: 'ready' }
    | { id: string; state: 'failed'; error: ErrorState }
  )[];
}

export interface SubscribedState {
  revision: number;
  tracks: ({ sid: string; id: string } | { sid: string; error: ErrorState })[];
}

export interface ErrorState {
  code: number;
  message: string;
}

/** Which of a publisher's tracks do not reach the recording. */
export interface WarningStates {
  revision: number;
  tracks: Record<string, { recordings: 'NO_MEDIA' | 'OK' }>;
}

export interface ServerPeerConnectionState {
  id: string;
  description?: { type: 'offer' | 'answer'; revision: number; sdp: string };
  ice?: { candidates: RTCIceCandidateInit[]; ufrag: string; revision: number; complete?: true };
}

export interface ServerUpdate {
  participants?: RemoteParticipantState[];
  peer_connections?: ServerPeerConnectionState[];
  published?: PublishedState;
  subscribed?: SubscribedState;
  recording?: { is_recording: boolean; revision: number };
}

export type ServerMessage =
  | { type: 'iced'; ice_servers: [] }
  | ({ type: 'connected' | 'synced' } & Record<string, unknown>)
  | ({ type: 'update' } & ServerUpdate)
  | { type: 'warning'; states: WarningStates }
  | { type: 'disconnected'; status: 'completed' | 'disconnected' }
  | ({ type: 'error' } & ErrorState);
