import type { Entries } from '../entry';
import type { TwilioMember } from '../names/twilio';
import { shown } from '../proof';

export const room: Entries<TwilioMember<'Room'>> = {
  localParticipant: {
    to: 'Meeting.localParticipant',
    relation: 'same',
    payload: 'A `Participant` with `local: true`; VideoSDK has one class for local and remote.',
    timing: 'There before `join()`: listen on it then.',
    steps: ['render'],
  },
  participants: {
    to: 'Meeting.participants',
    relation: 'same',
    payload: 'A Map by participant id; Twilio’s is by SID. Yourself is in neither.',
    timing:
      'Empty until `meeting-joined`; then `participant-joined` fires for each. Loop and listener together count everyone twice.',
    steps: ['participants'],
  },
  dominantSpeaker: {
    to: 'Meeting.activeSpeakerId',
    relation: 'changed-meaning',
    payload: 'An id or null, possibly your own, in place of a `RemoteParticipant` or null.',
  },
  name: {
    to: 'Meeting.id',
    relation: 'changed-meaning',
    payload: 'The id that the REST API made. Keep a table of your names and these ids on your server.',
    steps: ['connect'],
  },
  sid: {
    relation: 'none',
    instead: 'The SDK shows no id of the current session; webhooks and the REST API’s sessions have one.',
    also: ['Meeting.id', 'REST.GET /v2/sessions'],
  },
  state: {
    relation: 'none',
    instead: 'Keep the last `state` that `meeting-state-changed` brought.',
    also: ['Meeting.meeting-state-changed'],
  },
  isRecording: {
    to: 'Meeting.recordingState',
    relation: 'changed-meaning',
    payload: 'One of four words in place of true or false; `RECORDING_STARTED` is true.',
  },
  mediaRegion: {
    relation: 'none',
    instead: 'The SDK does not tell it. The region is chosen when the room is created.',
    also: ['REST.POST /v2/rooms'],
  },
  disconnect: {
    to: 'Meeting.leave',
    relation: 'changed-meaning',
    payload: 'Returns a promise, not the room; await it.',
    timing: 'Before `join()` it rejects with 3035.',
    notes: '`meeting.end()` is something else: it ends the meeting for everyone.',
    also: ['Meeting.meeting-left', 'Meeting.end'],
    steps: ['leave'],
    proof: shown('leave', 'you-leave', ['Room', 'disconnected'], ['Meeting', 'meeting-left']),
  },
  getStats: {
    to: 'Participant.getVideoStats',
    relation: 'changed-meaning',
    payload: 'One participant and one kind a call, in place of a report on everything.',
    also: [
      'Participant.getAudioStats',
      'Participant.getShareStats',
      'Participant.getShareAudioStats',
      'Participant.getTransportStats',
    ],
  },
  refreshInactiveMedia: {
    relation: 'none',
    instead:
      'Call `play()` on elements that were paused, and `changeMic()` or `changeWebcam()` when a device fell silent.',
    also: ['Meeting.changeMic', 'Meeting.changeWebcam'],
  },
};
