import { connect } from './connect';
import type {
  LocalAudioTrackPublication,
  LocalDataTrackPublication,
  LocalVideoTrackPublication,
} from './local-participant';
import {
  LocalAudioTrack,
  LocalVideoTrack,
  createLocalAudioTrack,
  createLocalTracks,
  createLocalVideoTrack,
} from './local-tracks';
// @part data
import { LocalDataTrack } from './local-tracks';
import type { RemoteDataTrack } from './remote-tracks';
// @end
import type { Emitter } from './emitter';
import type { ParticipantOf } from './participant';
import type { PublicationOf } from './publications';
import type {
  RemoteAudioTrackPublication,
  RemoteDataTrackPublication,
  RemoteVideoTrackPublication,
} from './remote-participant';
import type { RemoteAudioTrack, RemoteVideoTrack } from './remote-tracks';

export const isSupported: boolean =
  typeof RTCPeerConnection === 'function' && !!globalThis.navigator?.mediaDevices?.getUserMedia;

/** The version of twilio-video whose interface this is. */
export const version = '2.36.0';

export type AudioTrack = LocalAudioTrack | RemoteAudioTrack;
export type VideoTrack = LocalVideoTrack | RemoteVideoTrack;
// @part data
export type DataTrack = LocalDataTrack | RemoteDataTrack;
// @end
export type AudioTrackPublication = LocalAudioTrackPublication | RemoteAudioTrackPublication;
export type VideoTrackPublication = LocalVideoTrackPublication | RemoteVideoTrackPublication;
export type DataTrackPublication = LocalDataTrackPublication | RemoteDataTrackPublication;

// Local or remote, whatever events they emit.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any events
type Any = Record<string, any[]>;
export type Track = Emitter<Any> & { readonly kind: Track.Kind; readonly name: string };
export type TrackPublication = PublicationOf<Track.Kind, Any>;
export type Participant = ParticipantOf<
  AudioTrackPublication | VideoTrackPublication | DataTrackPublication,
  Any
>;

/* eslint-disable @typescript-eslint/no-namespace -- twilio-video's types have names within names: `Track.Kind`. */
export declare namespace Track {
  type ID = string;
  type SID = string;
  type Kind = 'audio' | 'video' | 'data';
  type Priority = 'low' | 'standard' | 'high';
}
export declare namespace Participant {
  type SID = string;
  type Identity = string;
}
export declare namespace VideoTrack {
  type Dimensions = { width: number | null; height: number | null };
}
/* eslint-enable @typescript-eslint/no-namespace */

// @part stubs
const quiet = { setLevel() {}, setDefaultLevel() {}, enableAll() {}, disableAll() {} };
/** @deprecated See `VideoSDK.setLogLevel()`. */
export const Logger = { ...quiet, getLogger: (_name: string) => ({ ...quiet }) };

/** @deprecated VideoSDK's test before a call is `VideoSDK.runPreCallTest()`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what the app does with it still compiles
export function runPreflight(_token: string, _options?: unknown): any {
  throw new Error('There is no preflight test on VideoSDK: use VideoSDK.runPreCallTest().');
}
// @end

export default {
  connect,
  createLocalTracks,
  createLocalAudioTrack,
  createLocalVideoTrack,
  LocalAudioTrack,
  LocalVideoTrack,
  // @part data
  LocalDataTrack,
  // @end
  isSupported,
  version,
  // @part stubs
  Logger,
  runPreflight,
  // @end
};
