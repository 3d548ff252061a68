import type { Entries } from '../entry';
import { PAGES } from './sources';

const restsOn = [PAGES.twilioCallbacks, PAGES.userWebhooks, PAGES.recordingWebhooks];

const encoding = 'JSON with `webhookType` and `data`, in place of a form with `StatusCallbackEvent`.';

const noTrackHook = {
  relation: 'none',
  instead: 'No webhook tells of tracks. If your server must know, let a client tell it.',
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
  'room-created': {
    to: 'webhook.session-started',
    relation: 'changed-meaning',
    payload: encoding,
    timing: 'When the first participant is in, not when the room is made.',
    restsOn,
  },
  'room-ended': { to: 'webhook.session-ended', relation: 'renamed', payload: encoding, restsOn },
  'participant-connected': {
    to: 'webhook.participant-joined',
    relation: 'renamed',
    payload: encoding,
    restsOn,
  },
  'participant-disconnected': {
    to: 'webhook.participant-left',
    relation: 'renamed',
    payload: encoding,
    restsOn,
  },
  'track-added': noTrackHook,
  'track-removed': noTrackHook,
  'track-enabled': noTrackHook,
  'track-disabled': noTrackHook,
  'recording-started': {
    to: 'webhook.recording-started',
    relation: 'same',
    payload: `${encoding} Once for a composed recording, not for each track.`,
    restsOn,
  },
  'recording-completed': { to: 'webhook.recording-stopped', relation: 'renamed', payload: encoding, restsOn },
  'recording-failed': {
    to: 'webhook.recording-failed',
    relation: 'same',
    payload: encoding,
    notes: 'Clients get the error 5001 as well.',
    also: ['Errors.RECORDING_FAILED'],
    restsOn,
  },
  'composition-enqueued': noCompositionHook,
  'composition-hook-failed': noCompositionHook,
  'composition-started': noCompositionHook,
  'composition-progress': noCompositionHook,
  'composition-available': noCompositionHook,
  'composition-failed': noCompositionHook,
};
