import type { Entries } from '../entry';
import { PAGES } from './sources';

const recordings = [PAGES.twilioApi, PAGES.recordings];
const tracks = [PAGES.twilioApi, PAGES.trackRecording];

const inDashboard = {
  relation: 'none',
  instead:
    'The storage of recordings is set in the dashboard, and the folder of each recording with `awsDirPath`.',
  also: ['Meeting.startRecording'],
  restsOn: recordings,
  steps: ['recording'],
} as const;

const composedWhileRecording = {
  to: 'REST.POST /v2/recordings/composite/start',
  relation: 'changed-meaning',
  payload: 'You choose the layout when the recording starts; nothing composes separate tracks afterwards.',
  restsOn: [PAGES.twilioApi, PAGES.composite],
  steps: ['recording'],
} as const;

/** Recordings and compositions, by the calls of Twilio's REST API. */
export const recordingCalls: Entries<
  | 'POST /v1/Rooms RecordParticipantsOnConnect'
  | 'POST /v1/Rooms/{sid}/RecordingRules'
  | 'GET /v1/Rooms/{sid}/Recordings'
  | 'GET /v1/Recordings'
  | 'GET /v1/Recordings/{sid}'
  | 'GET /v1/Recordings/{sid}/Media'
  | 'DELETE /v1/Recordings/{sid}'
  | 'POST /v1/RecordingSettings/Default'
  | 'POST /v1/Compositions'
  | 'GET /v1/Compositions'
  | 'GET /v1/Compositions/{sid}/Media'
  | 'DELETE /v1/Compositions/{sid}'
  | 'POST /v1/CompositionHooks'
  | 'POST /v1/CompositionSettings/Default'
> = {
  'POST /v1/Rooms RecordParticipantsOnConnect': {
    to: 'REST.POST /v2/rooms',
    relation: 'changed-meaning',
    payload: '`autoStartConfig` of the room: one composed recording, instead of one for each track.',
    restsOn: [PAGES.twilioRooms, PAGES.rooms],
    steps: ['recording'],
  },
  'POST /v1/Rooms/{sid}/RecordingRules': {
    to: 'REST.POST /v2/recordings/participant/track/start',
    relation: 'changed-meaning',
    payload: 'One call to record each track, and one to stop it, instead of rules.',
    also: ['Meeting.startRecording', 'Meeting.stopRecording'],
    restsOn: tracks,
    steps: ['recording'],
  },
  'GET /v1/Rooms/{sid}/Recordings': {
    to: 'REST.GET /v2/recordings/participant/track',
    relation: 'changed-meaning',
    payload: 'Filter by room. Composed recordings have a separate list.',
    also: ['REST.GET /v2/recordings'],
    restsOn: tracks,
    steps: ['recording'],
  },
  'GET /v1/Recordings': {
    to: 'REST.GET /v2/recordings/participant/track',
    relation: 'changed-meaning',
    payload: 'Recordings of tracks; composed ones have a separate list.',
    also: ['REST.GET /v2/recordings'],
    restsOn: tracks,
    steps: ['recording'],
  },
  'GET /v1/Recordings/{sid}': {
    to: 'REST.GET /v2/recordings/participant/track/{id}',
    relation: 'changed-meaning',
    restsOn: tracks,
    steps: ['recording'],
    payload: 'The response has start, end and files, each with a `fileUrl`.',
  },
  'GET /v1/Recordings/{sid}/Media': {
    to: 'REST.GET /v2/recordings/participant/track/{id}',
    relation: 'changed-meaning',
    payload: 'The response contains the file’s URL; Twilio’s redirects to it.',
    restsOn: tracks,
    steps: ['recording'],
  },
  'DELETE /v1/Recordings/{sid}': {
    to: 'REST.DELETE /v2/recordings/participant/track/{id}',
    relation: 'renamed',
    restsOn: tracks,
    steps: ['recording'],
  },
  'POST /v1/RecordingSettings/Default': inDashboard,
  'POST /v1/Compositions': composedWhileRecording,
  'POST /v1/CompositionHooks': composedWhileRecording,
  'GET /v1/Compositions': {
    to: 'REST.GET /v2/recordings',
    relation: 'changed-meaning',
    payload: 'Composed recordings of rooms.',
    also: ['REST.GET /v2/recordings/composite'],
    restsOn: recordings,
    steps: ['recording'],
  },
  'GET /v1/Compositions/{sid}/Media': {
    to: 'REST.GET /v2/recordings/{id}',
    relation: 'changed-meaning',
    payload: 'The response contains the file’s URL; Twilio’s redirects to it.',
    restsOn: recordings,
    steps: ['recording'],
  },
  'DELETE /v1/Compositions/{sid}': {
    to: 'REST.DELETE /v2/recordings/{id}',
    relation: 'renamed',
    restsOn: recordings,
    steps: ['recording'],
  },
  'POST /v1/CompositionSettings/Default': inDashboard,
};
