const TWILIO = 'https://www.twilio.com/docs/video/api';
const VIDEOSDK = 'https://docs.videosdk.live';
const REFERENCE = `${VIDEOSDK}/api-reference/realtime-communication`;

/** Pages that the tables of the server side were read from. */
export const PAGES = {
  twilioRooms: `${TWILIO}/rooms-resource`,
  twilioApi: TWILIO,
  twilioCallbacks: `${TWILIO}/status-callbacks`,
  rooms: `${VIDEOSDK}/server-sdk/reference/rooms`,
  sessions: `${VIDEOSDK}/server-sdk/reference/sessions`,
  participants: `${VIDEOSDK}/server-sdk/reference/participants`,
  tokens: `${VIDEOSDK}/server-sdk/authentication-and-tokens`,
  webhooks: `${VIDEOSDK}/server-sdk-reference-node/types/KnownWebhookType`,
  recordings: `${VIDEOSDK}/server-sdk-reference-node/classes/RecordingsResource`,
  trackRecording: `${VIDEOSDK}/server-sdk/reference/recordings/track`,
  composite: `${REFERENCE}/composite-recording/start-composite-recording`,
  deactivate: `${REFERENCE}/deactivate-room`,
  endSession: `${REFERENCE}/end-session`,
  removeParticipant: `${REFERENCE}/remove-participant`,
  stats: `${REFERENCE}/fetch-session-peer-quality-stats`,
} as const;
