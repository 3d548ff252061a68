import type { LeaveReason } from '../room/room';

/** Why somebody left, as `meeting-left` and `participant-left` report it. */
export interface SdkLeaveReason {
  code: number;
  message: string;
}

/** Code and wording as the SDK itself lists them (docs/protocols/videosdk.md, 6). */
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

export const RELAY_STOPPED: SdkLeaveReason = {
  code: 1004,
  message: 'Participant Removed because media relay was stopped',
};

/**
 * Reasons that the SDK knows and that nothing in the sandbox leads to by itself: when the real service gives them is not
 * known. They can be had on demand ({@link VideoSdkFaults.removeParticipant}).
 */
const ON_DEMAND: readonly SdkLeaveReason[] = [
  { code: 1003, message: 'Participant Removed because viewer mode was changed' },
  { code: 1007, message: 'Participant disconnected due to an unknown reason' },
  { code: 1008, message: 'Remove All from the meeting' },
];

/** A reason that the server may give. @throws {Error} for a code that only the SDK gives, or nobody. */
export function serverLeaveReason(code: number): SdkLeaveReason {
  const { left: _bySdk, ...byServer } = REASONS;
  const known = [
    ...Object.values(byServer),
    ENDED_BY_API,
    REMOVED_BY_API,
    SWITCHED_ROOM,
    RELAY_STOPPED,
    ...ON_DEMAND,
  ];
  const reason = known.find((candidate) => candidate.code === code);
  if (reason) return reason;
  throw new Error(`VideoSDK's server has no leave reason ${code}; those from 1001 to 1011 are its own.`);
}

export function sdkLeaveReason(reason: LeaveReason): SdkLeaveReason {
  return REASONS[reason];
}
