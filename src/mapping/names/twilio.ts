import type { EventEmitter } from 'events';
import type * as Twilio from 'twilio-video';
import type { EventsInOverloads } from './overloads';

/** The emitters of twilio-video that an app meets, by class name. */
export interface TwilioEmitters {
  Room: Twilio.Room;
  LocalParticipant: Twilio.LocalParticipant;
  RemoteParticipant: Twilio.RemoteParticipant;
  LocalAudioTrackPublication: Twilio.LocalAudioTrackPublication;
  LocalVideoTrackPublication: Twilio.LocalVideoTrackPublication;
  LocalDataTrackPublication: Twilio.LocalDataTrackPublication;
  RemoteAudioTrackPublication: Twilio.RemoteAudioTrackPublication;
  RemoteVideoTrackPublication: Twilio.RemoteVideoTrackPublication;
  RemoteDataTrackPublication: Twilio.RemoteDataTrackPublication;
  LocalAudioTrack: Twilio.LocalAudioTrack;
  LocalVideoTrack: Twilio.LocalVideoTrack;
  LocalDataTrack: Twilio.LocalDataTrack;
  RemoteAudioTrack: Twilio.RemoteAudioTrack;
  RemoteVideoTrack: Twilio.RemoteVideoTrack;
  RemoteDataTrack: Twilio.RemoteDataTrack;
  PreflightTest: Twilio.PreflightTest;
}

/** What hides the overloads of its base class, and the base class. */
interface Bases {
  LocalParticipant: Twilio.Participant;
  RemoteParticipant: Twilio.Participant;
  LocalAudioTrackPublication: Twilio.TrackPublication;
  LocalVideoTrackPublication: Twilio.TrackPublication;
  LocalDataTrackPublication: Twilio.TrackPublication;
  RemoteAudioTrackPublication: Twilio.TrackPublication | Twilio.RemoteTrackPublication;
  RemoteVideoTrackPublication: Twilio.TrackPublication | Twilio.RemoteTrackPublication;
  RemoteDataTrackPublication: Twilio.TrackPublication | Twilio.RemoteTrackPublication;
  LocalAudioTrack: Twilio.AudioTrack;
  LocalVideoTrack: Twilio.VideoTrack;
  RemoteAudioTrack: Twilio.AudioTrack;
  RemoteVideoTrack: Twilio.VideoTrack;
}

type EventsOfBases<Class> = Class extends keyof Bases ? Each<Bases[Class]> : never;
type Each<Emitter> = Emitter extends unknown ? EventsInOverloads<Emitter> : never;

/** Every event of a class of twilio-video that its types name, those of its base classes included. */
export type TwilioEvent<Class extends keyof TwilioEmitters> =
  EventsInOverloads<TwilioEmitters[Class]> | EventsOfBases<Class>;

/** What else has public members: the module's own functions and values, its logger and its errors. */
export interface TwilioObjects extends TwilioEmitters {
  'twilio-video': Pick<typeof Twilio, ModuleFunctions>;
  Logger: typeof Twilio.Logger;
  NoiseCancellation: Twilio.NoiseCancellation;
  TwilioError: Omit<Twilio.TwilioError, Exclude<keyof Error, 'message'>>;
}

/** The module's classes have rows of their own. */
type ModuleFunctions = {
  [Name in keyof typeof Twilio]: (typeof Twilio)[Name] extends abstract new (...args: never) => unknown
    ? never
    : Name;
}[keyof typeof Twilio];

/** Every public method and property of a class; those of Node's EventEmitter have a table of their own. */
export type TwilioMember<Class extends keyof TwilioObjects> = Exclude<
  keyof TwilioObjects[Class],
  keyof EventEmitter
> &
  string;

/** The option objects of twilio-video. */
export interface TwilioOptions {
  ConnectOptions: Twilio.ConnectOptions;
  BandwidthProfileOptions: Twilio.BandwidthProfileOptions;
  VideoBandwidthProfileOptions: Twilio.VideoBandwidthProfileOptions;
  VideoRenderDimensions: Twilio.VideoRenderDimensions;
  NetworkQualityConfiguration: Twilio.NetworkQualityConfiguration;
  OpusCodecSettings: Twilio.OpusCodecSettings;
  VP8CodecSettings: Twilio.VP8CodecSettings;
  CreateLocalTracksOptions: Twilio.CreateLocalTracksOptions;
  CreateLocalTrackOptions: Omit<Twilio.CreateLocalTrackOptions, keyof MediaTrackConstraints>;
  CreateLocalAudioTrackOptions: Omit<Twilio.CreateLocalAudioTrackOptions, keyof MediaTrackConstraints>;
  NoiseCancellationOptions: Twilio.NoiseCancellationOptions;
  LocalTrackOptions: Twilio.LocalTrackOptions;
  LocalDataTrackOptions: Twilio.LocalDataTrackOptions;
  LocalTrackPublishOptions: Twilio.LocalTrackPublishOptions;
  MediaStreamTrackPublishOptions: Twilio.MediaStreamTrackPublishOptions;
  EncodingParameters: Twilio.EncodingParameters;
  VideoContentPreferences: Parameters<Twilio.RemoteVideoTrack['setContentPreferences']>[0];
  AddProcessorOptions: Twilio.AddProcessorOptions;
  LogLevels: Twilio.LogLevels;
  PreflightOptions: Twilio.PreflightOptions;
}

export type TwilioOption<Options extends keyof TwilioOptions> = keyof TwilioOptions[Options] & string;
