import * as z from 'zod';
import type { ParticipantRecord } from '../participant-records';
import type { RestCall } from './call';
import { page } from './page';
import { seconds } from './rooms';

/** Everybody who is or was in the room, the latest first; `Status` and `Identity` narrow it. */
export function listParticipants(call: RestCall): unknown {
  const [status, identity] = [call.query('Status'), call.query('Identity')];
  const records = call.room.records.all.filter(
    (record) =>
      (status === undefined || status === statusOf(call, record)) &&
      (identity === undefined || identity === record.identity) &&
      call.isWithinDates(record.startTime),
  );
  return page(
    call,
    'participants',
    records.reverse().map((record) => describeParticipant(call, record)),
  );
}

export function fetchParticipant(call: RestCall): unknown {
  return describeParticipant(call, call.record);
}

/** A participant can only be sent away. @throws {TwilioServiceError} 53112 for any other wish, 53204 */
export function updateParticipant(call: RestCall): unknown {
  const { participant, record } = call;
  call.field('Status', z.literal('disconnected'), 53112);
  participant.room.leave(participant, 'removed');
  return describeParticipant(call, record);
}

function statusOf({ room }: RestCall, { sid }: ParticipantRecord): string {
  return room.participant(sid)?.state ?? 'disconnected';
}

function describeParticipant(call: RestCall, record: ParticipantRecord): unknown {
  const { sid, identity, startTime, endTime } = record;
  const roomSid = call.room.sid;
  const url = `${call.url.origin}/v1/Rooms/${roomSid}/Participants/${sid}`;
  return {
    sid,
    room_sid: roomSid,
    account_sid: call.twilio.credentials.accountSid,
    status: statusOf(call, record),
    identity,
    date_created: startTime.toISOString(),
    date_updated: (endTime ?? startTime).toISOString(),
    start_time: startTime.toISOString(),
    end_time: endTime?.toISOString() ?? null,
    duration: endTime ? seconds(startTime, endTime) : null,
    url,
    links: {
      published_tracks: `${url}/PublishedTracks`,
      subscribed_tracks: `${url}/SubscribedTracks`,
      subscribe_rules: `${url}/SubscribeRules`,
    },
  };
}
