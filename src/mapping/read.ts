import { inferred, twilio, twilioLacks, videosdk, videosdkLacks } from './evidence';

/** Pieces of both packages that rows of several files rest on. */
export const READ = {
  streamEnabled: videosdk('this.eventEmitter.emit(EV_STREAM_ENABLED, stream);'),
  streamDisabled: videosdk('this.eventEmitter.emit(EV_STREAM_DISABLED, stream);'),
  streamOfProducer: videosdk('var stream = new Stream(producer); this.localParticipant.addStream(stream);'),
  mediaStatus: videosdk(
    'this.eventEmitter.emit(EV_MEDIA_STATUS_CHANGED, { peerId: this.id, kind: kind, newStatus: state });',
  ),
  joined: videosdk(
    'this.participants.set(participant.id, participant); this.eventEmitter.emit(meeting_EV_PARTICIPANT_JOINED, participant);',
  ),
  left: videosdk(
    'this.participants["delete"](peerId); this.eventEmitter.emit(meeting_EV_PARTICIPANT_LEFT, participant, reason || defaultReason);',
  ),
  meetingLeft: videosdk('this.eventEmitter.emit(EV_MEETING_LEFT, d); this.participants.clear();'),
  reconnecting: videosdk(
    'if (_this._webSocket.active && _this._webSocket.io._reconnecting) { store.dispatch(setRoomState("reconnecting"));',
  ),
  firstRetry: videosdk('reconnectionDelay: 5000'),
  socketLost: videosdk('_this._eventEmitter.emit("SOCKET_STATE_CHANGED", { state: "SOCKET_DISCONNECTED" });'),
  micClosed: videosdk('request = this._socketRequest("closeProducer", {'),
  micAlreadyOff: videosdk(
    'throw this._sdkStateError(errors/* sdkErrors */.q.ERROR_ALREADY_IN_REQUESTED_STATE, "The microphone is already disabled.");',
  ),
  micAlreadyOn: videosdk('"The microphone is already enabled. Disable it before enabling it again."'),
  webcamAlreadyOff: videosdk('"The webcam is already disabled."'),
  webcamAlreadyOn: videosdk('"The webcam is already enabled. Disable it before enabling it again."'),
  micInProgress: videosdk('"A microphone enable is already in progress."'),
  webcamInProgress: videosdk('"A webcam enable is already in progress."'),
  shareAlreadyOn: videosdk('"Screen sharing is already enabled. Disable it before enabling it again."'),
  changeMicOpens: videosdk('return this.enableMic(undefined, changeMicSpan);'),
  changeMicNext: videosdk('idx = array.indexOf(deviceId); if (idx < len - 1) idx++;else idx = 0;'),
  micForgotten: videosdk('this._mic.device = this._mics.get(track.getConstraints().deviceId);'),
  micByExactId: videosdk('deviceId: microphoneId ? { exact: microphoneId'),
  changeWebcamOpens: videosdk('return this.enableWebcam(object, changeWebcamSpan);'),
  replaceWebcam: videosdk('return this._webcamProducer.replaceTrack({ track: track });'),
  plainStreamLacks: videosdk('multiStream: stream.multiStream, bitrateMode: stream.bitrateMode,'),
  layersFromSize: videosdk(
    'var width = actualWidth ? actualWidth : videoProfile === null || videoProfile === void 0 ? void 0 : videoProfile.width;',
  ),
  fourKinds: videosdk('this.kind = "shareAudio";'),
  streamTrack: videosdk('this.track = producerOrConsumer.track;'),
  streamId: videosdk('this.id = producerOrConsumer.id;'),
  paused: videosdk('key: "paused", get: function get() {'),
  alreadyPaused: videosdk('"The stream is already paused."'),
  setQuality: videosdk('return Store.roomClient.setConsumerQuality(stream.id, quality, _this2.id);'),
  setQualityRejects: videosdk('"No video stream available to set the quality on."'),
  lowFirst: videosdk('this.quality = "low";'),
  renderAuto: videosdk('maxQuality = _ref6$maxQuality === void 0 ? "auto" : _ref6$maxQuality,'),
  renderPauses: videosdk(
    'observer = new IntersectionObserver(throttledIntersectionCallback, observerOptions);',
  ),
  viewPort: videosdk('key: "setViewPort", value: function setViewPort(width, height) {'),
  pinIsSent: videosdk('return this._socketRequest("pinStateChanged", { peerId: peerId, state: state });'),
  adaptive: videosdk('return this._socketRequest("enableAdaptiveSubscription");'),
  subManagerPaused: videosdk('this._eventEmitter.emit("SUB_MANAGER_PAUSED", payload);'),
  streamPaused: videosdk(
    'this.eventEmitter.emit(EV_STREAM_PAUSED, { kind: data === null || data === void 0 ? void 0 : data.kind,',
  ),
  qualityLimitation: videosdk(
    'this.eventEmitter.emit(EV_QUALITY_LIMITATION, { type: type, state: state, timestamp: timestamp });',
  ),
  audioSilence: videosdk('var data = { deviceLabel: s.label, state: stateLabel, timestamp: timestamp };'),
  dataEvent: videosdk(
    'var message = { from: from, payload: payload, timestamp: timestamp, reliability: reliability };',
  ),
  sendLimit: videosdk('if (!(size > 15 * 1024)) {'),
  sendNeedsTransport: videosdk(
    'if (!(!this._sendTransport || this._sendTransport.connectionState !== "connected")) {',
  ),
  // What limits retransmissions is unordered: mediasoup-client, which the package holds, says so whatever is asked.
  noOrder: videosdk('if (maxPacketLifeTime || maxRetransmits) { ordered = false; }'),
  reliableIsFive: videosdk('ordered: true, maxRetransmits: 5, label: "reliable_data_producer",'),
  pubSubIsText: videosdk('"\\"message\\" can only be string."'),
  beforeJoin: videosdk('errors/* sdkErrors */.q.ERROR_ACTION_PERFORMED_BEFORE_MEETING_JOINED;'),
  unknownEvent: videosdk('"Invalid event type \\"".concat(eventType, "\\" passed to Meeting.on().")'),
  onReturnsNothing: videosdk('| "codec-changed", listener: (data: any) => void ): void;', 'meeting.d.ts'),
  errorEvent: videosdk('if (errorListenerCount > 0) { this.eventEmitter.emit(EV_ERROR, error); }'),
  micDefault: videosdk('micEnabled: micEnabled !== false, webcamEnabled: webcamEnabled !== false,'),
  joinAsksForDevices: videosdk('return src.VideoSDK.requestPermission(permissionsToCheck);'),
  joinSwallows: videosdk(
    'this.enableWebcam(this.customCameraVideoTrack, this._joinSpan)["catch"](function () {});',
  ),
  joinSettles: videosdk('key: "_settleJoinRequest"'),
  configReplaces: videosdk('window.STORE = store; RoomClient["default"].init({'),
  setLogLevel: videosdk('key: "setLogLevel", value: function setLogLevel() {'),
  noLogger: videosdkLacks('getLogger', 'index.d.ts'),
  precall: videosdk('activeTest = Object.assign(promise, { stop: stop });'),
  precallResult: videosdk('aborted: signal.aborted, testDuration: Date.now() - start'),
  audioBitrateUnused: videosdk('// maxBitrate: audioProfile.bitRate'),
  audioCodecOptions: videosdk('opusDtx: audioProfile.dtx ? 1 : 0,'),
  videoProfiles: videosdk(
    'videoProfile = encoderConfig ? config/* config */.$.videoProfiles[encoderConfig] : config/* config */.$.videoProfiles.h720p_w1280p;',
  ),
  noMultiStream: videosdk('this._emitError(errors/* sdkErrors */.q.ERROR_MULTISTREAM_NOT_SUPPORTED);'),

  twilioMediaKeepsDevice: twilio(
    'media/track/localmediatrack.js',
    'this.mediaStreamTrack.enabled = enabled;',
  ),
  twilioPublicationsReemit: twilio(
    'media/track/localtrackpublication.js',
    "value: () => this.emit(this.isTrackEnabled ? 'trackEnabled' : 'trackDisabled')",
  ),
  twilioAttach: twilio('media/track/mediatrack.js', 'el.srcObject = mediaStream; el.autoplay = true;'),
  twilioDetach: twilio('media/track/mediatrack.js', 'els = this._getAllAttachedElements();'),
  twilioSwitchManual: twilio(
    'media/track/remotevideotrack.js',
    "if (this._clientTrackSwitchOffControl !== 'manual') {",
  ),
  twilioDataAlwaysOn: twilio(
    'media/track/localtrackpublication.js',
    "return this.track.kind === 'data' ? true : this.track.isEnabled;",
  ),
  twilioNoDisable: twilioLacks('media/track/localdatatrack.js', 'disable('),

  noDataTracks: videosdkLacks('DataTrack', 'meeting.d.ts'),
  noPriority: videosdkLacks('setPriority'),
  noStreamName: videosdkLacks('name:', 'stream.d.ts'),
  noPublications: videosdkLacks('Publication', 'participant.d.ts'),
  cloudOnly: inferred('What a real service does could not be tested here.'),
} as const;
