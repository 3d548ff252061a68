import type { Entries } from '../entry';
import { inferred, twilio, videosdk, videosdkLacks } from '../evidence';
import type { TwilioEvent } from '../names/twilio';
import { shown } from '../proof';
import { READ } from '../read';
import { switchedOff, switchedOn } from './switched';

const atRoom = (event: TwilioEvent<'Room'>) => ['Room', event] as const;

/** The room passes on what its participants emit, with the participant added. */
const reemitted = twilio('room.js', 'args.push(participant); room.emit(...args);');

export const room: Entries<TwilioEvent<'Room'>> = {
  disconnected: {
    to: 'Meeting.meeting-left',
    relation: 'changed-meaning',
    payload:
      'Twilio passes the room, and a `TwilioError` unless you left or were removed. VideoSDK passes `{ code, message }` in every case; compare `code` with `VideoSDK.Constants.leaveReason`.',
    timing:
      'VideoSDK empties `meeting.participants` right afterwards, without `participant-left` for those who stay: clear their tiles here. The others get `participant-left` with your reason.',
    also: ['leaveReason.MANUAL_LEAVE_CALLED', 'Meeting.meeting-state-changed'],
    steps: ['leave', 'switch'],
    proof: shown('leave', 'you-leave', atRoom('disconnected'), ['Meeting', 'meeting-left']),
    restsOn: [
      twilio('room.js', 'room.emit(state, room, error);'),
      twilio(
        'signaling/v2/twilioconnectiontransport.js',
        "transport.disconnect(message.status === 'completed' ? new RoomCompletedError() : null);",
      ),
      READ.meetingLeft,
      inferred(
        'From what Twilio’s SDK accepts, we infer that its service removes somebody without an error.',
      ),
    ],
  },
  reconnecting: {
    to: 'Meeting.meeting-state-changed',
    relation: 'changed-meaning',
    payload: 'Twilio passes the error. VideoSDK passes `{ state }`; look for `RECONNECTING`.',
    timing:
      'Twilio fires as soon as it notices. VideoSDK fires when its first attempt to reconnect has failed: that attempt starts 2.5 to 5 seconds after the loss and can take 20 more. A short loss may cause no `RECONNECTING` at all.',
    notes:
      'Meanwhile, methods of VideoSDK reject with 3065. `socket-state-changed` reports the loss at once; the SDK accepts this event, but no documentation mentions it.',
    also: ['Errors.ERROR_MEETING_RECONNECTING'],
    steps: ['leave', 'reconnect', 'switch'],
    proof: shown('leave', 'network-drops', atRoom('reconnecting'), ['Meeting', 'meeting-state-changed']),
    restsOn: [
      twilio('room.js', "setTimeout(() => room.emit('reconnecting', error), 0);"),
      READ.reconnecting,
      READ.firstRetry,
      READ.socketLost,
      videosdk('randomizationFactor(v)'),
    ],
  },
  reconnected: {
    to: 'Meeting.meeting-state-changed',
    relation: 'changed-meaning',
    payload: 'Look for the state `CONNECTED`.',
    timing:
      'VideoSDK goes through the whole join again: `meeting-joined` fires again, and `participant-joined` for everyone, although nobody left. Each `Participant` is a new object: keep the tiles by id, and add your listeners to the new object.',
    notes:
      'Subscribe to your pubSub topics again in `meeting-joined`. Qualities set with `setQuality()` start at low again.',
    also: ['Meeting.meeting-joined'],
    steps: ['leave', 'reconnect', 'switch'],
    proof: shown('leave', 'network-returns', atRoom('reconnected'), ['Meeting', 'meeting-state-changed']),
    restsOn: [
      twilio('room.js', "setTimeout(() => room.emit('reconnected'), 0);"),
      videosdk('this._eventEmitter.emit("MEETING_JOINED", { peers: peers, poll: poll,'),
      READ.joined,
      READ.lowFirst,
    ],
  },
  participantConnected: {
    to: 'Meeting.participant-joined',
    relation: 'renamed',
    payload:
      'A `Participant` instead of a `RemoteParticipant`, with `id` for `sid` and `displayName` for `identity`.',
    timing:
      'Twilio fires only for people who join after you. VideoSDK also fires for everyone already there, after `meeting-joined`: one listener is enough.',
    steps: ['participants'],
    proof: shown('participants', 'guest-joins', atRoom('participantConnected'), [
      'Meeting',
      'participant-joined',
    ]),
    restsOn: [
      twilio('room.js', "room.emit('participantConnected', participant);"),
      READ.joined,
      videosdk('this._eventEmitter.emit(action.type, action.payload); }'),
    ],
  },
  participantDisconnected: {
    to: 'Meeting.participant-left',
    relation: 'renamed',
    payload: 'VideoSDK adds a second argument, `{ code, message }`, which says why the participant left.',
    timing: 'On both sides the participant is already out of `participants` when it fires.',
    steps: ['participants'],
    proof: shown('participants', 'guest-leaves', atRoom('participantDisconnected'), [
      'Meeting',
      'participant-left',
    ]),
    restsOn: [twilio('room.js', 'room._participants.delete(participant.sid);'), READ.left],
  },
  participantReconnecting: {
    relation: 'none',
    instead:
      'No event says that somebody else is reconnecting. They may leave (reason 1001) and join again; keep the tile for a few seconds if that matters.',
    also: ['leaveReason.WEBSOCKET_DISCONNECTED', 'Meeting.participant-left'],
    steps: ['reconnect'],
    proof: shown('reconnect', 'guest-network-drops', atRoom('participantReconnecting'), [
      'Meeting',
      'participant-left',
    ]),
    restsOn: [
      twilio('room.js', "['reconnecting', 'participantReconnecting']"),
      videosdkLacks('participant-reconnecting'),
      inferred('What the service tells the others, and when, could not be tested here.'),
    ],
  },
  participantReconnected: {
    relation: 'none',
    instead: 'Watch for `participant-joined` with an `id` that left a moment ago.',
    also: ['Meeting.participant-joined'],
    steps: ['reconnect'],
    proof: shown('reconnect', 'guest-network-returns', atRoom('participantReconnected'), [
      'Meeting',
      'participant-joined',
    ]),
    restsOn: [
      twilio('room.js', "['reconnected', 'participantReconnected']"),
      videosdkLacks('participant-reconnected'),
      inferred('What the service tells the others, and when, could not be tested here.'),
    ],
  },
  dominantSpeakerChanged: {
    to: 'Meeting.speaker-changed',
    relation: 'changed-meaning',
    payload:
      'Twilio passes a `RemoteParticipant` or null. VideoSDK passes an id or null, and the id can be your own: look it up in `meeting.participants`, or compare it with `meeting.localParticipant.id`.',
    timing:
      'Twilio needs `dominantSpeaker: true` in `connect()`; its event also fires with null when the speaker leaves. VideoSDK always reports it.',
    notes: 'An exception that your listener throws is lost on Twilio’s side.',
    steps: ['participants', 'speakers'],
    proof: shown('participants', 'guest-speaks', atRoom('dominantSpeakerChanged'), [
      'Meeting',
      'speaker-changed',
    ]),
    restsOn: [
      twilio('room.js', 'return this.participants.get(signaling.dominantSpeakerSid) || null;'),
      twilio('connect.js', 'dominantSpeaker: false,'),
      videosdk('this.eventEmitter.emit(EV_SPEAKER_CHANGED, peerId);'),
      twilio('data/transport.js', "this.emit('message', message); } catch (error) { // Do nothing."),
      inferred('When somebody counts as the speaker, and whether silence ends it, is up to the services.'),
    ],
  },
  trackPublished: {
    to: 'Participant.media-status-changed',
    relation: 'changed-meaning',
    payload:
      '`{ kind, newStatus }` instead of a publication. `newStatus` is true or false, though the types say string.',
    timing: 'Fires whether or not you receive the media; listen on each participant.',
    notes: 'VideoSDK has no publications. Most apps need `stream-enabled`, which has the track.',
    also: ['Participant.stream-enabled'],
    steps: ['participants'],
    proof: shown('participants', 'guest-joins', atRoom('trackPublished'), [
      'Participant',
      'media-status-changed',
    ]),
    restsOn: [
      reemitted,
      READ.mediaStatus,
      videosdk('newStatus: string })', 'participant.d.ts'),
      READ.noPublications,
    ],
  },
  trackUnpublished: {
    to: 'Participant.media-status-changed',
    relation: 'changed-meaning',
    payload: '`{ kind, newStatus: false }` instead of the publication.',
    also: ['Participant.stream-disabled'],
    steps: ['participants', 'share'],
    proof: shown('share', 'guest-stops-sharing', atRoom('trackUnpublished'), [
      'Participant',
      'media-status-changed',
    ]),
    restsOn: [reemitted, READ.mediaStatus],
  },
  trackSubscribed: {
    to: 'Participant.stream-enabled',
    relation: 'changed-meaning',
    payload:
      'One `Stream` instead of track, publication and participant. Its `kind` is audio, video, share or shareAudio; wrap `stream.track` in a new `MediaStream`.',
    timing: 'Fires again each time somebody unmutes, with a new `Stream`. It also fires for your own media.',
    steps: ['participants', 'render'],
    proof: shown('participants', 'guest-joins', atRoom('trackSubscribed'), ['Participant', 'stream-enabled']),
    restsOn: [
      twilio('remoteparticipant.js', "this.emit('trackSubscribed', remoteTrack, publication);"),
      READ.streamEnabled,
      READ.fourKinds,
      READ.streamOfProducer,
    ],
  },
  trackUnsubscribed: {
    to: 'Participant.stream-disabled',
    relation: 'changed-meaning',
    payload: 'One `Stream` instead of track, publication and participant.',
    timing:
      'Fires at every mute. When somebody leaves, it may not fire at all: clear their tile on `participant-left`, too. Nothing is detached for you: set `srcObject` to null.',
    also: ['Meeting.participant-left'],
    steps: ['participants', 'mute', 'leave'],
    proof: shown('leave', 'room-ends', atRoom('trackUnsubscribed'), ['Participant', 'stream-disabled']),
    restsOn: [
      twilio('remoteparticipant.js', "this.emit('trackUnsubscribed', track, publication);"),
      READ.streamDisabled,
      READ.left,
    ],
  },
  trackSubscriptionFailed: {
    to: 'Meeting.error',
    relation: 'changed-meaning',
    payload: 'An error with `code` and `message`, without the participant it concerns.',
    notes:
      'Only a refusal by the server is reported as `error` (4050, 4051). A failure in the browser is an unhandled rejection, and the stream never arrives.',
    also: ['Errors.CREATE_CONSUMER_FAILED', 'Errors.CODEC_NOT_SUPPORTED'],
    restsOn: [
      twilio('media/track/remotetrackpublication.js', "this.emit('subscriptionFailed', signaling.error);"),
      videosdk('text: "Error receiving participant\'s media stream: ".concat(_t) })); throw _t;'),
      READ.errorEvent,
    ],
  },
  trackDisabled: {
    to: 'Participant.stream-disabled',
    relation: 'changed-meaning',
    payload: 'A `Stream` that ends here, instead of a publication that stays.',
    notes:
      'Twilio keeps the track subscribed and sends black frames or silence. VideoSDK closes it: clear the tile and show that it is off.',
    also: ['Participant.media-status-changed'],
    steps: ['mute'],
    proof: shown('mute', 'guest-mutes', atRoom('trackDisabled'), ['Participant', 'stream-disabled']),
    restsOn: [
      twilio(
        'media/track/remotetrackpublication.js',
        "this.emit(signaling.isEnabled ? 'trackEnabled' : 'trackDisabled');",
      ),
      READ.streamDisabled,
    ],
  },
  trackEnabled: {
    to: 'Participant.stream-enabled',
    relation: 'changed-meaning',
    payload: 'A new `Stream` with a new track; the old one is not used again.',
    also: ['Participant.media-status-changed'],
    steps: ['mute'],
    proof: shown('mute', 'guest-unmutes', atRoom('trackEnabled'), ['Participant', 'stream-enabled']),
    restsOn: [
      twilio(
        'media/track/remotetrackpublication.js',
        "this.emit(signaling.isEnabled ? 'trackEnabled' : 'trackDisabled');",
      ),
      READ.streamEnabled,
    ],
  },
  // No run proves it: VideoSDK's state comes only where a picture freezes, which a quick machine never sees.
  trackStarted: {
    to: 'Stream.state',
    relation: 'changed-meaning',
    payload: '`{ state, timestamp }`; look for `active`.',
    timing:
      'Fires only for video and screen share of others, when the server starts or resumes it. For audio, and to know that video is visible, use the element’s `playing` event.',
    restsOn: [
      twilio('media/track/mediatrack.js', "this.emit('started', this);"),
      videosdk(
        'this._eventEmitter.emit("STREAM_STATE_CHANGED", { state: "active", peerId: _consumer2.appData.peerId,',
      ),
      videosdk('if (stream.kind === "video" || stream.kind === "share") {'),
    ],
  },
  trackDimensionsChanged: {
    relation: 'none',
    instead: 'Listen to `resize` on the video element, and read `videoWidth` and `videoHeight`.',
    notes:
      '`video-quality-changed` reports another quality layer, not a size; its `prevQuality` is always the same as `currentQuality`.',
    also: ['Participant.video-quality-changed'],
    steps: ['quality'],
    proof: shown('quality', 'you-enlarge', atRoom('trackDimensionsChanged'), [
      'Participant',
      'video-quality-changed',
    ]),
    restsOn: [
      twilio('media/track/videotrack.js', 'this._dummyEl.onresize = () => {'),
      videosdk(
        'this.eventEmitter.emit(EV_VIDEO_QUALITY_CHANGED, { peerId: this.id, prevQuality: prevQuality,',
      ),
      videosdk(
        '_consumer3.currentSpatialLayer = spatialLayer; _consumer3.currentTemporalLayer = temporalLayer;',
      ),
      videosdkLacks('videoWidth', 'participant.d.ts'),
    ],
  },
  trackMessage: {
    to: 'Meeting.data',
    relation: 'changed-meaning',
    payload:
      '`{ payload, from, timestamp, reliability }`; `from` is an id. There are no data tracks: all messages of the meeting arrive here.',
    notes: 'For topics, and for messages that people who join later should get, use `meeting.pubSub`.',
    also: ['pubSub.subscribe'],
    steps: ['data', 'chat'],
    proof: shown('data', 'guest-sends', atRoom('trackMessage'), ['Meeting', 'data']),
    restsOn: [
      twilio('media/track/remotedatatrack.js', "this.emit('message', data, this);"),
      READ.dataEvent,
      READ.noDataTracks,
    ],
  },
  trackPublishPriorityChanged: {
    relation: 'none',
    instead:
      'There are no publish priorities. Each receiver chooses with `participant.setQuality()`, once the participant has a camera stream.',
    also: ['Participant.setQuality'],
    steps: ['quality'],
    restsOn: [
      twilio('media/track/remotetrackpublication.js', "this.emit('publishPriorityChanged', priority);"),
      READ.noPriority,
      READ.setQualityRejects,
    ],
  },
  trackSwitchedOff: switchedOff('track, publication and participant'),
  trackSwitchedOn: switchedOn('track, publication and participant'),
  trackWarning: {
    relation: 'none',
    instead:
      'Twilio warns only about media missing from a recording. VideoSDK does not; for problems with what you send, there are `quality-limitation` and `audio-input-silence`.',
    also: ['Meeting.quality-limitation', 'Meeting.audio-input-silence'],
    restsOn: [
      twilio('room.js', "['trackWarning', 'trackWarningsCleared'].map("),
      twilio('util/twiliowarning.js', "recordingMediaLost: 'recording-media-lost'"),
      READ.qualityLimitation,
      READ.audioSilence,
    ],
  },
  trackWarningsCleared: {
    relation: 'none',
    instead:
      '`quality-limitation` and `audio-input-silence` report `state: "resolved"` when the problem is over.',
    also: ['Meeting.quality-limitation', 'Meeting.audio-input-silence'],
    restsOn: [
      twilio('room.js', "['trackWarning', 'trackWarningsCleared'].map("),
      videosdk('_this11._recordNetworkEvent("congestion", "resolved", {'),
      READ.audioSilence,
    ],
  },
  recordingStarted: {
    to: 'Meeting.recording-state-changed',
    relation: 'changed-meaning',
    payload: '`{ status }`; look for `RECORDING_STARTED`. `RECORDING_STARTING` comes before it.',
    notes:
      'A participant with the right token can start a recording from the browser. People who join later read `isRecording` on Twilio and get no event; VideoSDK has `meeting.recordingState`, which only the event sets.',
    also: ['Meeting.startRecording', 'Meeting.recordingState'],
    steps: ['recording'],
    proof: shown('recording', 'you-record', atRoom('recordingStarted'), [
      'Meeting',
      'recording-state-changed',
    ]),
    restsOn: [
      twilio('room.js', "room.emit(`recording${started ? 'Started' : 'Stopped'}`);"),
      videosdk('this.recordingState = d.status; this.eventEmitter.emit(EV_RECORDING_STATE_CHANGED, d);'),
      inferred(
        'Whether VideoSDK’s service tells newcomers about a running recording could not be tested here.',
      ),
    ],
  },
  recordingStopped: {
    to: 'Meeting.recording-state-changed',
    relation: 'changed-meaning',
    payload: '`{ status }`; look for `RECORDING_STOPPED`. `RECORDING_STOPPING` comes before it.',
    also: ['Meeting.stopRecording'],
    steps: ['recording'],
    proof: shown('recording', 'you-stop-recording', atRoom('recordingStopped'), [
      'Meeting',
      'recording-state-changed',
    ]),
    restsOn: [
      twilio('room.js', "room.emit(`recording${started ? 'Started' : 'Stopped'}`);"),
      videosdk('this.recordingState = d.status; this.eventEmitter.emit(EV_RECORDING_STATE_CHANGED, d);'),
    ],
  },
  transcription: {
    to: 'Meeting.transcription-text',
    relation: 'changed-meaning',
    payload:
      '`text` instead of `transcription`, `participantId` instead of `participant`, and also the name. There is no track, sequence number or language code.',
    timing:
      'Twilio needs `receiveTranscriptions: true`. VideoSDK sends text after `meeting.startTranscription()`.',
    also: ['Meeting.startTranscription', 'Meeting.transcription-state-changed'],
    steps: ['recording'],
    proof: shown('recording', 'guest-speaks', atRoom('transcription'), ['Meeting', 'transcription-text']),
    restsOn: [
      twilio('room.js', "signaling.on('transcription', data => room.emit('transcription', data));"),
      videosdk(
        '"transcription-text": (data: { participantId: string; participantName: string; text: string; timestamp: number; type: string; }) => void;',
        'meeting.d.ts',
      ),
    ],
  },
};
