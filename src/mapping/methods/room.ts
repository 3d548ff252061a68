import type { Entries } from '../entry';
import { docs, inferred, twilio, videosdk, videosdkLacks } from '../evidence';
import type { TwilioMember } from '../names/twilio';
import { shown } from '../proof';
import { READ } from '../read';

export const room: Entries<TwilioMember<'Room'>> = {
  localParticipant: {
    to: 'Meeting.localParticipant',
    relation: 'same',
    payload: 'A `Participant` with `local: true`; VideoSDK has one class for local and remote.',
    timing: 'It exists before `join()`: add your listeners then.',
    steps: ['render'],
    restsOn: [
      twilio('room.js', 'localParticipant: { enumerable: true, value: localParticipant }'),
      videosdk('return new Meeting(meetingId, localParticipant, roomClient);'),
    ],
  },
  participants: {
    to: 'Meeting.participants',
    relation: 'same',
    payload: 'A Map by participant id; Twilio’s is by SID. Neither contains you.',
    timing:
      'Empty until `meeting-joined`; then `participant-joined` fires for each. A loop and a listener together count everyone twice.',
    steps: ['participants'],
    restsOn: [
      twilio('room.js', 'room._participants.set(participant.sid, participant);'),
      READ.joined,
      videosdk('this._eventEmitter.emit("MEETING_JOINED", { peers: peers, poll: poll,'),
    ],
  },
  dominantSpeaker: {
    to: 'Meeting.activeSpeakerId',
    relation: 'changed-meaning',
    payload: 'An id (possibly your own) or null, instead of a `RemoteParticipant` or null.',
    notes:
      'Twilio’s is also null while the speaker is not in `room.participants`: you, or somebody who has left.',
    steps: ['speakers'],
    proof: shown(
      'speakers',
      'guest-speaks',
      ['Room', 'dominantSpeakerChanged'],
      ['Meeting', 'speaker-changed'],
    ),
    restsOn: [
      twilio('room.js', 'return this.participants.get(signaling.dominantSpeakerSid) || null;'),
      videosdk('this.activeSpeakerId = peerId;'),
    ],
  },
  name: {
    to: 'Meeting.id',
    relation: 'changed-meaning',
    payload: 'The id that the REST API created. Keep a table of your names and these ids on your server.',
    steps: ['connect'],
    restsOn: [twilio('room.js', 'value: signaling.name'), videosdk('roomId: meetingId, peerId: peerId,')],
  },
  sid: {
    relation: 'none',
    instead:
      'The SDK does not expose the id of the current session; webhooks and the REST API’s sessions contain it.',
    also: ['Meeting.id', 'REST.GET /v2/sessions'],
    restsOn: [
      twilio('room.js', 'value: signaling.sid'),
      videosdkLacks('sessionId', 'meeting.d.ts'),
      docs('https://docs.videosdk.live/server-sdk/reference/sessions'),
    ],
  },
  state: {
    relation: 'none',
    instead: 'Store the last `state` from `meeting-state-changed`.',
    also: ['Meeting.meeting-state-changed'],
    restsOn: [
      twilio('room.js', 'return signaling.state;'),
      videosdk('this.eventEmitter.emit(EV_MEETING_STATE_CHANGE, { state: state'),
    ],
  },
  isRecording: {
    to: 'Meeting.recordingState',
    relation: 'changed-meaning',
    payload: 'One of four strings instead of true or false; `RECORDING_STARTED` corresponds to true.',
    timing:
      'Twilio’s is correct from the start. VideoSDK’s starts as stopped and follows `recording-state-changed`.',
    steps: ['recording'],
    restsOn: [
      twilio('room.js', 'return signaling.recording.isEnabled || false;'),
      videosdk('this.recordingState = d.status; this.eventEmitter.emit(EV_RECORDING_STATE_CHANGED, d);'),
      inferred(
        'Whether VideoSDK’s service tells newcomers about a running recording could not be tested here.',
      ),
    ],
  },
  mediaRegion: {
    relation: 'none',
    instead: 'The SDK does not expose it. The region is chosen when the room is created.',
    also: ['REST.POST /v2/rooms'],
    restsOn: [
      twilio('room.js', 'value: signaling.mediaRegion'),
      videosdkLacks('egion', 'meeting.d.ts'),
      docs('https://docs.videosdk.live/api-reference/realtime-communication/create-room'),
    ],
  },
  disconnect: {
    to: 'Meeting.leave',
    relation: 'changed-meaning',
    payload: 'Returns a promise, not the room; await it.',
    timing:
      'Without a `join()` before it, it rejects with 3035; after you have left, with 3054. While `join()` is running, it aborts it: `join()` rejects with 3056.',
    notes:
      '`meeting.end()` is different: it ends the meeting for everyone. The same `meeting` can `join()` again after `leave()`. The others get `participantDisconnected`, or `participant-left` with 1101.',
    also: ['Meeting.meeting-left', 'Meeting.end'],
    steps: ['leave'],
    proof: shown('leave', 'you-leave', ['Room', 'disconnected'], ['Meeting', 'meeting-left']),
    restsOn: [
      twilio('room.js', 'this._signaling.disconnect(); return this;'),
      videosdk('"You must join the meeting before calling the leave() method."'),
      videosdk('"You have already left the meeting."'),
      videosdk(
        'errors/* sdkErrors */.q.ERROR_OPERATION_ABORTED, "The join was aborted before it completed: "',
      ),
      videosdk('// this same instance starts from the original configuration.'),
    ],
  },
  getStats: {
    to: 'Participant.getVideoStats',
    relation: 'changed-meaning',
    payload: 'One participant and one kind per call, instead of a report on everything.',
    notes:
      '`packetsLost` and `totalPackets` cover the last second, despite what the types say; Twilio counts from the start. `getTransportStats()` asks the server; the others answer at once.',
    also: [
      'Participant.getAudioStats',
      'Participant.getShareStats',
      'Participant.getShareAudioStats',
      'Participant.getTransportStats',
    ],
    steps: ['network'],
    restsOn: [
      twilio('room.js', 'new StatsReport(id, Object.assign({}, response, {'),
      videosdk('return Store.roomClient.getConsumerRemoteStats(streamId);'),
      videosdk('r.packetsLost=o.delta_packets_lost_in,'),
      videosdk('r.totalPackets=o.delta_packets_in,'),
    ],
  },
  refreshInactiveMedia: {
    relation: 'none',
    instead:
      'Call `play()` on elements that were paused. If a device has stopped delivering media, open it again with `changeMic(id)` or `changeWebcam(id)`, but only if `meeting.localParticipant` has `micOn` or `webcamOn`: while muted, both turn the device on and send it.',
    also: ['Meeting.changeMic', 'Meeting.changeWebcam', 'Participant.micOn', 'Participant.webcamOn'],
    restsOn: [
      twilio('room.js', "const unmuteEvent = new Event('unmute');"),
      READ.changeMicOpens,
      READ.changeWebcamOpens,
    ],
  },
};
