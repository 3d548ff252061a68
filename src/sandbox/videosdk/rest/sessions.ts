import * as z from 'zod';
import { MeetingError } from '../errors';
import type { SessionLog } from '../session-log';
import { administrative, page, roomIdBody, type Call, type Route } from './route';

const removal = roomIdBody.extend({ participantId: z.string().min(1).max(200) });

/** Who met when, and the app's server's hand in it. The answers' shapes are not compared with the real service. */
export const sessionRoutes: readonly Route[] = [
  administrative('GET', /^\/v2\/sessions$/, ({ context: { registry }, query }) => {
    const roomId = query.get('roomId');
    const logs = registry.sessions.filter((log) => roomId === null || log.roomId === roomId);
    return page(logs.map(describeSession), query);
  }),
  administrative('GET', /^\/v2\/sessions\/([^/]+)$/, (call) => describeSession(sessionOf(call))),
  administrative('GET', /^\/v2\/sessions\/([^/]+)\/participants$/, (call) =>
    page(sessionOf(call).participants, call.query),
  ),
  administrative('GET', /^\/v2\/sessions\/([^/]+)\/participants\/active$/, (call) => {
    const active = sessionOf(call).participants.filter(({ timelog }) => timelog.at(-1)?.end === null);
    return page(active, call.query);
  }),
  administrative('POST', /^\/v2\/sessions\/end$/, ({ context: { registry }, body }) => {
    const { meeting } = registry.enabled(roomIdBody.parse(body).roomId);
    meeting.endByApi();
    return describeSession(meeting.log);
  }),
  administrative('POST', /^\/v2\/sessions\/participants\/remove$/, ({ context: { registry }, body }) => {
    const { roomId, participantId } = removal.parse(body);
    const { meeting } = registry.find(roomId);
    const participant = meeting.room.participants.get(participantId);
    if (!participant) throw new MeetingError('INVALID_PARTICIPANT_ID');
    meeting.removeByApi(participant);
    return { message: 'Participant removed successfully' };
  }),
];

function sessionOf({ context: { registry }, id }: Call): SessionLog {
  const log = registry.sessions.find((candidate) => candidate.id === id);
  if (!log) throw new MeetingError('NOT_FOUND', `There is no session "${id}".`);
  return log;
}

function describeSession({ id, roomId, start, end, participants }: SessionLog): unknown {
  return {
    id,
    roomId,
    start,
    end,
    status: end === null ? 'ongoing' : 'ended',
    participants,
    links: {
      get_room: `https://api.videosdk.live/v2/rooms/${roomId}`,
      get_session: `https://api.videosdk.live/v2/sessions/${id}`,
    },
  };
}
