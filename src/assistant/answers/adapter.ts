import type { Adapter, UseKind } from '../contract';

/*
 * Whether an adapter in the shape of twilio-video can keep a name. By the name, and not by a run: what an app does with
 * it can make it more or less.
 */

/** VideoSDK has nothing that could be put in its place. */
const MISSING =
  /^(?:setPriority|priority|publishPriority|publishPriorityChanged|trackPublishPriorityChanged|isSwitchedOff|switchOffReason|switchedO(?:n|ff)|trackSwitchedO(?:n|ff)|switchO(?:n|ff)|setContentPreferences|networkQuality\w*|setNetworkQualityConfiguration|addProcessor|removeProcessor|processor|processedTrack|runPreflight|participantReconnect(?:ing|ed)|getStats|trackWarnings?\w*|warnings?Cleared|warning|mediaRegion|region|signalingRegion|notifyWarnings|enableDscp|dscpTagging|iceServers|iceTransportPolicy|rtcConfiguration|RTCPeerConnection|insights|eventListener|noiseCancellation\w*|preferredAudioCodecs|maxAudioBitrate|maxVideoBitrate|setParameters|refreshInactiveMedia|bandwidthProfile|automaticSubscription|getLogger|loggerName|setBandwidthProfile|receiveTranscriptions)$/;
const MISSING_CLASSES =
  /BandwidthProfile|Preflight|NetworkQuality|Processor|NoiseCancellation|EncodingParameters|StatsReport|TrackStats$|^Stats$|VideoContentPreferences|VideoRenderDimensions|CodecSettings/;
/** Kept in shape, with another meaning at the edges. */
const NEAR =
  /^(?:sid|trackSid|trackName|mediaStreamTrack|enable|disable|restart|reconnecting|reconnected|code|send|message|trackMessage|LocalDataTrack|isRecording|recordingSt(?:arted|opped)|dominantSpeaker\w*|preferredVideoCodecs|logLevel|dimensions|dimensionsChanged|trackDimensionsChanged|removeAllListeners|emit|publishTracks?|unpublishTracks?|trackPublicationFailed|trackSubscriptionFailed|state|connect|name|tracks)$/;
/** Of these `name` and `tracks` are plain. */
const PLAIN = /^(?:LocalParticipant|RemoteParticipant|Participant)$/;

/** @returns whether the adapter keeps it, comes near, or lacks it */
export function keeping(kind: UseKind, classes: readonly string[], name: string): Adapter {
  const behind = kind === 'type' || kind === 'import' ? [name] : classes;
  if (behind.some((item) => MISSING_CLASSES.test(item))) return 'missing';
  if (behind.length === 1 && behind[0] === 'RemoteParticipant' && /^reconnect(?:ing|ed)$/.test(name))
    return 'missing';
  if (kind === 'import' || kind === 'type' || kind === 'script' || kind === 'global')
    return MISSING.test(name) ? 'missing' : 'kept';
  if (MISSING.test(name)) return 'missing';
  if (classes.some((item) => PLAIN.test(item)) && /^(?:tracks|state)$/.test(name)) return 'kept';
  return NEAR.test(name) ? 'near' : 'kept';
}
