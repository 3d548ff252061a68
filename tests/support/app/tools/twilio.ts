// What a Twilio app does, and its server. It joins as apps do; only its tokens come from the sandbox.
import type * as TwilioVideo from 'twilio-video';
import type {
  ConnectOptions,
  CreateLocalTrackOptions,
  LocalVideoTrack,
  RemoteVideoTrack,
  Room,
} from 'twilio-video';
import type { GuestHandle, ParticipantAddress } from '../../../../src/embed/api.ts';
import { atTheEnd, borrow, lab } from './lab.ts';
import { once } from './waiting.ts';

export type Video = typeof TwilioVideo;

/** Connects by a token, without media unless options say so. */
export async function connectTwilio(token: string, options: ConnectOptions = {}): Promise<Room> {
  const room = await window.Twilio.Video.connect(token, { tracks: [], ...options });
  atTheEnd(() => room.disconnect());
  for (const { track } of room.localParticipant.tracks.values()) if ('stop' in track) borrow(track);
  return room;
}

/** Joins the test's room, or another, without media unless options say so. */
export async function joinTwilio(identity: string, options: ConnectOptions = {}, room = lab): Promise<Room> {
  return connectTwilio(await window.crossfade.twilioToken({ identity, room }), { name: room, ...options });
}

/** With camera and microphone that the SDK opens. */
export const DEVICES: ConnectOptions = { tracks: undefined as never, audio: true, video: true };

/** A camera of 640x360, as an app makes one. */
export async function camera(options: CreateLocalTrackOptions = {}): Promise<LocalVideoTrack> {
  return borrow(await window.Twilio.Video.createLocalVideoTrack({ width: 640, height: 360, ...options }));
}

/** Lets a guest into the test's room. */
export function guest(name: string, room = lab): Promise<GuestHandle> {
  return window.crossfade.addGuest({ service: 'twilio', room, name });
}

/** Whom a fault is about. */
export function at(participant: string, room = lab): ParticipantAddress {
  return { service: 'twilio', room, participant };
}

/** The first video of somebody else in a room, or of one person, once it is subscribed to. */
export async function remoteVideo(room: Room, identity?: string): Promise<RemoteVideoTrack> {
  for (const participant of room.participants.values()) {
    if (identity !== undefined && participant.identity !== identity) continue;
    for (const { track } of participant.videoTracks.values()) if (track) return track;
  }
  const [track] = await once(
    room,
    'trackSubscribed',
    ({ kind }, _publication, participant) =>
      kind === 'video' && (identity ?? participant.identity) === participant.identity,
  );
  return track as RemoteVideoTrack;
}

/** What Twilio's REST API answers, as far as tests look at it. */
interface RestAnswer {
  status: string;
  code?: number;
  subscribed_tracks: { kind: string }[];
}

/** Calls Twilio's REST API, as an app's server does. @param path below `/Rooms` */
export async function rest(
  method: 'GET' | 'POST',
  path: string,
  form?: Record<string, string>,
): Promise<RestAnswer> {
  const { apiKeySid, apiKeySecret } = window.crossfade.credentials.twilio;
  const response = await fetch(`https://video.twilio.com/v1/Rooms${path}`, {
    method,
    headers: { authorization: `Basic ${btoa(`${apiKeySid}:${apiKeySecret}`)}` },
    ...(form && { body: new URLSearchParams(form) }),
  });
  return (await response.json()) as RestAnswer;
}
