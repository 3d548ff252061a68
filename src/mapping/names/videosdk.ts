import type * as Sdk from '@videosdk.live/js-sdk';

type OptionsOf<Method extends (...args: never) => unknown> = keyof NonNullable<Parameters<Method>[0]> &
  string;

/** The events of VideoSDK's emitters, by class name. */
export interface VideosdkEvents {
  VideoSDK: keyof Sdk.VideosdkEvent;
  Meeting: keyof Sdk.MeetingEvent;
  Participant: keyof Sdk.ParticipantEvent;
  AgentParticipant: keyof Sdk.AgentParticipantEvent;
  Stream: keyof Sdk.StreamEvent;
}

/** The public methods and properties of VideoSDK's classes. */
export interface VideosdkMembers {
  VideoSDK: Exclude<keyof typeof Sdk.VideoSDK, 'prototype'>;
  Meeting: keyof Sdk.Meeting;
  Participant: keyof Sdk.Participant;
  AgentParticipant: keyof Sdk.AgentParticipant;
  Stream: keyof Sdk.Stream;
  pubSub: keyof Sdk.pubSub;
  realtimeStore: keyof Sdk.realtimeStore;
  PreCallTestError: keyof Sdk.PreCallTestError;
}

/** The options of its methods, by method. */
export interface VideosdkOptions {
  'initMeeting options': OptionsOf<typeof Sdk.VideoSDK.initMeeting>;
  'createCameraVideoTrack options': OptionsOf<typeof Sdk.VideoSDK.createCameraVideoTrack>;
  'createMicrophoneAudioTrack options': OptionsOf<typeof Sdk.VideoSDK.createMicrophoneAudioTrack>;
  'runPreCallTest options': OptionsOf<typeof Sdk.VideoSDK.runPreCallTest>;
  'send options': keyof NonNullable<Parameters<Sdk.Meeting['send']>[1]>;
}

/** Numbers with names: why one left, and what went wrong. */
export interface VideosdkCodes {
  leaveReason: keyof typeof Sdk.leaveReason;
  Errors: keyof typeof Sdk.Errors;
}

/** What has no type in the SDK: the REST API's calls, its webhooks and the claims of a token. */
export interface VideosdkServer {
  REST: `${'GET' | 'POST' | 'DELETE'} /${string}`;
  webhook: string;
  token: string;
}

type Merged<Name extends string> =
  | (Name extends keyof VideosdkEvents ? VideosdkEvents[Name] : never)
  | (Name extends keyof VideosdkMembers ? VideosdkMembers[Name] : never)
  | (Name extends keyof VideosdkOptions ? VideosdkOptions[Name] : never)
  | (Name extends keyof VideosdkCodes ? VideosdkCodes[Name] : never)
  | (Name extends keyof VideosdkServer ? VideosdkServer[Name] : never);

type VideosdkClass =
  | keyof VideosdkEvents
  | keyof VideosdkMembers
  | keyof VideosdkOptions
  | keyof VideosdkCodes
  | keyof VideosdkServer;

/** Any name of VideoSDK's with the class it belongs to: `Meeting.participant-joined`, `Errors.INVALID_TOKEN`. */
export type VideosdkName = { [Class in VideosdkClass]: `${Class}.${Merged<Class>}` }[VideosdkClass];
