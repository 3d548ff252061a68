import type { Entries } from '../entry';
import { inferred, videosdk } from '../evidence';
import { PAGES } from './sources';

const restsOn = [PAGES.twilioCallbacks, PAGES.userWebhooks, PAGES.recordingWebhooks];
const steps = ['server'];

const encoding = 'JSON with `webhookType` and `data`, instead of a form with `StatusCallbackEvent`.';

const person =
  'JSON: `data` has `meetingId`, `sessionId`, `participantId` and `participantName`. It has neither a sequence number nor a delivery time, so a second delivery looks like somebody who came back.';

const noTrackHook = {
  relation: 'none',
  instead: 'No webhook reports tracks. If your server needs to know, let a client tell it.',
  also: ['Participant.media-status-changed'],
  restsOn,
} as const;

const noCompositionHook = {
  relation: 'none',
  instead:
    'Composing is part of recording: listen to `recording-starting`, `recording-started`, `recording-stopping`, `recording-stopped` and `recording-failed`.',
  also: ['webhook.recording-stopped', 'webhook.recording-failed'],
  restsOn,
} as const;

/** Twilio's status callbacks. */
export const webhooks: Entries<
  | 'X-Twilio-Signature'
  | 'SequenceNumber'
  | 'room-created'
  | 'room-ended'
  | 'participant-connected'
  | 'participant-disconnected'
  | 'track-added'
  | 'track-removed'
  | 'track-enabled'
  | 'track-disabled'
  | 'recording-started'
  | 'recording-completed'
  | 'recording-failed'
  | 'composition-enqueued'
  | 'composition-hook-failed'
  | 'composition-started'
  | 'composition-progress'
  | 'composition-available'
  | 'composition-failed'
> = {
  'X-Twilio-Signature': {
    to: 'webhook.videosdk-signature',
    relation: 'changed-meaning',
    payload:
      'RSA-SHA256 over the bytes of the body, in base64, verified with VideoSDK’s public key; Twilio’s is HMAC-SHA1 over the URL and the sorted fields, with your Auth Token.',
    notes:
      'Verify the raw body: once it has been parsed and serialized again, the signature no longer matches.',
    also: ['REST.GET /v2/public/rsa-public-key'],
    restsOn: [PAGES.twilioSignature, PAGES.verification, PAGES.verify],
    steps,
  },
  SequenceNumber: {
    relation: 'none',
    instead:
      'The documented fields have neither a sequence number nor a delivery time; make sure that a webhook does no harm if it arrives twice.',
    restsOn,
    steps,
  },
  'room-created': {
    to: 'webhook.session-started',
    relation: 'changed-meaning',
    payload:
      'JSON: `data` has `meetingId`, `sessionId` and `start`; the name that your app gave the room is not in it.',
    timing: 'Sent when the first participant has joined, not when the room is created.',
    restsOn,
    steps,
  },
  'room-ended': {
    to: 'webhook.session-ended',
    relation: 'changed-meaning',
    payload: 'JSON: `data` has `meetingId`, `sessionId`, `start` and `end`.',
    notes: 'The session has ended; the room can be used again.',
    restsOn,
    steps,
  },
  'participant-connected': {
    to: 'webhook.participant-joined',
    relation: 'renamed',
    payload: person,
    restsOn,
    steps,
  },
  'participant-disconnected': {
    to: 'webhook.participant-left',
    relation: 'renamed',
    payload: person,
    restsOn,
    steps,
  },
  'track-added': noTrackHook,
  'track-removed': noTrackHook,
  'track-enabled': noTrackHook,
  'track-disabled': noTrackHook,
  'recording-started': {
    to: 'webhook.recording-started',
    relation: 'same',
    payload: `${encoding} Sent once for a composed recording, not for each track.`,
    restsOn,
  },
  'recording-completed': { to: 'webhook.recording-stopped', relation: 'renamed', payload: encoding, restsOn },
  'recording-failed': {
    to: 'webhook.recording-failed',
    relation: 'same',
    payload: encoding,
    notes:
      'For clients, the SDK lists the error 5001. No state of `recording-state-changed` says that a recording failed.',
    also: ['Errors.RECORDING_FAILED'],
    restsOn: [
      ...restsOn,
      videosdk('RECORDING_FAILED = 5001', 'constants.d.ts'),
      inferred('From the wording of the code we infer that the service sends 5001 to clients.'),
    ],
  },
  'composition-enqueued': noCompositionHook,
  'composition-hook-failed': noCompositionHook,
  'composition-started': noCompositionHook,
  'composition-progress': noCompositionHook,
  'composition-available': noCompositionHook,
  'composition-failed': noCompositionHook,
};
