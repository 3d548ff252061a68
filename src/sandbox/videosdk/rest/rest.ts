import * as z from 'zod';
import {
  jsonResponse,
  notSimulated,
  type Client,
  type HttpRequest,
  type HttpResponse,
} from '../../bridge/service';
import type { Trace } from '../../trace';
import { MeetingError } from '../errors';
import type { Claims } from '../token';
import { activityRoutes } from './activities';
import { fileRoutes } from './files';
import { preCallRoutes } from './pre-call';
import { roomRoutes } from './rooms';
import type { RestContext, Route } from './route';
import { sessionRoutes } from './sessions';

export interface RestInit extends RestContext {
  /** What a token says. @throws {MeetingError} */
  verify: (token: string) => Promise<Claims>;
  trace: Trace;
}

/** The REST API as far as clients and samples use it. */
const ROUTES: readonly Route[] = [
  ...roomRoutes,
  ...sessionRoutes,
  ...activityRoutes,
  ...fileRoutes,
  ...preCallRoutes,
];

/** Answers one request. Refusals are `{error, code}` with a status that is not 200 (docs/protocols/videosdk.md, 1). */
export async function answerRest(
  { verify, trace, ...context }: RestInit,
  { method, url, headers, body }: HttpRequest,
  client?: Client,
): Promise<HttpResponse> {
  const { searchParams: query } = url;
  // Apps, and VideoSDK's own examples, also write `/v2/sessions/?roomId=…`.
  const pathname = url.pathname.replace(/\/$/, '');
  if (pathname === '/ping') return { status: 200, headers: { 'content-type': 'text/plain' }, body: 'pong' };
  let notice = undefined as string | undefined;
  const warn = (text: string): void => void (notice = text);
  const route = ROUTES.find((candidate) => candidate.method === method && candidate.path.test(pathname));
  try {
    if (!route) throw new MeetingError('NOT_FOUND', `The sandbox has no ${method} ${pathname}.`);
    const claims = await verify(headers['authorization'] ?? '');
    const ids = route.path.exec(pathname)?.slice(1).map(decodeURIComponent);
    const [id = '', secondId = ''] = ids ?? [];
    const call = { context, claims, id, secondId, query, body: parseBody(body), client, warn };
    const answer = await route.handle(call);
    return { ...answer, ...(notice !== undefined && { notice }) };
  } catch (error) {
    const { status, message, code } = refusal(error);
    trace('videosdk', `refused ${method} ${pathname}`, message);
    if (!route) warn(notSimulated(method, url));
    return { ...jsonResponse(status, { error: message, code }), ...(notice !== undefined && { notice }) };
  }
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
