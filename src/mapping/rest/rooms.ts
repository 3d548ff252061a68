import type { Entries } from '../entry';
import { inferred, videosdk } from '../evidence';
import { PAGES } from './sources';

const rooms = [PAGES.twilioRooms, PAGES.rooms];
const participants = [PAGES.twilioApi, PAGES.participants];

/** Rooms and participants, by the calls of Twilio's REST API. */
export const roomCalls: Entries<
  | 'POST /v1/Rooms'
  | 'POST /v1/Rooms StatusCallback'
  | 'GET /v1/Rooms'
  | 'GET /v1/Rooms/{sid}'
  | 'POST /v1/Rooms/{sid} Status=completed'
  | 'GET /v1/Rooms/{sid}/Participants'
  | 'GET /v1/Rooms/{sid}/Participants/{sid}'
  | 'POST /v1/Rooms/{sid}/Participants/{sid} Status=disconnected'
  | 'GET /v1/Rooms/{sid}/Participants/{sid}/PublishedTracks'
  | 'GET /v1/Rooms/{sid}/Participants/{sid}/SubscribedTracks'
  | 'POST /v1/Rooms/{sid}/Participants/{sid}/SubscribeRules'
> = {
  'POST /v1/Rooms': {
    to: 'REST.POST /v2/rooms',
    relation: 'changed-meaning',
    payload:
      'JSON instead of a form; clients join with the `roomId` from the response. Your own name goes into `customRoomId`.',
    timing: 'Required before the first join. A room stays and can be used again; Twilio’s ends.',
    restsOn: rooms,
    steps: ['connect', 'server'],
  },
  'POST /v1/Rooms StatusCallback': {
    to: 'REST.POST /v2/rooms',
    relation: 'changed-meaning',
    payload:
      '`webhook: { endPoint, events }`, where an event may be a pattern such as `session*`. Webhooks for all rooms are set in the dashboard.',
    restsOn: [PAGES.twilioCallbacks, PAGES.rooms],
    steps: ['server'],
  },
  'GET /v1/Rooms': {
    to: 'REST.GET /v2/rooms',
    relation: 'changed-meaning',
    payload: 'Lists all rooms ever created. Those in use now are sessions with the status ongoing.',
    also: ['REST.GET /v2/sessions'],
    restsOn: [...rooms, PAGES.sessions],
    steps: ['server'],
  },
  'GET /v1/Rooms/{sid}': {
    to: 'REST.GET /v2/rooms/validate/{roomId}',
    relation: 'changed-meaning',
    payload: 'Says whether the room exists and is yours; its session says who is in it.',
    also: ['REST.GET /v2/sessions'],
    restsOn: rooms,
    steps: ['server'],
  },
  'POST /v1/Rooms/{sid} Status=completed': {
    to: 'REST.POST /v2/sessions/end',
    relation: 'changed-meaning',
    payload: 'Ends the session; the room can be used again. To close the room for good, deactivate it.',
    notes: 'In the browser, `meeting.end()` does it.',
    also: ['REST.POST /v2/rooms/deactivate', 'Meeting.end'],
    restsOn: [
      PAGES.twilioRooms,
      PAGES.endSession,
      PAGES.deactivate,
      inferred('Which permission the service requires for `end()` could not be tested here.'),
    ],
    steps: ['leave', 'roles', 'server'],
  },
  'GET /v1/Rooms/{sid}/Participants': {
    to: 'REST.GET /v2/sessions/{sessionId}/participants',
    relation: 'changed-meaning',
    payload:
      'By session, not by room: first find the ongoing session of the room. The participants are inside the session, in `data[0].participants`.',
    also: ['REST.GET /v2/sessions/{sessionId}/participants/active'],
    restsOn: [...participants, PAGES.sessions, PAGES.participantsResource],
    steps: ['server'],
  },
  'GET /v1/Rooms/{sid}/Participants/{sid}': {
    to: 'REST.GET /v2/sessions/{sessionId}/participants/{participantId}',
    relation: 'changed-meaning',
    payload: 'By session, not by room.',
    restsOn: [...participants, PAGES.sessions],
    steps: ['server'],
  },
  'POST /v1/Rooms/{sid}/Participants/{sid} Status=disconnected': {
    to: 'REST.POST /v2/sessions/participants/remove',
    relation: 'changed-meaning',
    payload: '`{ participantId, roomId }`. The participant leaves with reason 1010.',
    notes: 'In the browser, `participant.remove()` does it, if you may moderate; the reason is then 1002.',
    also: ['Participant.remove', 'leaveReason.REMOVE_PEER_API'],
    restsOn: [PAGES.twilioApi, PAGES.removeParticipant],
    steps: ['leave', 'roles', 'server'],
  },
  'GET /v1/Rooms/{sid}/Participants/{sid}/PublishedTracks': {
    relation: 'none',
    instead: 'No list of tracks over REST was found; clients have `participant.streams`.',
    also: ['Participant.streams'],
    restsOn: [PAGES.twilioApi],
  },
  'GET /v1/Rooms/{sid}/Participants/{sid}/SubscribedTracks': {
    relation: 'none',
    instead: 'No list of subscriptions over REST was found.',
    restsOn: [PAGES.twilioApi],
  },
  'POST /v1/Rooms/{sid}/Participants/{sid}/SubscribeRules': {
    to: 'Participant.consumeWebcamStreams',
    relation: 'changed-meaning',
    payload: 'In the browser: `autoConsume: false`, then the `consume…()` methods of each participant.',
    also: ['initMeeting options.autoConsume', 'Participant.consumeMicStreams'],
    steps: ['receive'],
    restsOn: [PAGES.twilioApi, videosdk('autoConsume?: boolean', 'index.d.ts')],
  },
};
