import * as z from 'zod';
import { MeetingError } from '../errors';
import type { MeetingRegistry } from '../meeting-registry';
import type { LoggedParticipant, SessionLog } from '../session-log';
import { administrative, page, roomIdBody, type Call, type Route } from './route';

const participantId = z.string().min(1).max(200);
/** A room, or one of its sessions. */
const removal = z.union([
  roomIdBody.extend({ participantId }),
  z.object({ sessionId: z.string().min(1).max(200), participantId }),
]);

const filters = z.object({
  roomId: z.string().optional(),
  customRoomId: z.string().optional(),
  status: z.enum(['ongoing', 'ended']).optional(),
});

/**
 * Who met when, and the app's server's hand in it. The answers are as VideoSDK's library for servers reads them; they
 * are not compared with the real service.
 */
export const sessionRoutes: readonly Route[] = [
  administrative('GET', /^\/v2\/sessions$/, ({ context: { registry }, query }) => {
    const { roomId, customRoomId, status } = filters.parse(Object.fromEntries(query));
    const logs = registry.sessions.filter(
      (log) =>
        (roomId === undefined || log.roomId === roomId) &&
        (customRoomId === undefined || registry.find(log.roomId).customRoomId === customRoomId) &&
        (status === undefined || statusOf(log) === status),
    );
    return page(logs.map(describeSession), query);
  }),
  administrative('GET', /^\/v2\/sessions\/([^/]+)$/, (call) => describeSession(sessionOf(call))),
  administrative('GET', /^\/v2\/sessions\/([^/]+)\/participants$/, (call) => {
    const log = sessionOf(call);
    return describeParticipants(log, log.participants, call.query);
  }),
  administrative('GET', /^\/v2\/sessions\/([^/]+)\/participants\/active$/, (call) => {
    const log = sessionOf(call);
    const active = log.participants.filter(({ timelog }) => timelog.at(-1)?.end === null);
    return describeParticipants(log, active, call.query);
  }),
  administrative('GET', /^\/v2\/sessions\/([^/]+)\/participants\/([^/]+)$/, (call) => {
    return participantOf(call);
  }),
  administrative('GET', /^\/v2\/sessions\/([^/]+)\/stats$/, (call) => {
    const { id, roomId } = sessionOf(call);
    call.warn(NOT_MEASURED);
    return { sessionId: id, meetingId: roomId, stats: [] };
  }),
  // This one path says "participant", in the reference as in the library.
  administrative('GET', /^\/v2\/sessions\/([^/]+)\/participants?\/([^/]+)\/stats$/, (call) => {
    const { id, roomId } = sessionOf(call);
    const { participantId, name } = participantOf(call);
    call.warn(NOT_MEASURED);
    return { sessionId: id, meetingId: roomId, participantId, participantName: name, stats: [] };
  }),
  administrative('POST', /^\/v2\/sessions\/end$/, ({ context: { registry }, body }) => {
    const { meeting } = registry.enabled(roomIdBody.parse(body).roomId);
    meeting.endByApi();
    return describeSession(meeting.log);
  }),
  administrative('POST', /^\/v2\/sessions\/participants\/remove$/, ({ context: { registry }, body }) => {
    const where = removal.parse(body);
    const { meeting } = registry.find(
      'roomId' in where ? where.roomId : logOf(registry, where.sessionId).roomId,
    );
    const isThere = !('sessionId' in where) || meeting.log.id === where.sessionId;
    const participant = isThere ? meeting.room.participants.get(where.participantId) : undefined;
    if (!participant) throw new MeetingError('INVALID_PARTICIPANT_ID');
    meeting.removeByApi(participant);
    return { message: 'Participant removed successfully' };
  }),
];

const NOT_MEASURED =
  'The sandbox does not measure the quality of a session: its list of stats is always empty.';

/** @throws {MeetingError} NOT_FOUND */
function participantOf(call: Call): LoggedParticipant {
  const found = sessionOf(call).participants.find((one) => one.participantId === call.secondId);
  if (found) return found;
  throw new MeetingError('NOT_FOUND', `Nobody with the id "${call.secondId}" was in this session.`);
}

const sessionOf = ({ context: { registry }, id }: Call): SessionLog => logOf(registry, id);

function logOf(registry: MeetingRegistry, id: string): SessionLog {
  const log = registry.sessions.find((candidate) => candidate.id === id);
  if (!log) throw new MeetingError('NOT_FOUND', `There is no session "${id}".`);
  return log;
}

const statusOf = ({ end }: SessionLog): 'ongoing' | 'ended' => (end === null ? 'ongoing' : 'ended');

/** One page of people: they stand in their session, and what is counted are they. */
function describeParticipants(
  log: SessionLog,
  participants: readonly LoggedParticipant[],
  query: URLSearchParams,
): unknown {
  const { pageInfo, data } = page(participants, query);
  return { pageInfo, data: [{ ...describeSession(log), participants: data }] };
}

function describeSession(log: SessionLog) {
  const { id, roomId, start, end, participants } = log;
  return {
    id,
    roomId,
    start,
    end,
    status: statusOf(log),
    participants,
    links: {
      get_room: `https://api.videosdk.live/v2/rooms/${roomId}`,
      get_session: `https://api.videosdk.live/v2/sessions/${id}`,
    },
  };
}
