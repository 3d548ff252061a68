import type { Participant } from '../../room/room';
import { MeetingError } from '../errors';
import type { MeetingPeer } from '../meeting-peer';

/** Another participant of the client's meeting. @throws {MeetingError} INVALID_PARTICIPANT_ID */
export function participantOf({ meeting }: MeetingPeer, peerId: string): Participant {
  const participant = meeting.room.participants.get(peerId);
  if (!participant) throw new MeetingError('INVALID_PARTICIPANT_ID');
  return participant;
}
