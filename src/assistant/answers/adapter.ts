import type { Adapter, UseKind } from '../contract';
import { differencesOf } from './near';

/*
 * Whether the adapter keeps a name of twilio-video. What an app does with it can make it more or less. A test holds this against
 * what the adapter's classes have, and what they tell.
 */

/** VideoSDK has nothing that could be put in its place: ignored, never told, or there in name only. */
const MISSING =
  /^(?:setPriority|priority|publishPriority|publishPriorityChanged|trackPublishPriorityChanged|isSwitchedOff|switchOffReason|switchedO(?:n|ff)|trackSwitchedO(?:n|ff)|switchO(?:n|ff)|setContentPreferences|networkQuality\w*|setNetworkQualityConfiguration|addProcessor|removeProcessor|processor|processedTrack|runPreflight|getStats|trackWarnings?\w*|warnings?Cleared|warning|mediaRegion|region|signalingRegion|notifyWarnings|enableDscp|dscpTagging|iceServers|iceTransportPolicy|rtcConfiguration|RTCPeerConnection|insights|eventListener|noiseCancellation\w*|preferredAudioCodecs|maxAudioBitrate|maxVideoBitrate|setParameters|refreshInactiveMedia|bandwidthProfile|getLogger|loggerName|logLevel|setBandwidthProfile|receiveTranscriptions|transcription|dimensionsChanged|trackDimensionsChanged|subscriptionFailed|trackSubscriptionFailed|getUserMedia|enumerateDevices|MediaStream|mapMediaElement|disposeMediaElement|workaroundWebKit\w+|defaultDeviceCaptureMode)$/;
const MISSING_CLASSES =
  /BandwidthProfile|Preflight|NetworkQuality|Processor|NoiseCancellation|EncodingParameters|StatsReport|TrackStats$|^Stats$|VideoContentPreferences|VideoRenderDimensions|AudioCodecSettings|OpusCodecSettings|^TrackSwitchOffMode$|^TranscriptionEvent$/;

/** Events of version 1, which version 2 and the adapter do not tell. */
const OF_VERSION_1 = /^(?:track(?:Added|Removed))$/;

/** @returns whether the adapter keeps it, comes near and how it differs is known, or lacks it */
export function keeping(kind: UseKind, classes: readonly string[], name: string, major: 1 | 2 = 2): Adapter {
  const isNamed = kind === 'type' || kind === 'import';
  const behind = isNamed ? [name] : classes;
  if (behind.some((item) => MISSING_CLASSES.test(item))) return 'missing';
  // Sizes stand in render hints and profiles alone, which are ignored.
  if (kind === 'option' && behind.includes('Dimensions')) return 'missing';
  if (MISSING.test(name) || (isNamed && name.endsWith('CodecSettings'))) return 'missing';
  // In Twilio's types, and in none of its objects.
  if (name === 'isEnabled' && behind.length > 0 && behind.every((item) => item.endsWith('Publication')))
    return 'missing';
  if (kind === 'event' && OF_VERSION_1.test(name)) return 'missing';
  if (kind === 'event' && name === 'stopped' && behind.every((item) => item.startsWith('Remote')))
    return 'missing';
  return differencesOf(kind, classes, name, major).length > 0 ? 'near' : 'kept';
}
