import * as z from 'zod';
import type { Track } from '../../room/room';
import { TwilioServiceError } from '../errors';
import type { Session } from '../session';
import type { RestCall } from './call';
import { page } from './page';

export function listPublishedTracks(call: RestCall): unknown {
  const tracks = [...call.participant.tracks.values()];
  return page(
    call,
    'published_tracks',
    tracks.map((track) => describeTrack(call, track, 'PublishedTracks')),
  );
}

export function fetchPublishedTrack(call: RestCall): unknown {
  return describeTrack(call, one(call, [...call.participant.tracks.values()]), 'PublishedTracks');
}

export function listSubscribedTracks(call: RestCall): unknown {
  return page(
    call,
    'subscribed_tracks',
    session(call).subscriptions.tracks.map((track) => describeTrack(call, track, 'SubscribedTracks')),
  );
}

export function fetchSubscribedTrack(call: RestCall): unknown {
  return describeTrack(call, one(call, session(call).subscriptions.tracks), 'SubscribedTracks');
}

/** Subscribes a participant to one track, or takes it away. @throws {TwilioServiceError} 20001, 20404 */
export function updateSubscribedTracks(call: RestCall): unknown {
  const status = call.field('Status', z.enum(['subscribe', 'unsubscribe']));
  const wanted = call.field('Track', z.string().min(1).max(200));
  const { room } = call;
  const tracks = room.room.others(call.participant).flatMap((other) => [...other.tracks.values()]);
  const track = tracks.find((other) => other.name === wanted || room.trackSid(other) === wanted);
  if (!track) throw new TwilioServiceError(20404, `Track ${wanted} was not found`);
  const subscriber = session(call);
  subscriber.subscriptions.choose(room.trackSid(track), status === 'subscribe');
  subscriber.reconcileSoon();
  return describeTrack(call, track, 'SubscribedTracks');
}

export function fetchSubscribeRules(call: RestCall): unknown {
  return describeRules(call);
}

/** @throws {TwilioServiceError} 20001, 20404 */
export function updateSubscribeRules(call: RestCall): unknown {
  const subscriber = session(call);
  subscriber.subscriptions.setRules(call.rules());
  subscriber.reconcileSoon();
  return describeRules(call);
}

function describeRules(call: RestCall): unknown {
  const { record, room } = call;
  return {
    participant_sid: record.sid,
    room_sid: room.sid,
    rules: session(call).subscriptions.rules,
    date_created: record.startTime.toISOString(),
    date_updated: new Date().toISOString(),
  };
}

/** A guest of the sandbox has no SDK, and so no subscriptions. */
function session(call: RestCall): Session {
  const found = call.twilio.sessionOf(call.participant);
  if (!found) throw call.notFound();
  return found;
}

function one(call: RestCall, tracks: readonly Track[]): Track {
  const wanted = call.name('track');
  const track = tracks.find((other) => other.name === wanted || call.room.trackSid(other) === wanted);
  if (!track) throw call.notFound();
  return track;
}

function describeTrack(
  call: RestCall,
  track: Track,
  collection: 'PublishedTracks' | 'SubscribedTracks',
): unknown {
  const { room, record, url: address } = call;
  const sid = room.trackSid(track);
  return {
    sid,
    participant_sid: record.sid,
    publisher_sid: room.participantSid(track.participant),
    room_sid: room.sid,
    name: track.name,
    date_created: room.createdAt.toISOString(),
    date_updated: new Date().toISOString(),
    enabled: track.enabled,
    kind: track.kind,
    url: `${address.origin}/v1/Rooms/${room.sid}/Participants/${record.sid}/${collection}/${sid}`,
  };
}
