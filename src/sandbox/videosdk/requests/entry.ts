import * as z from 'zod';
import { MEETING_HOST } from '../address';
import { MeetingError } from '../errors';
import { sdkLeaveReason } from '../leave-reasons';
import type { Meeting, MeetingClient } from '../meeting';
import type { EntryDecision, MeetingPeer } from '../meeting-peer';
import { authorizeMeeting, mayJoin, type Claims } from '../token';
import { publishAll } from './producers';
import { anyObject, idText, nameText, nothing, request, type RequestTable } from './request';

const DECISIONS = ['allowed', 'denied'] as const satisfies readonly EntryDecision[];

/** Coming in and going out (docs/protocols/videosdk.md, 3 and 6). */
export const entryRequests: RequestTable = {
  requestEntry: request('arrival', z.object({ name: nameText.optional() }), enter),

  respondEntry: request(
    'membership',
    z.object({ id: idText, decision: z.enum(DECISIONS) }),
    async ({ id, decision }, { peer }) => {
      if (!mayJoin(await peer.claims)) throw new MeetingError('INVALID_PERMISSIONS');
      answerEntry(peer.meeting, id, decision);
    },
  ),

  join: request(
    'permission',
    z.object({
      displayName: nameText,
      device: z.string().max(200).catch('unknown'),
      mode: z.string().max(50).default('SEND_AND_RECV'),
      metaData: anyObject.nullish(),
      autoConsume: z.boolean().nullish(),
    }),
    ({ displayName, device, mode, metaData, autoConsume }, { peer, reply }) => {
      const { meeting } = peer;
      // It may have been deactivated while the client waited to be let in.
      peer.directory.mustBeOpen(meeting.id);
      peer.join({
        displayName,
        device,
        mode,
        metaData: publicMetaData(metaData ?? {}),
        autoConsume: autoConsume ?? true,
      });
      const { room } = meeting;
      reply({
        peers: room.others(peer.participant).map((other) => meeting.info(other)),
        poll: [],
        messages: [],
        unsupportedCodecs: [],
        pubSubUrl: pubSubUrl(peer),
      });
      peer.watch();
      publishAll(peer);
    },
  ),

  definePeerLeftReason: request('connection', nothing, (_data, { peer }) => {
    peer.leaveReason = 'left';
  }),

  closeRoom: request('membership', nothing, (_data, { peer, reply }) => {
    reply({});
    peer.meeting.room.end();
  }),
};

async function enter(
  { name = '' }: { name?: string | undefined },
  { peer, reply }: { peer: MeetingPeer; reply: (result: unknown) => void },
): Promise<void> {
  const { meeting } = peer;
  const claims = await entitled(peer);
  // Something else may have come of it meanwhile.
  if (peer.stage !== 'connected') throw new MeetingError('WRONG_STATE');
  reply({});
  if (mayJoin(claims)) return admit(meeting, peer);
  // An earlier one with the same id, such as a page that has been loaded again, waits no longer.
  meeting.waiting(peer.id)?.dismiss(sdkLeaveReason('duplicate'));
  peer.stage = 'waiting';
  peer.askedAs = name;
  const told = await announceEntry(meeting, { id: peer.id, name });
  // A guest of the sandbox is told nothing, but may answer.
  const alone = 'Nobody is there whose app may let people in, and who comes later is not told.';
  peer.trace('videosdk', 'somebody waits to be let in', told === 0 ? `${peer.id}. ${alone}` : peer.id);
  peer.directory.asked({
    meetingId: meeting.id,
    name,
    answer: (decision) => decide(peer.meeting, peer, decision),
  });
}

/** Tells everybody who may let people in that somebody waits. @returns how many they are */
export async function announceEntry(meeting: Meeting, who: { id: string; name: string }): Promise<number> {
  let told = 0;
  for (const peer of meeting.peers) {
    if (!mayJoin(await peer.claims)) continue;
    peer.notify('entryRequested', who);
    told++;
  }
  return told;
}

/** Answers somebody who waits, client or guest. @throws {MeetingError} NOT_FOUND */
export function answerEntry(meeting: Meeting, id: string, decision: EntryDecision): void {
  const knock = meeting.knocks.get(id);
  if (knock) {
    meeting.knocks.delete(id);
    meeting.notifyAll('entryResponded', { id, decision });
    return knock.decide(decision);
  }
  const requester = meeting.waiting(id);
  if (!requester) throw new MeetingError('NOT_FOUND', 'Nobody with this id waits to be let in.');
  decide(meeting, requester, decision);
}

/** Lets somebody in who waits, or does not. Who waits no longer has had an answer. */
function decide(meeting: Meeting, requester: MeetingClient, decision: EntryDecision): void {
  if (requester.stage !== 'waiting') return;
  const { id } = requester;
  if (decision === 'allowed') admit(meeting, requester);
  else requester.notify('entryResponded', { id, decision, sessionId: meeting.sessionId });
  meeting.notifyAll('entryResponded', { id, decision });
}

/** The refusal's code reaches the app through `error`; the failed request alone would give it a general one. */
async function entitled(peer: MeetingPeer): Promise<Claims> {
  const { id, meeting } = peer;
  const { room } = meeting;
  try {
    const claims = await peer.claims;
    authorizeMeeting(claims, { roomId: meeting.id, participantId: id });
    // It may have been deactivated since `init-config`.
    peer.directory.mustBeOpen(meeting.id);
    if (!room.participants.has(id) && room.participants.size >= room.maxParticipants) {
      throw new MeetingError('MAX_PARTICIPANTS_REACHED');
    }
    return claims;
  } catch (error) {
    if (error instanceof MeetingError) peer.notify('error', { code: error.code, message: error.message });
    peer.turnAway();
    throw error;
  }
}

function admit({ sessionId }: Meeting, peer: MeetingClient): void {
  peer.stage = 'admitted';
  peer.notify('entryResponded', { id: peer.id, decision: 'allowed', sessionId });
}

/** The SDK strips its own flag from `newPeer`, but not from the answer to `join`. */
function publicMetaData({ enableAgentEvents: _flag, ...metaData }: Record<string, unknown>): typeof metaData {
  return metaData;
}

function pubSubUrl({ id, meeting, pubSubKey }: MeetingPeer): string {
  const query = new URLSearchParams({ roomId: meeting.id, peerId: id, key: pubSubKey });
  return `wss://${MEETING_HOST}/pubsub?${query}`;
}
