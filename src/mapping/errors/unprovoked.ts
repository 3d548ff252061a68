/** Errors of the mapping that no run here shows, and why. Twilio's by code, VideoSDK's by name. */
export const UNPROVOKED: readonly {
  why: string;
  twilio: readonly number[];
  videosdk: readonly string[];
}[] = [
  {
    why: 'Come as answers to your server’s REST calls; no SDK reports them.',
    twilio: [
      53103, 53107, 53108, 53109, 53110, 53111, 53112, 53113, 53114, 53115, 53116, 53117, 53124, 53204,
    ],
    videosdk: ['Errors.REMOVE_PARTICIPANT_FAILED', 'Errors.APIKEY_DEACTIVATED'],
  },
  {
    why: 'Are about malformed messages: the SDK sends none, and the sandbox sends it none.',
    twilio: [53003, 53004],
    videosdk: [],
  },
  {
    why: 'Need a browser or a codec that fails; here all ends are in one browser.',
    twilio: [53400, 53401, 53402, 53403, 53404, 53407],
    videosdk: [
      'Errors.ERROR_WEBCAM_PRODUCE_FAILED',
      'Errors.ERROR_MICROPHONE_PRODUCE_FAILED',
      'Errors.ERROR_SCREENSHARE_PRODUCE_FAILED',
      'Errors.CREATE_CONSUMER_FAILED',
      'Errors.ERROR_NO_SUPPORTED_VIDEO_CODEC',
      'Errors.CODEC_NOT_SUPPORTED',
    ],
  },
  {
    why: 'Take half a minute and more: time-outs, a media connection that breaks, many tries to connect again.',
    twilio: [53002, 53405],
    videosdk: [
      'Errors.ERROR_OPERATION_TIMED_OUT',
      'Errors.ERROR_MEETING_MEDIA_CONNECTION_FAILED',
      'leaveReason.WEBSOCKET_DISCONNECTED',
      'leaveReason.WEBSOCKET_CONNECTION_ATTEMPTS_EXHAUSTED',
    ],
  },
  {
    why: 'Have no known cause: the SDK of this version never makes them, or nothing says when the service does.',
    twilio: [53300, 53500, 53501],
    videosdk: ['Errors.INVALID_PARTICIPANT_ID', 'Errors.DUPLICATE_PARTICIPANT', 'Errors.MAX_SPEAKER_REACHED'],
  },
  {
    why: 'Are the same as a camera’s, for the microphone, the screen, or a track or device of your own.',
    twilio: [],
    videosdk: [
      'Errors.ERROR_MICROPHONE_ACCESS_DENIED_OR_DISMISSED',
      'Errors.ERROR_GET_DISPLAY_MEDIA_PERMISSION_DENIED',
      'Errors.ERROR_CAMERA_PERMISSION_DENIED_BY_OS',
      'Errors.ERROR_MICROPHONE_NOT_FOUND',
      'Errors.ERROR_NO_WEBCAM_DEVICE_FOUND',
      'Errors.ERROR_NO_MICROPHONE_DEVICE_FOUND',
      'Errors.ERROR_MICROPHONE_IN_USE',
      'Errors.ERROR_INVALID_CUSTOM_VIDEO_TRACK',
      'Errors.ERROR_INVALID_CUSTOM_AUDIO_TRACK',
    ],
  },
  {
    why: 'Can be given by the sandbox as a reason, but what brings them about in the real service is not known.',
    twilio: [],
    videosdk: ['leaveReason.UNKNOWN', 'leaveReason.REMOVE_ALL'],
  },
  {
    why: 'Belong to modes, relays and switches between meetings, which these programs do not use.',
    twilio: [],
    videosdk: [
      'Errors.ERROR_ACTION_NOT_SUPPORTED_IN_MODE',
      'leaveReason.REMOVE_PEER_VIEWER_MODE_CHANGED',
      'leaveReason.REMOVE_PEER_MEDIA_RELAY_STOP',
      'leaveReason.SWITCH_ROOM',
      'leaveReason.SWITCH_ROOM_FAILED',
    ],
  },
  {
    why: 'Are what your app gave as its own reason: leaving, or a join that was refused.',
    twilio: [],
    videosdk: ['leaveReason.MANUAL_LEAVE_CALLED', 'leaveReason.JOIN_ROOM_FAILED'],
  },
];
