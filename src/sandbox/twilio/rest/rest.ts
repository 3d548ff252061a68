import { jsonResponse, notSimulated, type HttpRequest, type HttpResponse } from '../../bridge/service';
import type { TwilioCredentials } from '../access-token';
import { TwilioServiceError, type TwilioErrorCode } from '../errors';
import type { TwilioContext } from '../context';
import { RestCall } from './call';
import { fetchParticipant, listParticipants, updateParticipant } from './participants';
import {
  createRoom,
  fetchRecordingRules,
  fetchRoom,
  listRooms,
  updateRecordingRules,
  updateRoom,
} from './rooms';
import {
  fetchPublishedTrack,
  fetchSubscribedTrack,
  fetchSubscribeRules,
  listPublishedTracks,
  listSubscribedTracks,
  updateSubscribedTracks,
  updateSubscribeRules,
} from './tracks';
import {
  createTranscription,
  fetchTranscription,
  listTranscriptions,
  updateTranscription,
} from './transcriptions';

/** Answers a call with what the caller gets as JSON. @throws {TwilioServiceError} */
type Handle = (call: RestCall) => unknown;

const PARTICIPANT = '/v1/Rooms/:room/Participants/:participant';
/** The resources of video.twilio.com that apps' servers and tests use (docs/protocols/twilio-video.md, 8). */
const ROUTES: readonly (readonly [method: string, pattern: string, status: number, handle: Handle])[] = [
  ['POST', '/v1/Rooms', 201, createRoom],
  ['GET', '/v1/Rooms', 200, listRooms],
  ['GET', '/v1/Rooms/:room', 200, fetchRoom],
  ['POST', '/v1/Rooms/:room', 200, updateRoom],
  ['GET', '/v1/Rooms/:room/RecordingRules', 200, fetchRecordingRules],
  ['POST', '/v1/Rooms/:room/RecordingRules', 202, updateRecordingRules],
  ['POST', '/v1/Rooms/:room/Transcriptions', 201, createTranscription],
  ['GET', '/v1/Rooms/:room/Transcriptions', 200, listTranscriptions],
  ['GET', '/v1/Rooms/:room/Transcriptions/:transcription', 200, fetchTranscription],
  ['POST', '/v1/Rooms/:room/Transcriptions/:transcription', 200, updateTranscription],
  ['GET', '/v1/Rooms/:room/Participants', 200, listParticipants],
  ['GET', PARTICIPANT, 200, fetchParticipant],
  ['POST', PARTICIPANT, 200, updateParticipant],
  ['GET', `${PARTICIPANT}/PublishedTracks`, 200, listPublishedTracks],
  ['GET', `${PARTICIPANT}/PublishedTracks/:track`, 200, fetchPublishedTrack],
  ['GET', `${PARTICIPANT}/SubscribedTracks`, 200, listSubscribedTracks],
  ['POST', `${PARTICIPANT}/SubscribedTracks`, 202, updateSubscribedTracks],
  ['GET', `${PARTICIPANT}/SubscribedTracks/:track`, 200, fetchSubscribedTrack],
  ['GET', `${PARTICIPANT}/SubscribeRules`, 200, fetchSubscribeRules],
  ['POST', `${PARTICIPANT}/SubscribeRules`, 202, updateSubscribeRules],
];

const STATUSES: Partial<Record<TwilioErrorCode, number>> = { 20003: 401, 20404: 404, 53106: 404, 53204: 404 };

/** Answers one request of an app's server. Refusals are `{code, message, more_info, status}`. */
export function answerRest(twilio: TwilioContext, request: HttpRequest): HttpResponse {
  const found = route(twilio, request);
  try {
    authenticate(twilio.credentials, request.headers['authorization']);
    if (!found) throw unknown(request);
    const answer = jsonResponse(found.status, found.handle(found.call));
    const { notice } = found.call;
    return { ...answer, ...(notice && { notice }) };
  } catch (error) {
    if (!(error instanceof TwilioServiceError)) throw error;
    const { code, message } = error;
    const status = STATUSES[code] ?? 400;
    const more = `https://www.twilio.com/docs/errors/${code}`;
    return {
      ...jsonResponse(status, { code, message, more_info: more, status }),
      ...(found ? {} : { notice: notSimulated(request.method, request.url) }),
    };
  }
}

/** @throws {TwilioServiceError} 20003 unless the request names the account's key, or account, and its secret. */
function authenticate({ accountSid, apiKeySid, apiKeySecret }: TwilioCredentials, header = ''): void {
  const accepted = [apiKeySid, accountSid].map((user) => `Basic ${btoa(`${user}:${apiKeySecret}`)}`);
  if (!accepted.includes(header)) throw new TwilioServiceError(20003);
}

/** The caller may not see what the window is told. */
function unknown({ method, url: { pathname } }: HttpRequest): TwilioServiceError {
  return new TwilioServiceError(20404, `The sandbox does not simulate ${method} ${pathname}.`);
}

/** @returns undefined for what the sandbox does not simulate. */
function route(
  twilio: TwilioContext,
  { method, url, body }: HttpRequest,
): { status: number; handle: Handle; call: RestCall } | undefined {
  for (const [accepted, pattern, status, handle] of ROUTES) {
    const names = accepted === method ? match(pattern, url.pathname) : undefined;
    if (names) return { status, handle, call: new RestCall(twilio, url, names, body) };
  }
  return undefined;
}

/** @returns the variable parts of a path that fits the pattern. */
function match(pattern: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const names: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = decode(given[index] ?? '');
    if (part.startsWith(':')) names[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return names;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
