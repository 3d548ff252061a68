/*
 * What the adapter does not have. Each point is mentioned where an app uses it: in the file, and in the report. What it does
 * differently is in `differences.ts`.
 */

/** Where an app uses it. */
export const CANNOT: readonly { names: RegExp; says: string }[] = [
  {
    names: /^(?:setPriority|priority|publishPriority\w*|trackPublishPriorityChanged|setContentPreferences)$/,
    says: 'does nothing, because VideoSDK has no priorities; `participant.videosdk.setQuality()` comes closest.',
  },
  {
    names: /^(?:isSwitchedOff|switchOffReason|(?:trackS|s)witchedO(?:n|ff)|switchO(?:n|ff))$/,
    says: 'does nothing, and its events never fire; `track.videosdk.pause()` and `resume()` come closest.',
  },
  {
    names:
      /^(?:bandwidthProfile|setBandwidthProfile|maxSubscriptionBitrate|contentPreferencesMode|clientTrackSwitchOffControl)$/,
    says: 'is ignored: VideoSDK has no such profile.',
  },
  {
    names: /^(?:networkQuality\w*|setNetworkQualityConfiguration)$/,
    says: 'is always `null`, and its events never fire: VideoSDK has no such level.',
  },
  {
    names: /^(?:addProcessor|removeProcessor|processor|processedTrack)$/,
    says: 'does nothing: Twilio’s processors do not run on VideoSDK, which has its own.',
  },
  {
    names: /^(?:getStats|\w*TrackStats|StatsReport)$/,
    says: 'returns an empty list: VideoSDK’s statistics have another form.',
  },
  {
    names: /^runPreflight$/,
    says: 'throws: VideoSDK’s test before a call is `VideoSDK.runPreCallTest()`.',
  },
  {
    names: /^(?:Logger|getLogger|logLevel|loggerName)$/,
    says: 'does nothing; `VideoSDK.setLogLevel()` comes closest.',
  },
  { names: /^(?:mediaRegion|signalingRegion|region)$/, says: 'is empty: VideoSDK does not report it.' },
  {
    names:
      /^(?:maxAudioBitrate|maxVideoBitrate|setParameters|preferredAudioCodecs|dscpTagging|enableDscp|iceServers|iceTransportPolicy)$/,
    says: 'is ignored: VideoSDK decides this itself.',
  },
  {
    names: /^(?:trackD|d)imensionsChanged$/,
    says: 'never fires: listen for `resize` on the element that plays the track.',
  },
  {
    names: /^(?:trackS|s)ubscriptionFailed$/,
    says: 'never fires: VideoSDK does not report such failures by itself.',
  },
  { names: /^(?:trackWarnings?\w*|warnings?Cleared|warning|notifyWarnings)$/, says: 'never fires.' },
  {
    names: /^track(?:Added|Removed)$/,
    says: 'never fires: it is an event of version 1. `trackSubscribed` and `trackUnsubscribed` do fire.',
  },
  {
    names: /^(?:noiseCancellation\w*)$/,
    says: 'does nothing: Twilio’s noise cancellation does not run on VideoSDK.',
  },
];
