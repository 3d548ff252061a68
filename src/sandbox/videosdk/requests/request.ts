import * as z from 'zod';
import type { MeetingPeer } from '../meeting-peer';

export interface RequestContext {
  peer: MeetingPeer;
  /**
   * Answers at once. For requests after which the client must hear something only when it has the answer; what the
   * handler returns does not count then.
   */
  reply: (result: unknown) => void;
}

/**
 * How far the client must have come for the request to make sense: it has its `connection`, as far as it may be; it has
 * only just made its `arrival`; it has `permission` to join and has not joined; `admission`: either that or it has
 * joined; `membership`: it has joined.
 */
export type Needs = 'connection' | 'arrival' | 'permission' | 'admission' | 'membership';

export interface RequestHandler {
  needs: Needs;
  /** Validates the data, does the work, gives the result. @throws {z.ZodError | MeetingError} */
  handle: (data: unknown, context: RequestContext) => unknown;
}

export type RequestTable = Readonly<Record<string, RequestHandler>>;

/**
 * One request of the client.
 * @param handle returns the result, or a promise of it; nothing where the SDK reads no result.
 */
export function request<S extends z.ZodType>(
  needs: Needs,
  schema: S,
  handle: (data: z.infer<S>, context: RequestContext) => unknown,
): RequestHandler {
  return { needs, handle: (data, context) => handle(schema.parse(data), context) };
}

/** Ids of participants, transports, producers, consumers. */
export const idText = z.string().min(1).max(200);
/** What a participant is called. The SDK says of a join only that it failed, so there is room for every name. */
export const nameText = z.string().max(10_000);
export const kindSchema = z.enum(['audio', 'video']);
/** Data that is passed on unread. */
export const anyObject = z.record(z.string(), z.unknown());
export const nothing = z.unknown();
