import * as z from 'zod';
import { jsonResponse, type Client, type HttpResponse } from '../../bridge/service';
import type { VideoSdkFaults } from '../faults';
import type { MeetingRegistry } from '../meeting-registry';
import type { PreCallTests } from '../pre-call-tests';
import { authorizeRest, type Claims } from '../token';
import type { Uploads } from '../uploads';

/** What the REST API works on. */
export interface RestContext {
  registry: MeetingRegistry;
  faults: VideoSdkFaults;
  uploads: Uploads;
  preCallTests: PreCallTests;
}

export interface Call {
  context: RestContext;
  claims: Claims;
  /** What the path's variable part says. */
  id: string;
  /** What its second one says; empty if it has none. */
  secondId: string;
  query: URLSearchParams;
  body: unknown;
  /** Who asks; unknown for a call that comes from no SDK. */
  client: Client | undefined;
  /** Says to whoever develops the app that the sandbox does not do what was asked for, or why it refuses it if the SDK does not say. */
  warn: (notice: string) => void;
}

export interface Route {
  method: 'GET' | 'POST' | 'DELETE';
  /** Its first group is the call's `id`, its second the `secondId`. */
  path: RegExp;
  /** @throws {MeetingError | z.ZodError} */
  handle: (call: Call) => HttpResponse | Promise<HttpResponse>;
}

/** A route for every token that the service has signed. */
export function open(method: Route['method'], path: RegExp, handle: (call: Call) => unknown): Route {
  return { method, path, handle: async (call) => jsonResponse(200, await handle(call)) };
}

/** A route for the app's server: not for tokens that may only join meetings. */
export function administrative(
  method: Route['method'],
  path: RegExp,
  handle: (call: Call) => unknown,
): Route {
  return open(method, path, (call) => {
    authorizeRest(call.claims);
    return handle(call);
  });
}

export const roomIdBody = z.object({ roomId: z.string().min(1).max(200) });

const pageQuery = z.object({
  page: z.coerce.number().int().min(1).catch(1),
  perPage: z.coerce.number().int().min(1).max(100).catch(20),
});

/** One page of a list, as the query's `page` and `perPage` ask for it. */
export function page<T>(all: readonly T[], query: URLSearchParams): { pageInfo: unknown; data: T[] } {
  const { page, perPage } = pageQuery.parse(Object.fromEntries(query));
  const start = (page - 1) * perPage;
  const lastPage = Math.max(1, Math.ceil(all.length / perPage));
  return {
    pageInfo: { currentPage: page, perPage, lastPage, total: all.length },
    data: all.slice(start, start + perPage),
  };
}
