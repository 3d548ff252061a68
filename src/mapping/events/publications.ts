import type { Entries } from '../entry';
import { twilio } from '../evidence';
import type { TwilioEvent } from '../names/twilio';
import { shown } from '../proof';
import { READ } from '../read';
import { room } from './room';
import { switchedOff, switchedOn } from './switched';

type LocalClass = 'LocalAudioTrackPublication' | 'LocalVideoTrackPublication';
type RemoteClass = 'RemoteAudioTrackPublication' | 'RemoteVideoTrackPublication';

const localMedia = (publication: LocalClass, off: string, on: string): Entries<TwilioEvent<LocalClass>> => ({
  trackDisabled: {
    to: 'Participant.stream-disabled',
    relation: 'changed-meaning',
    payload: 'A `Stream`; Twilio passes nothing.',
    timing: 'Listen on `meeting.localParticipant`; there are no publications.',
    steps: ['mute'],
    proof: shown('mute', off, [publication, 'trackDisabled'], ['Participant', 'stream-disabled']),
    restsOn: [READ.twilioPublicationsReemit, READ.streamDisabled],
  },
  trackEnabled: {
    to: 'Participant.stream-enabled',
    relation: 'changed-meaning',
    payload: 'A new `Stream`; Twilio passes nothing.',
    timing: 'Listen on `meeting.localParticipant`; there are no publications.',
    steps: ['mute'],
    proof: shown('mute', on, [publication, 'trackEnabled'], ['Participant', 'stream-enabled']),
    restsOn: [READ.twilioPublicationsReemit, READ.streamEnabled],
  },
  warning: room.trackWarning,
  warningsCleared: room.trackWarningsCleared,
});

export const localAudioTrackPublication = localMedia('LocalAudioTrackPublication', 'you-mute', 'you-unmute');

export const localVideoTrackPublication = localMedia(
  'LocalVideoTrackPublication',
  'you-camera-off',
  'you-camera-on',
);

const remoteFile = 'media/track/remotetrackpublication.js';

const remoteToggles = twilio(
  remoteFile,
  "this.emit(signaling.isEnabled ? 'trackEnabled' : 'trackDisabled');",
);

const dataIsAlwaysOn = {
  relation: 'none',
  instead: 'Nothing to move: Twilio’s data tracks cannot be disabled, so it never fires.',
  restsOn: [READ.twilioDataAlwaysOn, READ.twilioNoDisable],
} as const;

export const localDataTrackPublication: Entries<TwilioEvent<'LocalDataTrackPublication'>> = {
  trackDisabled: dataIsAlwaysOn,
  trackEnabled: dataIsAlwaysOn,
  warning: room.trackWarning,
  warningsCleared: room.trackWarningsCleared,
};

const remoteMedia = (
  publication: RemoteClass,
  off: string,
  on: string,
): Entries<TwilioEvent<'RemoteAudioTrackPublication'>> => ({
  subscribed: {
    to: 'Participant.stream-enabled',
    relation: 'changed-meaning',
    payload: 'A `Stream` instead of a track.',
    timing: 'Fires again at every unmute. Listen on the participant; there are no publications.',
    steps: ['participants'],
    proof: shown(
      'participants',
      'guest-joins',
      [publication, 'subscribed'],
      ['Participant', 'stream-enabled'],
    ),
    restsOn: [twilio(remoteFile, "this.emit('subscribed', track);"), READ.streamEnabled],
  },
  unsubscribed: {
    to: 'Participant.stream-disabled',
    relation: 'changed-meaning',
    payload: 'A `Stream` instead of a track.',
    timing: 'Fires at every mute. When somebody leaves, it may not fire: use `participant-left`, too.',
    also: ['Meeting.participant-left'],
    steps: ['participants'],
    proof: shown('leave', 'room-ends', [publication, 'unsubscribed'], ['Participant', 'stream-disabled']),
    restsOn: [twilio(remoteFile, "this.emit('unsubscribed', track);"), READ.streamDisabled, READ.left],
  },
  subscriptionFailed: room.trackSubscriptionFailed,
  trackDisabled: {
    to: 'Participant.stream-disabled',
    relation: 'changed-meaning',
    payload: 'A `Stream` that ends here; Twilio passes nothing, and the track stays.',
    steps: ['mute'],
    proof: shown('mute', off, [publication, 'trackDisabled'], ['Participant', 'stream-disabled']),
    restsOn: [remoteToggles, READ.streamDisabled],
  },
  trackEnabled: {
    to: 'Participant.stream-enabled',
    relation: 'changed-meaning',
    payload: 'A new `Stream`; Twilio passes nothing, and the track is the same.',
    steps: ['mute'],
    proof: shown('mute', on, [publication, 'trackEnabled'], ['Participant', 'stream-enabled']),
    restsOn: [remoteToggles, READ.streamEnabled],
  },
  trackSwitchedOff: switchedOff('the track'),
  trackSwitchedOn: switchedOn('the track'),
  publishPriorityChanged: room.trackPublishPriorityChanged,
});

export const remoteAudioTrackPublication: Entries<TwilioEvent<'RemoteAudioTrackPublication'>> = remoteMedia(
  'RemoteAudioTrackPublication',
  'guest-mutes',
  'guest-unmutes',
);

export const remoteVideoTrackPublication: Entries<TwilioEvent<'RemoteVideoTrackPublication'>> = remoteMedia(
  'RemoteVideoTrackPublication',
  'guest-camera-off',
  'guest-camera-on',
);

const noDataSubscription = {
  relation: 'none',
  instead:
    'Messages need no subscription: listen to `data` on the meeting, or subscribe to a topic of `meeting.pubSub`.',
  also: ['Meeting.data', 'pubSub.subscribe'],
  steps: ['data'],
  restsOn: [twilio(remoteFile, "this.emit('subscribed', track);"), READ.noDataTracks, READ.dataEvent],
} as const;

/** It fires when whoever sends says so, and nobody can. */
const dataIsAlwaysOnRemotely = {
  ...dataIsAlwaysOn,
  restsOn: [remoteToggles, ...dataIsAlwaysOn.restsOn],
} as const;

export const remoteDataTrackPublication: Entries<TwilioEvent<'RemoteDataTrackPublication'>> = {
  subscribed: noDataSubscription,
  unsubscribed: noDataSubscription,
  subscriptionFailed: noDataSubscription,
  trackDisabled: dataIsAlwaysOnRemotely,
  trackEnabled: dataIsAlwaysOnRemotely,
  trackSwitchedOff: noDataSubscription,
  trackSwitchedOn: noDataSubscription,
  publishPriorityChanged: room.trackPublishPriorityChanged,
};
