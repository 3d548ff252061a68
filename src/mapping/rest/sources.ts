import { docs } from '../evidence';

const TWILIO = 'https://www.twilio.com/docs/video/api';
const VIDEOSDK = 'https://docs.videosdk.live';
const REFERENCE = `${VIDEOSDK}/api-reference/realtime-communication`;

/** Pages that the tables of the server side were read from. */
export const PAGES = {
  twilioRooms: docs(`${TWILIO}/rooms-resource`),
  twilioApi: docs(TWILIO),
  twilioCallbacks: docs(`${TWILIO}/status-callbacks`),
  twilioTokens: docs('https://www.twilio.com/docs/video/tutorials/user-identity-access-tokens'),
  rooms: docs(`${VIDEOSDK}/server-sdk/reference/rooms`),
  sessions: docs(`${VIDEOSDK}/server-sdk/reference/sessions`),
  participants: docs(`${VIDEOSDK}/server-sdk/reference/participants`),
  participantsResource: docs(`${VIDEOSDK}/server-sdk-reference-node/classes/SessionsResource`, '2026-11-28'),
  tokens: docs(`${VIDEOSDK}/server-sdk/authentication-and-tokens`),
  userWebhooks: docs(`${REFERENCE}/user-webhooks`),
  twilioSignature: docs('https://www.twilio.com/docs/usage/security'),
  verification: docs(`${REFERENCE}/webhook-verification`, '2026-11-28'),
  verify: docs(`${VIDEOSDK}/server-sdk/reference/webhooks`, '2026-11-28'),
  recordingWebhooks: docs(
    `${VIDEOSDK}/javascript/guide/interactive-live-streaming/recording/webhook-and-events`,
    '2026-11-28',
  ),
  recordings: docs(`${VIDEOSDK}/server-sdk-reference-node/classes/RecordingsResource`),
  trackRecording: docs(`${VIDEOSDK}/server-sdk/reference/recordings/track`),
  composite: docs(`${REFERENCE}/composite-recording/start-composite-recording`),
  deactivate: docs(`${REFERENCE}/deactivate-room`),
  endSession: docs(`${REFERENCE}/end-session`),
  removeParticipant: docs(`${REFERENCE}/remove-participant`),
  stats: docs(`${REFERENCE}/fetch-session-peer-quality-stats`),
} as const;
