import * as z from 'zod';
import type { TwilioRoom } from '../twilio-room';
import type { RestCall } from './call';
import { page } from './page';

export function createTranscription(call: RestCall): unknown {
  const room = call.openRoom;
  room.transcriptions.configuration = call.json('Configuration') ?? room.transcriptions.configuration;
  room.transcriptions.setOn(true);
  return describe(call, room);
}

export function listTranscriptions(call: RestCall): unknown {
  const { room } = call;
  return page(call, 'transcriptions', room.transcriptions.on ? [describe(call, room)] : []);
}

export function fetchTranscription(call: RestCall): unknown {
  return describe(call, named(call, call.room));
}

/** @throws {TwilioServiceError} 20001, 20404, 53118 */
export function updateTranscription(call: RestCall): unknown {
  const room = named(call, call.openRoom);
  room.transcriptions.setOn(call.field('Status', z.enum(['started', 'stopped'])) === 'started');
  return describe(call, room);
}

/** A room has one transcription, which can be stopped and started again. */
function named(call: RestCall, room: TwilioRoom): TwilioRoom {
  if (call.name('transcription') !== room.transcriptions.sid) throw call.notFound();
  return room;
}

function describe({ twilio, url }: RestCall, { sid, createdAt, transcriptions }: TwilioRoom): unknown {
  return {
    ttid: transcriptions.sid,
    account_sid: twilio.credentials.accountSid,
    room_sid: sid,
    source_sid: sid,
    status: transcriptions.on ? 'started' : 'stopped',
    date_created: createdAt.toISOString(),
    date_updated: new Date().toISOString(),
    start_time: createdAt.toISOString(),
    end_time: null,
    duration: null,
    url: `${url.origin}/v1/Rooms/${sid}/Transcriptions/${transcriptions.sid}`,
    configuration: transcriptions.configuration,
  };
}
