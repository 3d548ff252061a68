import { z } from 'zod';
import { jsonResponse, type HttpRequest, type HttpResponse } from '../bridge/service';
import type { Trace } from '../trace';
import { MeetingError } from './errors';
import type { VideoSdkFaults } from './faults';
import type { MeetingRegistry } from './meeting-registry';
import { MEETING_HOST } from './requests/entry';
import { authorizeMeeting, authorizeRest, type Claims } from './token';

export interface RestInit {
  registry: MeetingRegistry;
  /** What a token says. @throws {MeetingError} */
  verify: (token: string) => Promise<Claims>;
  faults: VideoSdkFaults;
  trace: Trace;
}

interface Call {
  init: RestInit;
  claims: Claims;
  /** What the path's variable part says. */
  id: string;
  body: unknown;
}

interface Route {
  method: string;
  path: RegExp;
  /** @throws {MeetingError | z.ZodError} */
  handle: (call: Call) => unknown;
}

const withRoomId = z.object({ roomId: z.string() });

/** The REST API as far as clients and samples use it (protocols/videosdk.md, 1). */
const ROUTES: readonly Route[] = [
  { method: 'POST', path: /^\/infra\/v1\/meetings\/init-config$/, handle: initConfig },
  {
    method: 'POST',
    path: /^\/v2\/rooms$/,
    handle: rest(({ init }) => describeRoom(init.registry, init.registry.create().id)),
  },
  { method: 'GET', path: /^\/v2\/rooms$/, handle: rest(({ init }) => listRooms(init.registry)) },
  {
    method: 'GET',
    path: /^\/v2\/rooms\/validate\/([^/]+)$/,
    handle: rest(({ init, id }) => {
      init.registry.enabled(id);
      return describeRoom(init.registry, id);
    }),
  },
  {
    method: 'POST',
    path: /^\/v2\/rooms\/deactivate$/,
    handle: rest(({ init, body }) => {
      const { roomId } = withRoomId.parse(body);
      init.registry.disable(roomId);
      return describeRoom(init.registry, roomId);
    }),
  },
  {
    method: 'GET',
    path: /^\/v2\/rooms\/([^/]+)$/,
    handle: rest(({ init, id }) => describeRoom(init.registry, id)),
  },
  { method: 'POST', path: /^\/v2\/sessions\/end$/, handle: rest(endSession) },
];

/** Answers one request. Refusals are `{error, code}` with a status that is not 200. */
export async function answerRest(
  init: RestInit,
  { method, url, headers, body }: HttpRequest,
): Promise<HttpResponse> {
  if (url.pathname === '/ping')
    return { status: 200, headers: { 'content-type': 'text/plain' }, body: 'pong' };
  try {
    const route = ROUTES.find(
      (candidate) => candidate.method === method && candidate.path.test(url.pathname),
    );
    if (!route) throw new MeetingError('NOT_FOUND', `The sandbox has no ${method} ${url.pathname}.`);
    const claims = await init.verify(headers['authorization'] ?? '');
    const id = decodeURIComponent(route.path.exec(url.pathname)?.[1] ?? '');
    return jsonResponse(200, route.handle({ init, claims, id, body: parseBody(body) }));
  } catch (error) {
    const { status, message, code } = refusal(error);
    init.trace('videosdk', `refused ${method} ${url.pathname}`, message);
    return jsonResponse(status, { error: message, code });
  }
}

function rest(handle: Route['handle']): Route['handle'] {
  return (call) => {
    authorizeRest(call.claims);
    return handle(call);
  };
}

/** Where to connect and with what: the first thing that `join()` asks. */
function initConfig({ init, claims, body }: Call): unknown {
  const parsed = withRoomId.safeParse(body);
  if (!parsed.success) throw new MeetingError('INVALID_MEETING_ID', 'The request names no meeting.');
  const { roomId } = parsed.data;
  authorizeMeeting(claims, { roomId });
  init.registry.enabled(roomId);
  init.faults.beforeJoin();
  const silent = { enabled: false, endPoint: '' };
  return {
    data: {
      baseUrl: MEETING_HOST,
      socketUrl: null,
      socketPath: '',
      signalingUrl: null,
      // What cannot be decrypted counts as no ICE servers.
      iceServers: '',
      observability: { jwt: '', metaData: {}, traces: silent, logs: silent },
    },
  };
}

function endSession({ init, body }: Call): unknown {
  const { roomId } = withRoomId.parse(body);
  const { meeting } = init.registry.enabled(roomId);
  meeting.endByApi();
  return {
    id: meeting.sessionId,
    roomId,
    start: meeting.createdAt.toISOString(),
    end: new Date().toISOString(),
    status: 'ended',
  };
}

function listRooms(registry: MeetingRegistry): unknown {
  const data = registry.ids.map((id) => describeRoom(registry, id));
  return { pageInfo: { currentPage: 1, perPage: data.length, lastPage: 1, total: data.length }, data };
}

function describeRoom(registry: MeetingRegistry, roomId: string): unknown {
  const { createdAt, disabled } = registry.find(roomId);
  return {
    roomId,
    customRoomId: null,
    id: roomId,
    disabled,
    createdAt: createdAt.toISOString(),
    links: {
      get_room: `https://api.videosdk.live/v2/rooms/${roomId}`,
      get_session: `https://api.videosdk.live/v2/sessions?roomId=${roomId}`,
    },
  };
}

function parseBody(body: string | null): unknown {
  if (!body) return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new MeetingError('BAD_REQUEST', 'The body is no JSON.');
  }
}

function refusal(error: unknown): MeetingError {
  if (error instanceof MeetingError) return error;
  if (error instanceof z.ZodError) {
    return new MeetingError('BAD_REQUEST', z.prettifyError(error).replaceAll('\n', ' '));
  }
  if (error instanceof URIError) return new MeetingError('BAD_REQUEST', 'The address is malformed.');
  throw error;
}
