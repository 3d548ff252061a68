import type { LeaveReason } from '../room/room';

/** Why somebody left, as `meeting-left` and `participant-left` report it. */
export interface SdkLeaveReason {
  code: number;
  message: string;
}

/** Code and wording as the SDK itself lists them (protocols/videosdk.md, 6). */
const REASONS: Record<LeaveReason, SdkLeaveReason> = {
  left: { code: 1101, message: 'Participant manually called the leave() method to exit the meeting' },
  removed: { code: 1002, message: 'Participant was removed from the meeting' },
  duplicate: {
    code: 1011,
    message: 'Leaving meeting, since this participantId joined from another device.',
  },
  'connection-lost': { code: 1001, message: 'Socket disconnected' },
  'room-ended': { code: 1006, message: 'The meeting has been closed' },
};

/** What is said instead when the REST API did it, or when it was not a departure for good. */
export const ENDED_BY_API: SdkLeaveReason = { code: 1009, message: 'Meeting Ended.' };
export const REMOVED_BY_API: SdkLeaveReason = { code: 1010, message: 'Participant removed from the meeting' };
export const SWITCHED_ROOM: SdkLeaveReason = {
  code: 1005,
  message: 'Participant switched to a different room',
};

export function sdkLeaveReason(reason: LeaveReason): SdkLeaveReason {
  return REASONS[reason];
}
