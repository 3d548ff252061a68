import * as z from 'zod';
import type { TrackOrigin } from '../../room/room';
import { MeetingError } from '../errors';
import type { MeetingPeer } from '../meeting-peer';
import { mayModerate } from '../token';
import { participantOf } from './participants';
import { anyObject, idText, request, type RequestTable } from './request';

const onePeer = z.object({ peerId: idText });

/** What one participant does to another (docs/protocols/videosdk.md, 6). Needs `allow_mod` in the token. */
export const moderationRequests: RequestTable = {
  removePeer: request('membership', onePeer, async ({ peerId }, { peer }) => {
    await moderator(peer);
    peer.meeting.room.leave(participantOf(peer, peerId), 'removed');
  }),

  enablePeerMic: toggle('enableMic', 'microphone', true),
  disablePeerMic: toggle('disableMic', 'microphone', false),
  enablePeerWebcam: toggle('enableWebcam', 'camera', true),
  disablePeerWebcam: toggle('disableWebcam', 'camera', false),

  pinStateChanged: request(
    'membership',
    z.object({ peerId: idText, state: anyObject }),
    ({ peerId, state }, { peer }) => {
      participantOf(peer, peerId);
      for (const other of peer.meeting.peers) {
        void other.ask('pinStateChanged', { peerId, state, pinnedBy: peer.id });
      }
    },
  ),
};

/**
 * Asks a client to switch something on or off. Switching on is the app's decision, which hears `mic-requested` or
 * `webcam-requested`; a guest obeys.
 */
function toggle(event: string, origin: TrackOrigin, enabled: boolean): RequestTable[string] {
  return request('membership', onePeer, async ({ peerId }, { peer }) => {
    await moderator(peer);
    const target = participantOf(peer, peerId);
    const client = peer.meeting.peerOf(target);
    if (client) return void client.ask(event, { peerId: peer.id });
    for (const track of target.tracks.values()) if (track.origin === origin) track.update({ enabled });
  });
}

/** @throws {MeetingError} INVALID_PERMISSIONS when the client may not moderate. */
export async function moderator(peer: MeetingPeer): Promise<void> {
  if (!mayModerate(await peer.claims)) throw new MeetingError('INVALID_PERMISSIONS');
}
