import * as z from 'zod';
import { MeetingError } from '../errors';
import { nameText, request, type RequestTable } from './request';

const MODES = ['SEND_AND_RECV', 'CONFERENCE', 'RECV_ONLY', 'SIGNALLING_ONLY', 'VIEWER'] as const;
/** Of a meeting's store, and of those that one client observes. */
const MAX_KEYS = 1000;
const value = z.string().max(100_000).nullable();
const key = z.object({ key: z.string().max(500) });

/** What a participant changes about itself, and the values that a meeting shares (docs/protocols/videosdk.md, 4 to 6). */
export const profileRequests: RequestTable = {
  changeDisplayName: request('membership', z.object({ displayName: nameText }), ({ displayName }, { peer }) =>
    peer.participant.rename(displayName),
  ),

  // The client has closed what the new mode does not allow, and says so with nothing but this request.
  changeMode: request('membership', z.object({ mode: z.enum(MODES) }), ({ mode }, { peer, reply }) => {
    const { participant, subscriptions, media, meeting } = peer;
    peer.profile = { ...peer.profile, mode };
    const sends = mode === 'SEND_AND_RECV' || mode === 'CONFERENCE';
    if (!sends) {
      for (const { track } of media.producers.values()) if (track) participant.unpublish(track);
      media.closeIncoming();
      meeting.data.withdraw(peer);
    }
    if (!sends && mode !== 'RECV_ONLY') {
      subscriptions.dispose();
      media.closeOutgoing();
      meeting.data.disconnect(peer);
    }
    subscriptions.transport = media.outgoing;
    reply({ unsupportedCodecs: [] });
    meeting.notifyAll('peerModeChanged', { peerId: peer.id, mode });
    for (const other of meeting.room.others(participant)) {
      for (const track of other.tracks.values()) subscriptions.sync(track);
    }
    meeting.data.connect([peer]);
  }),

  realtimeStoreSet: request('membership', key.extend({ value }), ({ key, value }, { peer }) => {
    const { meeting, id } = peer;
    if (value === null) meeting.store.delete(key);
    else if (meeting.store.size < MAX_KEYS || meeting.store.has(key)) meeting.store.set(key, value);
    else throw new MeetingError('FAILED_TO_SET_VALUE');
    for (const other of meeting.peers) {
      if (!other.observedKeys.has(key)) continue;
      other.notify('realtimeStoreValueChanged', { key, value, updatedBy: id });
    }
    return { status: 'ok' };
  }),
  realtimeStoreGet: request('membership', key, ({ key }, { peer }) => ({
    status: 'ok',
    value: peer.meeting.store.get(key) ?? null,
  })),
  realtimeStoreObserve: request('membership', key, ({ key }, { peer }) => {
    if (peer.observedKeys.size >= MAX_KEYS) throw new MeetingError('FAILED_TO_OBSERVE_VALUE');
    peer.observedKeys.add(key);
    return { status: 'ok' };
  }),
  realtimeStoreStopObserve: request('membership', key, ({ key }, { peer }) => {
    peer.observedKeys.delete(key);
    return { status: 'ok' };
  }),
};
