import * as z from 'zod';
import { MeetingError } from '../errors';
import { authorizeMeeting, mayJoin } from '../token';
import { moderator } from './moderation';
import { participantOf } from './participants';
import { idText, request, type RequestTable } from './request';

/** From one meeting into another without a new connection (docs/protocols/videosdk.md, 6). */
export const switchingRequests: RequestTable = {
  switchToMeeting: request(
    'membership',
    z.object({ meetingId: idText, secret: z.string().max(10_000) }),
    async ({ meetingId, secret }, { peer, reply }) => {
      const claims = await peer.directory.verify(secret);
      authorizeMeeting(claims, { roomId: meetingId, participantId: peer.id });
      if (!mayJoin(claims)) {
        throw new MeetingError('INVALID_PERMISSIONS', 'A switch cannot wait for approval.');
      }
      const meeting = peer.directory.open(meetingId);
      if (meeting === peer.meeting) throw new MeetingError('DUPLICATE_PARTICIPANT');
      const { room } = meeting;
      if (!room.participants.has(peer.id) && room.participants.size >= room.maxParticipants) {
        throw new MeetingError('MAX_PARTICIPANTS_REACHED');
      }
      // It may have left while the token was verified.
      if (peer.stage !== 'joined') throw new MeetingError('WRONG_STATE');
      reply({});
      peer.moveTo(meeting, claims);
      const { sessionId } = meeting;
      const decision = { id: peer.id, decision: 'allowed', sessionId, switchingRoomId: meetingId };
      peer.notify('entryResponded', decision);
    },
  ),

  // The app of the other one hears `switch-meeting` and decides for itself.
  switchPeerRoom: request(
    'membership',
    z.object({
      roomId: idText,
      peerId: idText,
      payload: z.unknown(),
      token: z.string().max(10_000).nullish(),
    }),
    async ({ roomId, peerId, payload, token }, { peer }) => {
      await moderator(peer);
      const target = peer.meeting.peerOf(participantOf(peer, peerId));
      if (!target) throw new MeetingError('NOT_FOUND', 'A guest cannot switch to another meeting.');
      void target.ask('switchRoom', { roomId, payload, token, peerId: peer.id });
    },
  ),
};
