import { rows } from './rows';
import type { Row, Table } from './schema';

/** One page of the mapping: some classes of one table. A page has a budget, so a table is several pages. */
export interface Group {
  slug: string;
  /** Short, for links among the pages of a table. */
  label: string;
  title: string;
  table: Table;
  /** Whether the page shows a name, told by its class and itself. The first page of the table that does, has it. */
  holds: (className: string, name: string) => boolean;
}

const of =
  (...classes: string[]) =>
  (className: string): boolean =>
    classes.includes(className);
const theRest = (): boolean => true;
/** Of VideoSDK's additions. */
const added = (className: string): boolean => className.startsWith(ADDED);
const codes = (pattern: RegExp) => (_className: string, name: string) => pattern.test(name);

const ADDED = 'videosdk-';

const PUBLICATIONS = ['Audio', 'Video', 'Data'].flatMap((kind) => [
  `Local${kind}TrackPublication`,
  `Remote${kind}TrackPublication`,
]);
const LOCAL_TRACKS = ['LocalAudioTrack', 'LocalVideoTrack', 'LocalDataTrack'];
const REMOTE_TRACKS = ['RemoteAudioTrack', 'RemoteVideoTrack', 'RemoteDataTrack'];
const PARTICIPANTS = ['LocalParticipant', 'RemoteParticipant'];

/** In the order in which they are read. */
export const groups: readonly Group[] = [
  { slug: 'events/room', label: 'Room', title: 'Events of a room', table: 'events', holds: of('Room') },
  {
    slug: 'events/participants',
    label: 'Participants',
    title: 'Events of participants',
    table: 'events',
    holds: of(...PARTICIPANTS),
  },
  {
    slug: 'events/publications',
    label: 'Publications',
    title: 'Events of track publications',
    table: 'events',
    holds: of(...PUBLICATIONS),
  },
  {
    slug: 'events/tracks',
    label: 'Tracks',
    title: 'Events of tracks',
    table: 'events',
    holds: of(...LOCAL_TRACKS, ...REMOTE_TRACKS),
  },
  {
    slug: 'events/tests-and-logs',
    label: 'Tests and logs',
    title: 'Events of tests and logs',
    table: 'events',
    holds: of('PreflightTest', 'EventListener'),
  },
  {
    slug: 'events/only-videosdk',
    label: 'Only in VideoSDK',
    title: 'Events that only VideoSDK has',
    table: 'events',
    holds: added,
  },
  {
    slug: 'methods/module',
    label: 'Module',
    title: 'Functions of the module',
    table: 'methods',
    holds: of('twilio-video', 'EventEmitter', 'PreflightTest', 'Logger', 'NoiseCancellation', 'TwilioError'),
  },
  {
    slug: 'methods/room',
    label: 'Room',
    title: 'Methods and properties of a room',
    table: 'methods',
    holds: of('Room'),
  },
  {
    slug: 'methods/participants',
    label: 'Participants',
    title: 'Methods and properties of participants',
    table: 'methods',
    holds: of(...PARTICIPANTS),
  },
  {
    slug: 'methods/publications',
    label: 'Publications',
    title: 'Methods and properties of track publications',
    table: 'methods',
    holds: of(...PUBLICATIONS),
  },
  {
    slug: 'methods/local-tracks',
    label: 'Local tracks',
    title: 'Methods and properties of local tracks',
    table: 'methods',
    holds: of(...LOCAL_TRACKS),
  },
  {
    slug: 'methods/remote-tracks',
    label: 'Remote tracks',
    title: 'Methods and properties of remote tracks',
    table: 'methods',
    holds: of(...REMOTE_TRACKS),
  },
  {
    slug: 'methods/only-videosdk',
    label: 'Only in VideoSDK',
    title: 'Methods and properties that only VideoSDK has',
    table: 'methods',
    holds: added,
  },
  {
    slug: 'options/connect',
    label: 'Connect',
    title: 'Options of connect()',
    table: 'options',
    holds: of('ConnectOptions'),
  },
  {
    slug: 'options/bandwidth-and-codecs',
    label: 'Bandwidth and codecs',
    title: 'Options for bandwidth, quality and codecs',
    table: 'options',
    holds: of(
      'BandwidthProfileOptions',
      'VideoBandwidthProfileOptions',
      'VideoRenderDimensions',
      'VideoContentPreferences',
      'NetworkQualityConfiguration',
      'EncodingParameters',
      'OpusCodecSettings',
      'VP8CodecSettings',
    ),
  },
  {
    slug: 'options/tracks',
    label: 'Tracks and tests',
    title: 'Options for tracks, logs and tests',
    table: 'options',
    holds: theRest,
  },
  {
    slug: 'errors/tokens-and-rooms',
    label: 'Tokens, connections, rooms',
    title: 'Errors of tokens, connections and rooms',
    table: 'errors',
    holds: codes(/^(201|530|531|535)\d\d$/),
  },
  {
    slug: 'errors/participants-and-media',
    label: 'Participants, tracks, media',
    title: 'Errors of participants, tracks and media',
    table: 'errors',
    holds: (className) => !added(className),
  },
  {
    slug: 'errors/leave-reasons',
    label: 'Other reasons to leave',
    title: 'Reasons to leave that only VideoSDK has',
    table: 'errors',
    holds: added,
  },
  {
    slug: 'server/rest',
    label: 'REST API',
    title: 'REST API',
    table: 'rest',
    holds: of('Video REST'),
  },
  {
    slug: 'server/tokens-and-webhooks',
    label: 'Tokens and webhooks',
    title: 'Tokens and webhooks',
    table: 'rest',
    holds: theRest,
  },
];

export const TABLE_TITLES: Readonly<Record<Table, string>> = {
  events: 'Events',
  methods: 'Methods and properties',
  options: 'Options',
  errors: 'Errors',
  rest: 'Server side',
};

/** The page on which a row stands. */
export function groupOf(row: Row): Group {
  const [className, name] =
    row.relation === 'new'
      ? [`${ADDED}${row.videosdk.class}`, row.videosdk.name]
      : [row.twilio.class, row.twilio.name];
  const group = groups.find(({ table, holds }) => table === row.table && holds(className, name));
  if (!group) throw new Error(`No page shows ${row.id}.`);
  return group;
}

export const rowsOf = (group: Group): Row[] => rows.filter((row) => groupOf(row) === group);
