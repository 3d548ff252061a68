import type { Adapter, UseKind } from '../contract';

/*
 * Whether the adapter keeps a name of twilio-video. What an app does with it can make it more or less. A test holds this against
 * what the adapter's classes have, and what they tell.
 */

/** VideoSDK has nothing that could be put in its place: ignored, never told, or there in name only. */
const MISSING =
  /^(?:setPriority|priority|publishPriority|publishPriorityChanged|trackPublishPriorityChanged|isSwitchedOff|switchOffReason|switchedO(?:n|ff)|trackSwitchedO(?:n|ff)|switchO(?:n|ff)|setContentPreferences|networkQuality\w*|setNetworkQualityConfiguration|addProcessor|removeProcessor|processor|processedTrack|runPreflight|getStats|trackWarnings?\w*|warnings?Cleared|warning|mediaRegion|region|signalingRegion|notifyWarnings|enableDscp|dscpTagging|iceServers|iceTransportPolicy|rtcConfiguration|RTCPeerConnection|insights|eventListener|noiseCancellation\w*|preferredAudioCodecs|maxAudioBitrate|maxVideoBitrate|setParameters|refreshInactiveMedia|bandwidthProfile|getLogger|loggerName|logLevel|setBandwidthProfile|receiveTranscriptions|transcription|dimensionsChanged|trackDimensionsChanged|subscriptionFailed|trackSubscriptionFailed|getUserMedia|enumerateDevices|MediaStream|mapMediaElement|disposeMediaElement|workaroundWebKit\w+|defaultDeviceCaptureMode)$/;
const MISSING_CLASSES =
  /BandwidthProfile|Preflight|NetworkQuality|Processor|NoiseCancellation|EncodingParameters|StatsReport|TrackStats$|^Stats$|VideoContentPreferences|VideoRenderDimensions|CodecSettings|^TrackSwitchOffMode$|^TranscriptionEvent$/;
/** Kept in shape, with another meaning at the edges. */
const NEAR =
  /^(?:sid|trackSid|trackName|mediaStreamTrack|enable|disable|restart|reconnecting|reconnected|participantReconnect(?:ing|ed)|code|send|message|trackMessage|LocalDataTrack|isRecording|recordingSt(?:arted|opped)|dominantSpeaker\w*|preferredVideoCodecs|automaticSubscription|dimensions|removeAllListeners|emit|publishTracks?|unpublishTracks?|trackPublicationFailed|state|connect|name|tracks)$/;
/** Of these `name` and `tracks` are plain. */
const PLAIN = /^(?:LocalParticipant|RemoteParticipant|Participant)$/;
/** Types that an app can name, and of which the adapter's file says nothing more than that there is one. */
const LOOSE =
  /^(?:Log|LogLevels?|AudioCodec|VideoCodec|AudioLevel|DefaultDeviceCaptureMode|CreateLocalAudioTrackOptions|LocalTrackPublishOptions|MediaStreamTrackPublishOptions)$/;

/** @returns whether the adapter keeps it, comes near, or lacks it */
export function keeping(kind: UseKind, classes: readonly string[], name: string): Adapter {
  const isNamed = kind === 'type' || kind === 'import';
  const behind = isNamed ? [name] : classes;
  if (behind.some((item) => MISSING_CLASSES.test(item))) return 'missing';
  if (isNamed && LOOSE.test(name)) return 'near';
  if (isNamed || kind === 'script' || kind === 'global') return MISSING.test(name) ? 'missing' : 'kept';
  if (MISSING.test(name)) return 'missing';
  // In Twilio's types, and in none of its objects.
  if (name === 'isEnabled' && behind.length > 0 && behind.every((item) => item.endsWith('Publication')))
    return 'missing';
  if (kind === 'event' && name === 'stopped' && behind.every((item) => item.startsWith('Remote')))
    return 'missing';
  if (classes.some((item) => PLAIN.test(item)) && /^(?:tracks|state)$/.test(name)) return 'kept';
  return NEAR.test(name) ? 'near' : 'kept';
}
