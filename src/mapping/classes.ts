import type { Row, Table } from './schema';

/** Where each class of Twilio's can be read, below the package's `lib/`. */
export const TWILIO_FILES: Readonly<Record<string, string>> = {
  Room: 'room.js',
  LocalParticipant: 'localparticipant.js',
  RemoteParticipant: 'remoteparticipant.js',
  LocalAudioTrackPublication: 'media/track/localtrackpublication.js',
  LocalVideoTrackPublication: 'media/track/localtrackpublication.js',
  LocalDataTrackPublication: 'media/track/localtrackpublication.js',
  RemoteAudioTrackPublication: 'media/track/remotetrackpublication.js',
  RemoteVideoTrackPublication: 'media/track/remotetrackpublication.js',
  RemoteDataTrackPublication: 'media/track/remotetrackpublication.js',
  LocalAudioTrack: 'media/track/localmediatrack.js',
  LocalVideoTrack: 'media/track/localmediatrack.js',
  LocalDataTrack: 'media/track/localdatatrack.js',
  RemoteAudioTrack: 'media/track/remotemediatrack.js',
  RemoteVideoTrack: 'media/track/remotevideotrack.js',
  RemoteDataTrack: 'media/track/remotedatatrack.js',
  PreflightTest: 'preflight/preflighttest.ts',
  EventListener: 'connect.js',
};

/** Why the rows of a table that no run has shown are inferred, unless a row says it better. */
export const INFERRED: Readonly<Record<Table, string>> = {
  events: 'Read in the sources of both SDKs; no scenario here brings both sides to it.',
  methods: 'Compared in the types and sources of both SDKs; not run here.',
  options: 'Compared in the types and sources of both SDKs; not run here.',
  errors: 'Paired by what the names and messages say; the real services were not made to fail.',
  rest: 'Compared in both vendors’ documentation; neither API was called.',
};

/** What the rows of a table rest on where they do not say it. */
export function defaultSources(table: Table, className: string): Row['sources'] {
  const file = TWILIO_FILES[className];
  if (table === 'events' && file) return ['types', `source: twilio-video/lib/${file}`, 'source: videosdk.js'];
  if (table === 'errors') return ['source: twilio-video/lib/util/twilio-video-errors.js', 'types'];
  return ['types'];
}
