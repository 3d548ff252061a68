import type { Entries, Entry } from '../entry';
import { twilio, twilioLacks, videosdk, videosdkLacks } from '../evidence';
import type { TwilioMember } from '../names/twilio';
import { READ } from '../read';
import { attach, shared } from './tracks';

const media = (code: string) => twilio('media/track/remotemediatrack.js', code);
const video = (code: string) => twilio('media/track/remotevideotrack.js', code);

const quality = {
  to: 'Participant.setQuality',
  relation: 'changed-meaning',
  payload:
    '`low`, `med` or `high` sets the layer that you receive; it does not decide who comes first when bandwidth is short.',
  notes:
    'Returns a promise, which rejects with 3068 while the participant has no camera stream. Cameras start in the lowest layer, also after a reconnection.',
  also: ['Errors.ERROR_ACTION_NOT_SUPPORTED'],
  steps: ['quality'],
  restsOn: [media('this._setPriority(priority);'), READ.setQuality, READ.setQualityRejects, READ.lowFirst],
} as const;

const remote = {
  kind: shared.kind,
  name: shared.name,
  isStarted: shared.isStarted,
  mediaStreamTrack: shared.mediaStreamTrack,
  detach: shared.detach,
  sid: {
    to: 'Stream.id',
    relation: 'changed-meaning',
    payload: 'The id changes with every unmute, and each receiver sees a different one.',
    restsOn: [media('value: sid'), READ.streamId, videosdk('consumerId = payload.consumerId;')],
  },
  isSwitchedOff: {
    to: 'Stream.paused',
    relation: 'changed-meaning',
    payload:
      'True when you paused the stream yourself; when adaptive subscription pauses it, `stream-paused` fires.',
    also: ['Participant.stream-paused'],
    steps: ['receive'],
    restsOn: [media('return this._isSwitchedOff;'), READ.paused, READ.streamPaused],
  },
} as const satisfies Record<string, Entry>;

const noAudioPriority = {
  relation: 'none',
  instead: 'Audio has no priority. Pause what you do not want to hear with `stream.pause()`.',
  also: ['Stream.pause'],
  restsOn: [media('this._setPriority(priority);'), READ.noPriority, READ.alreadyPaused],
} as const;

export const remoteAudioTrack: Entries<TwilioMember<'RemoteAudioTrack'>> = {
  ...remote,
  attach: attach('Participant.renderAudio'),
  isEnabled: {
    to: 'Participant.micOn',
    relation: 'changed-meaning',
    payload: 'A flag on the participant.',
    steps: ['mute'],
    restsOn: [media('return this._isEnabled;'), READ.mediaStatus],
  },
  priority: noAudioPriority,
  setPriority: noAudioPriority,
};

const noRemoteProcessor = {
  relation: 'none',
  instead: 'Process `stream.track` yourself, and show the result in your own element.',
  also: ['Stream.track'],
  restsOn: [
    video('return super.addProcessor.apply(this, arguments);'),
    videosdkLacks('rocessor', 'stream.d.ts'),
    READ.streamTrack,
  ],
} as const;

export const remoteVideoTrack: Entries<TwilioMember<'RemoteVideoTrack'>> = {
  ...remote,
  attach: attach('Participant.renderVideo'),
  dimensions: shared.dimensions,
  isEnabled: {
    to: 'Participant.webcamOn',
    relation: 'changed-meaning',
    payload: 'A flag on the participant.',
    steps: ['mute'],
    restsOn: [media('return this._isEnabled;'), READ.mediaStatus],
  },
  priority: quality,
  setPriority: quality,
  switchOff: {
    to: 'Stream.pause',
    relation: 'changed-meaning',
    payload: 'Returns a promise, which rejects with 3054 if the stream is already paused.',
    timing: 'Always allowed; Twilio needs `clientTrackSwitchOffControl: "manual"`.',
    also: ['Meeting.pauseAllStreams'],
    steps: ['receive'],
    restsOn: [READ.twilioSwitchManual, READ.alreadyPaused],
  },
  switchOn: {
    to: 'Stream.resume',
    relation: 'changed-meaning',
    payload: 'Returns a promise, which rejects with 3054 if the stream is not paused.',
    timing: 'Always allowed; Twilio needs `clientTrackSwitchOffControl: "manual"`.',
    also: ['Meeting.resumeAllStreams'],
    steps: ['receive'],
    restsOn: [READ.twilioSwitchManual, videosdk('"The stream is already resumed."')],
  },
  setContentPreferences: {
    to: 'Participant.setViewPort',
    relation: 'changed-meaning',
    payload: 'Takes width and height as two numbers; it is a method of the participant.',
    timing:
      'Returns nothing, and does nothing while there is no camera stream. Twilio needs `contentPreferencesMode: "manual"`.',
    also: ['Participant.setQuality', 'Participant.renderVideo'],
    steps: ['quality'],
    restsOn: [video("if (this._contentPreferencesMode !== 'manual') {"), READ.viewPort],
  },
  processor: noRemoteProcessor,
  processedTrack: noRemoteProcessor,
  addProcessor: noRemoteProcessor,
  removeProcessor: noRemoteProcessor,
};

const data = (code: string) => twilio('media/track/remotedatatrack.js', code);

const noDataTracks = {
  relation: 'none',
  instead:
    'There are no data tracks: messages arrive with the event `data`, or on a topic of `meeting.pubSub`.',
  also: ['Meeting.data', 'pubSub.subscribe'],
  steps: ['data'],
  restsOn: [data('super(dataTrackReceiver.id,'), READ.noDataTracks, READ.dataEvent],
} as const;

const toldWithEach = {
  to: 'Meeting.data',
  relation: 'changed-meaning',
  payload: '`reliability` comes with each message; there is no order or lifetime to read.',
  restsOn: [data('value: dataTrackReceiver.maxRetransmits'), READ.dataEvent],
} as const;

export const remoteDataTrack: Entries<TwilioMember<'RemoteDataTrack'>> = {
  isEnabled: noDataTracks,
  isSubscribed: {
    ...noDataTracks,
    notes: 'Twilio’s types declare it, but its source has no such property.',
    restsOn: [
      twilioLacks('media/track/remotedatatrack.js', 'isSubscribed: {'),
      twilioLacks('media/track/remotedatatrack.js', 'isSubscribed() {'),
      READ.noDataTracks,
      READ.dataEvent,
    ],
  },
  kind: noDataTracks,
  name: noDataTracks,
  sid: noDataTracks,
  priority: noDataTracks,
  setPriority: noDataTracks,
  reliable: toldWithEach,
  ordered: toldWithEach,
  maxPacketLifeTime: toldWithEach,
  maxRetransmits: toldWithEach,
};
