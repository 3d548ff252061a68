import { describe, expect, it } from 'vitest';
import checks from '../checks.json';
import { twilio, videosdk } from '../evidence';
import { acts, states } from '../told';
import { holdsCode, withoutBreaks } from './testing/holds-code';
import { readTwilio, readVideosdk } from './sources';
import { SIDES, type Side } from '../../sides';
import type { Evidence } from '../schema';
import type { Act, State } from '../told/told';

type Source = Extract<Evidence, { kind: 'source' }>;
type Claims<Proof> = Readonly<Record<Side, Readonly<Record<string, Proof>>>>;

/**
 * What an entry of `told/` that rests on the source says, for you and for the others, and where it was read. Who changes a text
 * reads the code again.
 */
const READ: Claims<readonly Source[]> = {
  twilio: {
    '`networkQualityLevelChanged` on the participants, with as much detail as you asked for. | Nothing.': [
      twilio('signaling/v2/localparticipant.js', 'this.networkQualityConfiguration.update('),
      twilio('participant.js', "this.emit('networkQualityLevelChanged', this.networkQualityLevel,"),
    ],
    '`name` of the room. | `participantConnected` in the room of that name.': [
      twilio('room.js', 'name: { enumerable: true, value: signaling.name }'),
      twilio('room.js', "room.emit('participantConnected', participant);"),
    ],
    '`dominantSpeakerChanged` on the room. | Nothing.': [
      twilio('room.js', "room.emit('dominantSpeakerChanged', room.dominantSpeaker)"),
    ],
    '`networkQualityLevelChanged` on the participants. | Nothing.': [
      twilio('signaling/v2/room.js', 'participant.setNetworkQualityLevel(levels.level, levels);'),
      twilio('signaling/v2/room.js', 'this.localParticipant.setNetworkQualityLevel('),
    ],
    '`networkQualityLevelChanged` on your own participant. | Nothing.': [
      twilio('signaling/v2/networkqualitysignaling.js', 'reportLevel: networkQualityConfiguration.local,'),
      twilio('signaling/v2/room.js', 'this.localParticipant.setNetworkQualityLevel('),
    ],
    '`networkQualityLevelChanged` on the participants of the others. | Nothing.': [
      twilio(
        'signaling/v2/networkqualitysignaling.js',
        'remoteReportLevel: networkQualityConfiguration.remote',
      ),
      twilio('signaling/v2/room.js', 'participant.setNetworkQualityLevel(levels.level, levels);'),
    ],
    '`transcription` on the room, while the room is transcribed. | Nothing.': [
      twilio('room.js', "signaling.on('transcription', data => room.emit('transcription', data));"),
    ],
    'Nothing. | Nothing: the track arrives in another codec.': [
      twilio('signaling/v2/peerconnection.js', 'transceiver.setCodecPreferences(sortedCodecs);'),
    ],
    'Nothing. | Nothing: the track arrives in another quality.': [
      twilio('signaling/v2/peerconnection.js', 'setMaxBitrate(params, maxBitrate);'),
    ],
    '`signalingRegion` of the participant. | Nothing.': [
      twilio('signaling/v2/room.js', 'localParticipant.setSignalingRegion(signalingRegion);'),
      twilio('localparticipant.js', 'return signaling.signalingRegion;'),
    ],
    '`trackWarning` and `trackWarningsCleared` on the participant and the room. | Nothing.': [
      twilio('localparticipant.js', "self.emit('trackWarning', twilioWarningName, localTrackPublication);"),
      twilio('localparticipant.js', "self.emit('trackWarningsCleared', localTrackPublication);"),
      twilio('room.js', 'handler: (...args) => room.emit(event, ...[...args, localParticipant]),'),
    ],
    'Nothing. | Nothing: less is sent in silence.': [
      twilio('util/sdp/index.js', 'opusFmtpAttrs.usedtx = 1;'),
    ],
    'Nothing. | Nothing: each receiver gets its own size.': [
      twilio('signaling/v2/peerconnection.js', 'this._setSimulcast(updatedSdp, this._trackIdsToAttributes);'),
    ],
    'Nothing. | `trackName` of the publication and `name` of the track.': [
      twilio('media/track/remotetrackpublication.js', 'super(signaling.name, signaling.sid, options);'),
      twilio('media/track/trackpublication.js', 'trackName: { enumerable: true, value: trackName }'),
    ],
    'Nothing. | The same property of the `RemoteDataTrack`.': [
      twilio('media/track/remotedatatrack.js', 'value: dataTrackReceiver.maxPacketLifeTime'),
      twilio('media/track/remotedatatrack.js', 'value: dataTrackReceiver.maxRetransmits'),
      twilio('media/track/remotedatatrack.js', 'value: dataTrackReceiver.ordered'),
    ],
    'Nothing. | `publishPriority` of the publication.': [
      twilio(
        'media/track/remotetrackpublication.js',
        'publishPriority: { enumerable: true, get() { return signaling.priority;',
      ),
    ],
    '`room.dominantSpeaker` is null until the service names the speaker with `dominantSpeakerChanged`.': [
      twilio('room.js', 'return this.participants.get(signaling.dominantSpeakerSid) || null;'),
      twilio('signaling/room.js', "this.emit('dominantSpeakerChanged');"),
    ],
    'No event: `room.isRecording` is true from the start.': [
      twilio('room.js', 'return signaling.recording.isEnabled || false;'),
      twilio('signaling/v2/recording.js', 'return this.enable(recording.is_recording);'),
      // Before the room is made that would listen.
      twilio('signaling/v2/room.js', 'this._update(initialState);'),
    ],
    'A property that is correct from the start and does not change.': [
      twilio('signaling/v2/remoteparticipant.js', 'super(participantState.sid, participantState.identity);'),
    ],
    'No event: `state` of the participant is `reconnecting`.': [
      twilio('signaling/v2/remoteparticipant.js', "case 'reconnecting': this.reconnecting();"),
      twilio('signaling/v2/remoteparticipant.js', 'return this.update(participantState);'),
    ],
    '`networkQualityLevel` is null until the first `networkQualityLevelChanged`, which fires if you asked for network quality.':
      [
        twilio('signaling/participant.js', '_networkQualityLevel: { value: null,'),
        twilio('signaling/participant.js', "this.emit('networkQualityLevelChanged');"),
      ],
    'Nothing: people who have left and tracks that are no longer published are not there.': [
      twilio('room.js', 'room._participants.delete(participant.sid);'),
      twilio('signaling/v2/remoteparticipant.js', 'if (!tracksToKeep.has(track)) { this.removeTrack(track);'),
    ],
    'No event says that transcription is running: the next text shows it.': [
      twilio('signaling/v2/room.js', "this._transcriptionSignaling.on('transcription', data => {"),
    ],
  },
  videosdk: {
    '`meeting-state-changed`, `meeting-joined`, and `participant-joined` for everyone who is there. | `participant-joined` with a new participant; then `stream-enabled` and `media-status-changed` for what it sends.':
      [
        videosdk('this.emitMeetingStateChange(state.CONNECTED);'),
        videosdk('this.eventEmitter.emit(EV_MEETING_JOINED, {'),
        videosdk('this.eventEmitter.emit(meeting_EV_PARTICIPANT_JOINED, participant);'),
        videosdk('this.eventEmitter.emit(EV_STREAM_ENABLED, stream);'),
      ],
    'Nothing. | Nothing: send them the URL.': [
      videosdk('url = "https://".concat(_this.baseUrl, "/base64-upload?roomId=").concat(_this.id);'),
    ],
    'Stored messages come to `onOldMessagesReceived`, later ones to `onMessageReceived`. | Nothing.': [
      videosdk('subscriber.onOldMessagesReceived(messages, {'),
      videosdk('callback = listener.onMessageReceived;'),
    ],
    'Nothing. | Nothing.': [
      videosdk('unsubscribe: function'),
      videosdk('return this._socketRequest("realtimeStoreStopObserve", { key: key });'),
    ],
    'Nothing, unless you observe the key: then your callback is called. | Nothing, unless they observe the key: their callback is called.':
      [
        videosdk('_t0 === "realtimeStoreValueChanged"'),
        videosdk('return this._socketRequest("realtimeStoreSet", {'),
      ],
    'Your callback is called when the value changes. | Nothing.': [
      videosdk('return this._socketRequest("realtimeStoreObserve", { key: key });'),
      videosdk('_t0 === "realtimeStoreValueChanged"'),
    ],
    '`id` of the meeting. | `participant-joined` in the meeting of that id.': [
      videosdk('this.eventEmitter.emit(meeting_EV_PARTICIPANT_JOINED, participant);'),
    ],
    '`mode` of your participant. | `mode` of the participant.': [videosdk('this.mode = peer.mode;')],
    'Nothing. | Nothing: each receiver can ask for its own layer.': [
      videosdk('this._useSimulcast = trackMultiStream !== undefined ? trackMultiStream : useSimulcast;'),
    ],
    '`id` of your participant. | `id` of the participant.': [videosdk('this.id = peer.id;')],
    '`displayName` of your participant. | `displayName` of the participant.': [
      videosdk('this.displayName = peer.displayName;'),
    ],
    'Nothing. | Nothing: the stream arrives in another quality.': [
      videosdk('resolution: maxResolution || "hd"'),
      videosdk('encoding.maxBitrate = encoding.bitrates[sdkType][bitrateMode];'),
      videosdk('if (maxLayer === 1) {'),
    ],
    '`metaData` of your participant. | `metaData` of the participant.': [
      videosdk('this.metaData = peer.metaData;'),
    ],
    'Nothing. | Nothing: only the video differs.': [
      videosdk('if (optimizationMode) { mediaStream.contentHint = optimizationMode;'),
      videosdk('videoProfiles[encoderConfig];'),
    ],
    'Nothing. | `codec` of the stream.': [videosdk('this.codec = producerOrConsumer.codec;')],
    'Nothing. | Nothing: only the audio differs.': [
      videosdk(
        'var profileKey = audioStream !== null && audioStream !== void 0 && audioStream.encoderConfig',
      ),
    ],
    'Nothing. | `reliability` of what `data` brings.': [
      videosdk('reliability: reliabilityModes/* reliabilityMode */.y.UNRELIABLE'),
      videosdk('this.eventEmitter.emit(meeting_EV_DATA, message);'),
    ],
    '`presenter-changed`, when the stream of the screen has arrived.': [
      videosdk('this.eventEmitter.emit(EV_PRESENTER_CHANGED, this.activePresenterId);'),
    ],
    '`main-participant-changed`, when the SDK has picked somebody who is there.': [
      videosdk('this.eventEmitter.emit(EV_MAIN_PARTICIPANT_CHANGED, participant);'),
    ],
    'A property that is correct from the start and does not change.': [
      videosdk('this.displayName = peer.displayName;'),
      videosdk('this.metaData = peer.metaData;'),
    ],
    'No event: read `mode` of the participant.': [videosdk('this.mode = peer.mode;')],
    'Nothing: people who have left are not there.': [videosdk('this.participants["delete"](peerId);')],
    'Nothing: earlier texts are not sent again.': [
      videosdk('this.eventEmitter.emit(EV_TRANSCRIPTION_TEXT, d);'),
    ],
  },
};

/** What an entry of `told/` that rests on a run says of newcomers, and what `src/checks/was-before` has recorded of it. */
const SEEN: Claims<readonly string[]> = {
  twilio: {
    '`room.participants` contains everyone who was there; `participantConnected` does not fire for them.': [
      'who was there, with the guest: in room.participants; events participantConnected: 2, 0',
    ],
    '`participant.tracks` contains what was published; `trackPublished` does not fire for it.': [
      'tracks from before you came: in participant.tracks; events trackPublished of room and participant: 3, 0, 0',
    ],
    '`trackSubscribed` also fires for tracks that are already published.': [
      'events trackSubscribed of the participant, for tracks from before you came: 3',
    ],
    'No event: `isTrackEnabled` of the publication is false, and the track is there.': [
      'of one who muted before you came: events trackDisabled of room and participant; isTrackEnabled; there is a track: 0, 0, false, true',
    ],
    'No event: read `publishPriority` of the publication.': [
      'a priority from before you came: events of room and participant; publishPriority: 0, 0, high',
    ],
    'Nothing: messages sent before are lost.': [
      'the first message that came, of one sent before you came and others after: after',
    ],
  },
  videosdk: {
    '`participant-joined` fires for everyone who was there, after `meeting-joined`.': [
      'events participant-joined of who was there; it is in meeting.participants: 1, 1',
    ],
    '`stream-enabled` fires for what is already being sent; what is off has no stream and no event.': [
      'kinds of stream-enabled, of one whose camera was on and whose microphone was off: video',
    ],
    'No event: the flag of the participant is false, and there is no stream.': [
      'of one who muted before you came: kinds of stream-disabled; micOn; kinds of the streams that are there: , false, video',
    ],
    'Stored messages come to `onOldMessagesReceived` of `subscribe()`; the others are lost.': [
      'kept messages that subscribe() brought; events “data” of what was sent before: kept, 0',
    ],
    '`getValue()` returns what was set before.': ['a value that was set before you came: red'],
    'Nothing: messages sent before are lost.': [
      'kept messages that subscribe() brought; events “data” of what was sent before: kept, 0',
    ],
  },
};

/** What a side says on this ground, each text once: families share theirs. */
function said(side: Side, by: 'run' | 'source'): string[] {
  const tables: Readonly<Record<string, Readonly<Record<string, Act | State>>>>[] = [
    acts[side],
    ...states[side],
  ];
  const texts = tables.flatMap((table) =>
    Object.values(table).flatMap((names) =>
      Object.values(names).flatMap((entry) => {
        if (typeof entry === 'string' || entry.by !== by) return [];
        if ('newcomer' in entry) return [entry.newcomer];
        // What acts let be observed is compared with runs by the lane `protocol`.
        return by === 'source' ? [`${entry.you} | ${entry.others}`] : [];
      }),
    ),
  );
  return [...new Set(texts)].sort();
}

const files = new Map<string, string>();

function textOf({ package: name, file }: Source): string {
  const key = `${name}/${file}`;
  const text = files.get(key) ?? withoutBreaks((name === 'twilio-video' ? readTwilio : readVideosdk)(file));
  files.set(key, text);
  return text;
}

describe.each(SIDES)('what is said to be told, of %s', (side) => {
  it('from the source has code for each text, and no other', () => {
    expect(Object.keys(READ[side]).sort()).toEqual(said(side, 'source'));
  });

  it('from the source stands in the package still', () => {
    const gone = Object.entries(READ[side]).flatMap(([text, sources]) =>
      sources.filter((each) => !holdsCode(textOf(each), each.code)).map(({ code }) => `${text}: ${code}`),
    );
    expect(gone).toEqual([]);
  });

  it('from a run, to newcomers, has a recording for each text, and no other', () => {
    expect(Object.keys(SEEN[side]).sort()).toEqual(said(side, 'run'));
  });

  it('from a run is what was recorded', () => {
    const runs: Record<string, Partial<Record<Side, string[]>>> = checks.runs['was-before'];
    const recorded = new Set(Object.values(runs).flatMap((row) => row[side] ?? []));
    expect(
      Object.values(SEEN[side])
        .flat()
        .filter((line) => !recorded.has(line)),
    ).toEqual([]);
  });
});
