import * as z from 'zod';
import { TwilioServiceError } from '../errors';
import { roomNameError } from '../names';
import { MEDIA_REGIONS } from '../hosts';
import {
  DEFAULT_SETTINGS,
  DEFAULT_TIMEOUT_MINUTES,
  MAX_PARTICIPANTS,
  ROOM_TYPES,
  VIDEO_CODECS,
} from '../room-settings';
import type { TwilioRoom } from '../twilio-room';
import type { RestCall } from './call';
import { page } from './page';

/** Helper libraries of different languages spell it differently. */
const flag = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['true', 'false']))
  .default('false')
  .transform((value) => value === 'true');
const codecs = z
  .array(z.enum(VIDEO_CODECS))
  .min(1)
  .max(2)
  .default([...VIDEO_CODECS]);
/** The nearest is what the service has as a whole. */
const mediaRegion = z
  .enum(MEDIA_REGIONS)
  .default('gll')
  .transform((region) => (region === 'gll' ? DEFAULT_SETTINGS.mediaRegion : region));
const duration = z.coerce
  .number()
  .int()
  .min(600)
  .max(86_400)
  .default(DEFAULT_SETTINGS.maxParticipantDuration);
const timeout = z.coerce.number().int().min(1).max(60).default(DEFAULT_TIMEOUT_MINUTES);

/** @throws {TwilioServiceError} 20001, 53100–53102, 53107–53111, 53113, 53115, 53124 */
export function createRoom(call: RestCall): unknown {
  const name = call.field('UniqueName', z.string().optional());
  const error = name === undefined ? undefined : roomNameError(name);
  if (error) throw new TwilioServiceError(error);
  const type = call.field('Type', z.enum(ROOM_TYPES).default(DEFAULT_SETTINGS.type), 53108);
  const most = MAX_PARTICIPANTS[type];
  const participants = z.coerce.number().int().min(1).max(most).default(most);
  const maxParticipants = call.field('MaxParticipants', participants, 53107);
  const audioOnly = call.field('AudioOnly', flag);
  if (audioOnly && !type.startsWith('group')) throw new TwilioServiceError(53124);
  const rules = call.has('RecordingRules') ? call.rules('RecordingRules') : undefined;
  const settings = {
    type,
    maxParticipants,
    audioOnly,
    record: call.field('RecordParticipantsOnConnect', flag),
    transcribe: call.field('TranscribeParticipantsOnConnect', flag),
    mediaRegion: call.field('MediaRegion', mediaRegion, 53115),
    videoCodecs: call.list('VideoCodecs', codecs),
    maxParticipantDuration: call.field('MaxParticipantDuration', duration),
    statusCallback: call.field('StatusCallback', z.url().max(2000).nullable().default(null), 53111),
    statusCallbackMethod: call.field('StatusCallbackMethod', z.enum(['GET', 'POST']).default('POST'), 53110),
    largeRoom: call.field('LargeRoom', flag),
    transcriptionsConfiguration: call.json('TranscriptionsConfiguration') ?? {},
    unusedTimeout: call.field('UnusedRoomTimeout', timeout, 53109),
    emptyTimeout: call.field('EmptyRoomTimeout', timeout, 53109),
  };
  call.field('EnableTurn', flag);
  if (settings.statusCallback)
    call.warn('The sandbox does not call a room’s StatusCallback: a server is out of its reach.');
  if (name !== undefined && call.twilio.registry.find(name)) throw new TwilioServiceError(53113);
  const room = call.twilio.registry.create(name, settings);
  if (rules) room.recording.setRules(rules);
  return describeRoom(call, room);
}

/** Rooms in progress unless another status is asked for, the newest first. */
export function listRooms(call: RestCall): unknown {
  const { open, ended } = call.twilio.registry;
  const status = call.query('Status') ?? 'in-progress';
  const rooms = status === 'completed' ? ended : status === 'in-progress' ? open : [];
  const name = call.query('UniqueName');
  const named = rooms.filter(
    ({ room, createdAt }) => (name === undefined || room.name === name) && call.isWithinDates(createdAt),
  );
  return page(
    call,
    'rooms',
    named.reverse().map((room) => describeRoom(call, room)),
  );
}

export function fetchRoom(call: RestCall): unknown {
  return describeRoom(call, call.room);
}

/** A room can only be completed. @throws {TwilioServiceError} 53112 for any other wish, 53118 when it is. */
export function updateRoom(call: RestCall): unknown {
  const room = call.openRoom;
  call.field('Status', z.literal('completed'), 53112);
  room.room.end();
  return describeRoom(call, room);
}

export function fetchRecordingRules(call: RestCall): unknown {
  return describeRules(call.room);
}

/** @throws {TwilioServiceError} 20001, 53118 */
export function updateRecordingRules(call: RestCall): unknown {
  const room = call.openRoom;
  room.recording.setRules(call.rules());
  return describeRules(room);
}

function describeRules(room: TwilioRoom): unknown {
  return {
    room_sid: room.sid,
    rules: room.recording.rules,
    date_created: room.createdAt.toISOString(),
    date_updated: new Date().toISOString(),
  };
}

function describeRoom({ twilio, url: { origin } }: RestCall, room: TwilioRoom): unknown {
  const { settings, createdAt, endedAt } = room;
  const url = `${origin}/v1/Rooms/${room.sid}`;
  return {
    sid: room.sid,
    status: endedAt ? 'completed' : 'in-progress',
    date_created: createdAt.toISOString(),
    date_updated: (endedAt ?? createdAt).toISOString(),
    account_sid: twilio.credentials.accountSid,
    enable_turn: true,
    unique_name: room.room.name,
    status_callback: settings.statusCallback,
    status_callback_method: settings.statusCallbackMethod,
    end_time: endedAt?.toISOString() ?? null,
    duration: endedAt ? seconds(createdAt, endedAt) : null,
    type: settings.type,
    max_participants: settings.maxParticipants,
    max_participant_duration: settings.maxParticipantDuration,
    max_concurrent_published_tracks: settings.maxPublishedTracks,
    record_participants_on_connect: settings.record,
    video_codecs: settings.videoCodecs,
    media_region: settings.mediaRegion,
    audio_only: settings.audioOnly,
    empty_room_timeout: settings.emptyTimeout ?? null,
    unused_room_timeout: settings.unusedTimeout ?? null,
    large_room: settings.largeRoom,
    url,
    links: {
      participants: `${url}/Participants`,
      recording_rules: `${url}/RecordingRules`,
      transcriptions: `${url}/Transcriptions`,
    },
  };
}

/** Whole seconds between two moments. */
export function seconds(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 1000);
}
