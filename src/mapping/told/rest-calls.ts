import { concluded, LOCAL, type Act } from './told';

/** Nobody who is in a room could notice: no room is touched, or what it has become is read later. */
const AFTERWARDS = LOCAL;
const recorded = concluded(
  '`recordingStarted` on the room when its first track is recorded, `recordingStopped` when none is recorded any more.',
  'The same, for everyone in the room.',
);
const composite = concluded(
  'Nothing is documented for the person who is recorded.',
  '`recording-state-changed` is documented for recordings of the whole meeting.',
);

/** Calls of Twilio’s REST API that change something. `you`: whom the call names, or everyone in the room. */
export const twilioCalls: Readonly<Record<string, Act>> = {
  'POST /v1/Rooms': LOCAL,
  'POST /v1/Rooms StatusCallback': LOCAL,
  'POST /v1/Rooms RecordParticipantsOnConnect': recorded,
  'POST /v1/Rooms/{sid} Status=completed': concluded(
    '`disconnected` with error 53118 on the room.',
    'The same: everyone has to leave.',
  ),
  'POST /v1/Rooms/{sid}/Participants/{sid} Status=disconnected': concluded(
    '`disconnected` on the room.',
    '`participantDisconnected` on the room, `disconnected` on the participant.',
  ),
  'POST /v1/Rooms/{sid}/Participants/{sid}/SubscribeRules': concluded(
    '`trackSubscribed` or `trackUnsubscribed` on the participants and the room.',
  ),
  'POST /v1/Rooms/{sid}/RecordingRules': recorded,
  'DELETE /v1/Recordings/{sid}': AFTERWARDS,
  'POST /v1/RecordingSettings/Default': AFTERWARDS,
  'POST /v1/Compositions': AFTERWARDS,
  'POST /v1/CompositionHooks': AFTERWARDS,
  'DELETE /v1/Compositions/{sid}': AFTERWARDS,
  'POST /v1/CompositionSettings/Default': AFTERWARDS,
};

/** Calls of VideoSDK’s REST API that rows lead to, likewise. */
export const videosdkCalls: Readonly<Record<string, Act>> = {
  'POST /v2/rooms': LOCAL,
  'POST /v2/rooms/deactivate': concluded(
    'No documentation says what the people in it are told.',
    'The same.',
  ),
  'POST /v2/sessions/end': concluded('`meeting-left` on the meeting.', 'The same: everyone has to leave.'),
  'POST /v2/sessions/participants/remove': concluded(
    '`meeting-left` with 1010 on the meeting.',
    '`participant-left` with 1010 on the meeting.',
  ),
  'POST /v2/recordings/participant/track/start': composite,
  'POST /v2/recordings/composite/start': composite,
  'DELETE /v2/recordings/participant/track/{id}': AFTERWARDS,
  'DELETE /v2/recordings/{id}': AFTERWARDS,
};
