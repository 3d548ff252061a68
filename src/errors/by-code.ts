import type { Side } from '../sides';
import type { VideosdkError } from './situation';

/**
 * A code that nothing in the sandbox causes by itself, and that its services send on demand: Twilio's code, VideoSDK's, or
 * both if they are counterparts.
 */
export interface CodeEntry {
  twilio?: number;
  videosdk?: { code: number; name: VideosdkError };
}

const both = (twilio: number, code: number, name: VideosdkError): CodeEntry => ({
  twilio,
  videosdk: { code, name },
});
const videosdk = (code: number, name: VideosdkError): CodeEntry => ({ videosdk: { code, name } });

/** Sent to somebody who joins. */
export const JOIN_CODES: readonly CodeEntry[] = [
  ...[53002, 53003, 53004, 53103, 53107, 53108, 53109, 53110, 53111, 53112, 53113, 53114, 53115, 53116].map(
    (twilio) => ({ twilio }),
  ),
  ...[53117, 53124, 53300, 53400, 53407, 53500, 53501].map((twilio) => ({ twilio })),
  both(53204, 4004, 'Errors.INVALID_PARTICIPANT_ID'),
  both(53401, 4050, 'Errors.CREATE_CONSUMER_FAILED'),
  both(53403, 4050, 'Errors.CREATE_CONSUMER_FAILED'),
  both(53404, 4051, 'Errors.CODEC_NOT_SUPPORTED'),
  videosdk(4005, 'Errors.DUPLICATE_PARTICIPANT'),
  videosdk(4006, 'Errors.ACCOUNT_DEACTIVATED'),
  videosdk(4007, 'Errors.ACCOUNT_DISCONTINUED'),
  videosdk(4010, 'Errors.MAX_SPEAKER_REACHED'),
  videosdk(4025, 'Errors.UNAUTHORIZED_REQUEST'),
  videosdk(4026, 'Errors.MAX_SPEAKER_LIMIT_REACHED_ON_ORGANIZATION'),
  videosdk(4027, 'Errors.MAX_VIEWER_LIMIT_REACHED_ON_ORGANIZATION'),
  videosdk(4041, 'Errors.MAX_RECV_ONLY_LIMIT_REACHED_ON_ORGANIZATION'),
  videosdk(4053, 'Errors.APIKEY_DEACTIVATED'),
];

/** Sent to somebody in the call, as the reason why they were removed. */
export const LEAVE_CODES: readonly CodeEntry[] = [
  videosdk(1003, 'leaveReason.REMOVE_PEER_VIEWER_MODE_CHANGED'),
  videosdk(1004, 'leaveReason.REMOVE_PEER_MEDIA_RELAY_STOP'),
  videosdk(1005, 'leaveReason.SWITCH_ROOM'),
  videosdk(1007, 'leaveReason.UNKNOWN'),
  videosdk(1008, 'leaveReason.REMOVE_ALL'),
];

const ALL = [...JOIN_CODES, ...LEAVE_CODES];

/** The id of an entry, in addresses. */
export const codeId = ({ twilio, videosdk }: CodeEntry): string => `code-${twilio ?? videosdk?.code}`;

/** The entry with this id, and whether it is a reason to leave. */
export function codeEntry(id: string): (CodeEntry & { leaving: boolean }) | undefined {
  const entry = ALL.find((each) => codeId(each) === id);
  return entry && { ...entry, leaving: LEAVE_CODES.includes(entry) };
}

/** The entry of an error: Twilio's by code, VideoSDK's by name. */
export function codeEntryOf(side: Side, error: number | string): CodeEntry | undefined {
  return ALL.find((entry) => (side === 'twilio' ? entry.twilio : entry.videosdk?.name) === error);
}
