import * as bandwidthOptions from './options/bandwidth';
import * as trackOptions from './options/tracks';
import * as deviceErrors from './errors/media';
import * as localTracks from './methods/local-tracks';
import * as moduleEvents from './events/module';
import * as moduleMethods from './methods/module';
import * as participantEvents from './events/participants';
import * as participantMethods from './methods/participants';
import * as publicationEvents from './events/publications';
import * as publicationMethods from './methods/publications';
import * as remoteTracks from './methods/remote-tracks';
import * as trackEvents from './events/tracks';
import { accessToken } from './rest/token';
import { additions as newEvents } from './events/additions';
import { additions as newMembers } from './methods/additions';
import { connectOptions } from './options/connect';
import { eventEmitter } from './methods/emitter';
import { leaveReasons } from './errors/additions';
import { media } from './errors/media';
import { participantAndTrack } from './errors/participant-and-track';
import { recordingCalls } from './rest/recordings';
import { room as roomErrors } from './errors/room';
import { room as roomEvents } from './events/room';
import { room as roomMethods } from './methods/room';
import { roomCalls } from './rest/rooms';
import { signaling } from './errors/signaling';
import { token } from './errors/token';
import { webhooks } from './rest/webhooks';
import type { Addition, Entry } from './entry';
import type { ErrorEntries } from './errors/entry';
import type { Table } from './schema';
import type { TwilioEmitters, TwilioObjects, TwilioOptions } from './names/twilio';

interface TableData {
  table: Table;
  /** By class of Twilio's, by name. */
  classes: Readonly<Record<string, Readonly<Record<string, Entry>>>>;
  /** By class of VideoSDK's, by name. */
  additions: Readonly<Record<string, Readonly<Record<string, Addition>>>>;
}

type Classes<Names extends PropertyKey> = Readonly<Record<Names, Readonly<Record<string, Entry>>>>;

/** A class that the types of the names know and no file maps is a compile error. */
const events: Classes<keyof TwilioEmitters | 'EventListener'> = {
  Room: roomEvents,
  LocalParticipant: participantEvents.localParticipant,
  RemoteParticipant: participantEvents.remoteParticipant,
  LocalAudioTrackPublication: publicationEvents.localAudioTrackPublication,
  LocalVideoTrackPublication: publicationEvents.localVideoTrackPublication,
  LocalDataTrackPublication: publicationEvents.localDataTrackPublication,
  RemoteAudioTrackPublication: publicationEvents.remoteAudioTrackPublication,
  RemoteVideoTrackPublication: publicationEvents.remoteVideoTrackPublication,
  RemoteDataTrackPublication: publicationEvents.remoteDataTrackPublication,
  LocalAudioTrack: trackEvents.localAudioTrack,
  LocalVideoTrack: trackEvents.localVideoTrack,
  LocalDataTrack: trackEvents.localDataTrack,
  RemoteAudioTrack: trackEvents.remoteAudioTrack,
  RemoteVideoTrack: trackEvents.remoteVideoTrack,
  RemoteDataTrack: trackEvents.remoteDataTrack,
  PreflightTest: moduleEvents.preflightTest,
  EventListener: moduleEvents.eventListener,
};

const methods: Classes<keyof TwilioObjects | 'EventEmitter'> = {
  'twilio-video': moduleMethods.twilioVideo,
  EventEmitter: eventEmitter,
  Room: roomMethods,
  LocalParticipant: participantMethods.localParticipant,
  RemoteParticipant: participantMethods.remoteParticipant,
  LocalAudioTrackPublication: publicationMethods.localAudioTrackPublication,
  LocalVideoTrackPublication: publicationMethods.localVideoTrackPublication,
  LocalDataTrackPublication: publicationMethods.localDataTrackPublication,
  RemoteAudioTrackPublication: publicationMethods.remoteAudioTrackPublication,
  RemoteVideoTrackPublication: publicationMethods.remoteVideoTrackPublication,
  RemoteDataTrackPublication: publicationMethods.remoteDataTrackPublication,
  LocalAudioTrack: localTracks.localAudioTrack,
  LocalVideoTrack: localTracks.localVideoTrack,
  LocalDataTrack: localTracks.localDataTrack,
  RemoteAudioTrack: remoteTracks.remoteAudioTrack,
  RemoteVideoTrack: remoteTracks.remoteVideoTrack,
  RemoteDataTrack: remoteTracks.remoteDataTrack,
  PreflightTest: moduleMethods.preflightTest,
  Logger: moduleMethods.logger,
  NoiseCancellation: moduleMethods.noiseCancellation,
  TwilioError: moduleMethods.twilioError,
};

const options: Classes<keyof TwilioOptions> = {
  ConnectOptions: connectOptions,
  BandwidthProfileOptions: bandwidthOptions.bandwidthProfileOptions,
  VideoBandwidthProfileOptions: bandwidthOptions.videoBandwidthProfileOptions,
  VideoRenderDimensions: bandwidthOptions.videoRenderDimensions,
  VideoContentPreferences: bandwidthOptions.videoContentPreferences,
  NetworkQualityConfiguration: bandwidthOptions.networkQualityConfiguration,
  EncodingParameters: bandwidthOptions.encodingParameters,
  OpusCodecSettings: bandwidthOptions.opusCodecSettings,
  VP8CodecSettings: bandwidthOptions.vp8CodecSettings,
  CreateLocalTracksOptions: trackOptions.createLocalTracksOptions,
  CreateLocalTrackOptions: trackOptions.createLocalTrackOptions,
  CreateLocalAudioTrackOptions: trackOptions.createLocalAudioTrackOptions,
  NoiseCancellationOptions: trackOptions.noiseCancellationOptions,
  LocalTrackOptions: trackOptions.localTrackOptions,
  LocalDataTrackOptions: trackOptions.localDataTrackOptions,
  LocalTrackPublishOptions: trackOptions.localTrackPublishOptions,
  MediaStreamTrackPublishOptions: trackOptions.mediaStreamTrackPublishOptions,
  AddProcessorOptions: trackOptions.addProcessorOptions,
  LogLevels: trackOptions.logLevels,
  PreflightOptions: trackOptions.preflightOptions,
};

const errorEntries: ErrorEntries = {
  ...token,
  ...signaling,
  ...roomErrors,
  ...participantAndTrack,
  ...media,
};

/** Errors are told apart by their class, and looked up by their code. */
const errors = {
  ...Object.fromEntries(
    Object.entries(errorEntries).map(([code, entry]) => [entry.error, { [code]: entry }] as const),
  ),
  DOMException: deviceErrors.device,
};

const rest: Classes<'Video REST' | 'Status callback' | 'AccessToken'> = {
  AccessToken: accessToken,
  'Video REST': { ...roomCalls, ...recordingCalls },
  'Status callback': webhooks,
};

/** All data, in the order in which it is read. */
export const tables: readonly TableData[] = [
  { table: 'events', classes: events, additions: newEvents },
  { table: 'methods', classes: methods, additions: newMembers },
  { table: 'options', classes: options, additions: {} },
  { table: 'errors', classes: errors, additions: { leaveReason: leaveReasons } },
  { table: 'rest', classes: rest, additions: {} },
];
