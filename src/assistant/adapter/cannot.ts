/*
 * What the adapter does not have. Each point is said where it is used: in the file, and in the report. What it has in another
 * way stands in `differences.ts`.
 */

/** Where an app uses it. */
export const CANNOT: readonly { names: RegExp; says: string }[] = [
  {
    names: /^(?:setPriority|priority|publishPriority\w*|trackPublishPriorityChanged|setContentPreferences)$/,
    says: 'VideoSDK has no priorities. It does nothing; `participant.videosdk.setQuality()` is the nearest.',
  },
  {
    names: /^(?:isSwitchedOff|switchOffReason|(?:trackS|s)witchedO(?:n|ff)|switchO(?:n|ff))$/,
    says: 'does nothing, and nothing is told: `track.videosdk.pause()` and `resume()` are the nearest.',
  },
  {
    names:
      /^(?:bandwidthProfile|setBandwidthProfile|maxSubscriptionBitrate|contentPreferencesMode|clientTrackSwitchOffControl)$/,
    says: 'ignored: VideoSDK has no such profile.',
  },
  {
    names: /^(?:networkQuality\w*|setNetworkQualityConfiguration)$/,
    says: 'VideoSDK has no such level: it is `null`, and never told.',
  },
  {
    names: /^(?:addProcessor|removeProcessor|processor|processedTrack)$/,
    says: 'processors of Twilio’s do not run here: VideoSDK has its own.',
  },
  {
    names: /^(?:getStats|\w*TrackStats|StatsReport)$/,
    says: 'VideoSDK’s statistics have another form: the list is empty.',
  },
  {
    names: /^runPreflight$/,
    says: 'VideoSDK’s check before a call is `VideoSDK.runPreCallTest()`: this one throws.',
  },
  {
    names: /^(?:Logger|getLogger|logLevel|loggerName)$/,
    says: 'does nothing: `VideoSDK.setLogLevel()` is the nearest.',
  },
  { names: /^(?:mediaRegion|signalingRegion|region)$/, says: 'VideoSDK does not say: it is empty.' },
  {
    names:
      /^(?:maxAudioBitrate|maxVideoBitrate|setParameters|preferredAudioCodecs|dscpTagging|enableDscp|iceServers|iceTransportPolicy)$/,
    says: 'ignored: VideoSDK chooses by itself.',
  },
  {
    names: /^(?:trackD|d)imensionsChanged$/,
    says: 'never told: the element that plays it has `resize`.',
  },
  {
    names: /^(?:trackS|s)ubscriptionFailed$/,
    says: 'never told: VideoSDK reports no such failure by itself.',
  },
  { names: /^(?:trackWarnings?\w*|warnings?Cleared|warning|notifyWarnings)$/, says: 'never told.' },
  {
    names: /^track(?:Added|Removed)$/,
    says: 'of version 1, never told: `trackSubscribed` and `trackUnsubscribed` are.',
  },
  { names: /^(?:noiseCancellation\w*)$/, says: 'Twilio’s noise cancellation does not run here.' },
];
