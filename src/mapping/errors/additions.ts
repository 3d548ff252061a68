import type { Additions } from '../entry';
import type { VideosdkCodes } from '../names/videosdk';

/** Every reason to leave: that a row of Twilio's leads to it, or what it is new for. */
export const leaveReasons: Additions<VideosdkCodes['leaveReason']> = {
  WEBSOCKET_DISCONNECTED: 'mapped',
  REMOVE_PEER: { new: '1002. A moderator removed you with `participant.remove()`.' },
  REMOVE_PEER_VIEWER_MODE_CHANGED: { new: '1003. You were removed because the mode of viewers changed.' },
  REMOVE_PEER_MEDIA_RELAY_STOP: {
    new: '1004. A participant who had come through a media relay left when the relay ended.',
  },
  SWITCH_ROOM: { new: '1005. You changed to another meeting with `switchTo()`.' },
  ROOM_CLOSE: 'mapped',
  UNKNOWN: { new: '1007. The service gave no reason.' },
  REMOVE_ALL: 'mapped',
  MEETING_END_API: 'mapped',
  REMOVE_PEER_API: { new: '1010. Your server removed the participant over REST.' },
  DUPLICATE_PARTICIPANT: 'mapped',
  MANUAL_LEAVE_CALLED: 'mapped',
  WEBSOCKET_CONNECTION_ATTEMPTS_EXHAUSTED: 'mapped',
  JOIN_ROOM_FAILED: 'mapped',
  SWITCH_ROOM_FAILED: { new: '1104. `switchTo()` failed.' },
};
