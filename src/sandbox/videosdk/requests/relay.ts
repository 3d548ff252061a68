import * as z from 'zod';
import { MeetingError } from '../errors';
import { authorizeMeeting, mayModerate } from '../token';
import { moderator } from './moderation';
import { idText, request, type RequestTable } from './request';

/** As the SDK names them here, and nowhere else. */
const KINDS = { audio: 'audio', video: 'video', share: 'share', share_audio: 'shareAudio' } as const;
const kind = z.enum(['audio', 'video', 'share', 'share_audio']).transform((name) => KINDS[name]);

/** A participant's media in another meeting (docs/protocols/videosdk.md, 6). */
export const relayRequests: RequestTable = {
  mediaRelayRequestSent: request(
    'membership',
    z.object({ meetingId: idText, secret: z.string().max(10_000), kinds: z.array(kind).min(1).max(10) }),
    async ({ meetingId, secret, kinds }, { peer }) => {
      const claims = await peer.directory.verify(secret);
      authorizeMeeting(claims, { roomId: meetingId, participantId: peer.id });
      const destination = peer.directory.open(meetingId);
      if (destination === peer.meeting) throw new MeetingError('DUPLICATE_PARTICIPANT');
      if (peer.stage !== 'joined') throw new MeetingError('WRONG_STATE');
      peer.relays.request(destination, kinds);
      const { id: peerId, participant } = peer;
      const asked = { peerId, displayName: participant.name, meetingId: peer.meeting.id };
      for (const other of destination.peers) {
        if (mayModerate(await other.claims)) other.notify('mediaRelayRequestReceived', asked);
      }
    },
  ),

  respondToMediaRelayRequest: request(
    'membership',
    z.object({ peerId: idText, meetingId: idText, decision: z.enum(['allowed', 'denied']) }),
    async ({ peerId, meetingId, decision }, { peer }) => {
      await moderator(peer);
      const requester = peer.directory.open(meetingId).peers.find(({ id }) => id === peerId);
      if (!requester) throw new MeetingError('INVALID_PARTICIPANT_ID');
      requester.relays.answer(peer.meeting, decision, peer.id);
    },
  ),

  mediaRelayRequestStop: request('membership', z.object({ meetingId: idText }), ({ meetingId }, { peer }) =>
    peer.relays.stop(meetingId),
  ),
};
