import * as z from 'zod';
import { messageOf } from '../../message-of';
import { MeetingError } from '../errors';
import type { Stage } from '../meeting';
import type { MeetingPeer } from '../meeting-peer';
import type { Acknowledge } from '../socket-io-session';
import { activityRequests } from './activities';
import { consumerRequests } from './consumers';
import { dataRequests } from './data';
import { entryRequests } from './entry';
import { moderationRequests } from './moderation';
import { producerRequests } from './producers';
import { profileRequests } from './profile';
import type { Needs, RequestTable } from './request';
import { relayRequests } from './relay';
import { switchingRequests } from './switching';
import { transportRequests } from './transports';

const TABLE: RequestTable = {
  ...entryRequests,
  ...transportRequests,
  ...producerRequests,
  ...consumerRequests,
  ...dataRequests,
  ...profileRequests,
  ...moderationRequests,
  ...activityRequests,
  ...switchingRequests,
  ...relayRequests,
};

const STAGES: Record<Needs, readonly Stage[]> = {
  connection: ['connected', 'waiting', 'admitted', 'joined', 'gone'],
  arrival: ['connected'],
  permission: ['admitted'],
  admission: ['admitted', 'joined'],
  membership: ['joined'],
};

/** What a server error on demand can hit. */
const CHANGES = new Set(['join', 'produce', 'produceData', 'changeMode', 'switchToMeeting', 'removePeer']);

const envelope = z.object({ method: z.string().max(100), data: z.unknown() });

/** Takes one event of a client: finds what handles it and acknowledges its result or its refusal. Never throws. */
export async function dispatch(
  peer: MeetingPeer,
  event: string,
  argument: unknown,
  acknowledge: Acknowledge,
): Promise<void> {
  const parsed = envelope.safeParse(argument);
  if (event !== 'request' || !parsed.success) {
    peer.trace('videosdk', 'dropped an event that is no request', event);
    return acknowledge(refusal(new MeetingError('BAD_REQUEST')));
  }
  const { method, data } = parsed.data;
  try {
    const handler = Object.hasOwn(TABLE, method) ? TABLE[method] : undefined;
    if (!handler) throw new MeetingError('UNKNOWN_REQUEST', `The sandbox does not know "${method}".`);
    if (!STAGES[handler.needs].includes(peer.stage)) {
      throw new MeetingError(
        'WRONG_STATE',
        `"${method}" is not possible for a participant who is ${peer.stage}.`,
      );
    }
    if (CHANGES.has(method)) peer.faults.beforeChange();
    const reply = (result: unknown): void => acknowledge({ data: result ?? {} });
    // A reply of the handler's own comes first, and only the first one counts.
    reply(await handler.handle(data ?? {}, { peer, reply }));
  } catch (error) {
    const failure = describe(method, error);
    peer.trace('videosdk', `refused "${method}"`, failure.message);
    acknowledge(refusal(failure));
  }
}

function refusal({ message, code }: MeetingError): unknown {
  return { data: { status: 'error', message, errorCode: code } };
}

function describe(method: string, error: unknown): MeetingError {
  if (error instanceof MeetingError) return error;
  if (error instanceof z.ZodError) {
    const problem = z.prettifyError(error).replaceAll('\n', ' ');
    return new MeetingError('BAD_REQUEST', `"${method}" has malformed data: ${problem}`);
  }
  return new MeetingError('BAD_REQUEST', messageOf(error));
}
