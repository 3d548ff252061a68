import type { Entries } from '../entry';
import type { TwilioEvent } from '../names/twilio';
import { shown } from '../proof';
import { room } from './room';

type LocalClass = 'LocalAudioTrackPublication' | 'LocalVideoTrackPublication';
type RemoteClass = 'RemoteAudioTrackPublication' | 'RemoteVideoTrackPublication';

const localMedia = (publication: LocalClass, off: string, on: string): Entries<TwilioEvent<LocalClass>> => ({
  trackDisabled: {
    to: 'Participant.stream-disabled',
    relation: 'changed-meaning',
    payload: 'A `Stream`; Twilio gives nothing.',
    timing: 'Listen on `meeting.localParticipant`; there are no publications.',
    steps: ['mute'],
    proof: shown('mute', off, [publication, 'trackDisabled'], ['Participant', 'stream-disabled']),
  },
  trackEnabled: {
    to: 'Participant.stream-enabled',
    relation: 'changed-meaning',
    payload: 'A new `Stream`; Twilio gives nothing.',
    timing: 'Listen on `meeting.localParticipant`; there are no publications.',
    steps: ['mute'],
    proof: shown('mute', on, [publication, 'trackEnabled'], ['Participant', 'stream-enabled']),
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

const dataIsAlwaysOn = {
  relation: 'none',
  instead: 'Nothing to move: a data track of Twilio’s cannot be disabled, so it never fires.',
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
    payload: 'A `Stream` in place of a track.',
    timing: 'Fires again at every unmute. Listen on the participant; there are no publications.',
    steps: ['participants'],
    proof: shown(
      'participants',
      'guest-joins',
      [publication, 'subscribed'],
      ['Participant', 'stream-enabled'],
    ),
  },
  unsubscribed: {
    to: 'Participant.stream-disabled',
    relation: 'changed-meaning',
    payload: 'A `Stream` in place of a track.',
    timing: 'Fires at every mute. When somebody leaves it may not fire: use `participant-left` too.',
    also: ['Meeting.participant-left'],
    steps: ['participants'],
    proof: shown('leave', 'room-ends', [publication, 'unsubscribed'], ['Participant', 'stream-disabled']),
  },
  subscriptionFailed: room.trackSubscriptionFailed,
  trackDisabled: {
    to: 'Participant.stream-disabled',
    relation: 'changed-meaning',
    payload: 'A `Stream` that ends here; Twilio gives nothing, and the track lives on.',
    steps: ['mute'],
    proof: shown('mute', off, [publication, 'trackDisabled'], ['Participant', 'stream-disabled']),
  },
  trackEnabled: {
    to: 'Participant.stream-enabled',
    relation: 'changed-meaning',
    payload: 'A new `Stream`; Twilio gives nothing, and the track is the same.',
    steps: ['mute'],
    proof: shown('mute', on, [publication, 'trackEnabled'], ['Participant', 'stream-enabled']),
  },
  trackSwitchedOff: room.trackSwitchedOff,
  trackSwitchedOn: room.trackSwitchedOn,
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
} as const;

export const remoteDataTrackPublication: Entries<TwilioEvent<'RemoteDataTrackPublication'>> = {
  subscribed: noDataSubscription,
  unsubscribed: noDataSubscription,
  subscriptionFailed: noDataSubscription,
  trackDisabled: dataIsAlwaysOn,
  trackEnabled: dataIsAlwaysOn,
  trackSwitchedOff: noDataSubscription,
  trackSwitchedOn: noDataSubscription,
  publishPriorityChanged: room.trackPublishPriorityChanged,
};
