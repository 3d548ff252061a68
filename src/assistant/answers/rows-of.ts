import { rows } from '../../mapping/rows';
import type { MappedRow, Table } from '../../mapping/schema';
import type { UseKind } from '../contract';

/* Which rows of the mapping speak of a use. */

/** Classes that only stand in declarations, and those that an app meets in their place. */
const STAND_FOR: Readonly<Record<string, readonly string[]>> = {
  Participant: ['LocalParticipant', 'RemoteParticipant'],
  Track: [
    'LocalAudioTrack',
    'LocalVideoTrack',
    'LocalDataTrack',
    'RemoteAudioTrack',
    'RemoteVideoTrack',
    'RemoteDataTrack',
  ],
  MediaTrack: ['LocalAudioTrack', 'LocalVideoTrack', 'RemoteAudioTrack', 'RemoteVideoTrack'],
  LocalMediaTrack: ['LocalAudioTrack', 'LocalVideoTrack'],
  RemoteMediaTrack: ['RemoteAudioTrack', 'RemoteVideoTrack'],
  AudioTrack: ['LocalAudioTrack', 'RemoteAudioTrack'],
  VideoTrack: ['LocalVideoTrack', 'RemoteVideoTrack'],
  TrackPublication: [
    'LocalAudioTrackPublication',
    'LocalVideoTrackPublication',
    'RemoteAudioTrackPublication',
    'RemoteVideoTrackPublication',
  ],
  LocalTrackPublication: [
    'LocalAudioTrackPublication',
    'LocalVideoTrackPublication',
    'LocalDataTrackPublication',
  ],
  RemoteTrackPublication: [
    'RemoteAudioTrackPublication',
    'RemoteVideoTrackPublication',
    'RemoteDataTrackPublication',
  ],
  RootLogger: ['Logger'],
  MediaImplementationOptions: ['ConnectOptions', 'CreateLocalTracksOptions', 'CreateLocalTrackOptions'],
  LocalTrackPublishOptions: ['LocalTrackPublishOptions', 'MediaStreamTrackPublishOptions'],
};

const byName = new Map<string, MappedRow>();
for (const row of rows)
  if (row.twilio) byName.set(`${row.table}/${row.twilio.class}/${row.twilio.name}`, row as MappedRow);

const TABLES: Readonly<Record<UseKind, readonly Table[]>> = {
  import: [],
  script: [],
  global: [],
  type: [],
  call: ['methods'],
  member: ['methods', 'options'],
  event: ['events'],
  option: ['options'],
  template: ['methods', 'events'],
};

/** The rows for a use, one for each class that it can belong to. */
export function rowsOf(kind: UseKind, classes: readonly string[], name: string): MappedRow[] {
  const found = new Set<MappedRow>();
  for (const table of TABLES[kind]) {
    for (const className of kind === 'call' ? callClasses(name) : classes) {
      for (const stood of [className, ...(STAND_FOR[className] ?? [])]) {
        const key = kind === 'call' && stood !== 'twilio-video' ? 'constructor' : name;
        const row = byName.get(`${table}/${stood}/${key}`) ?? byName.get(`${table}/EventEmitter/${name}`);
        if (row) found.add(row);
      }
    }
  }
  return [...found];
}

/** `connect()` is a function of the module; `new LocalVideoTrack()` makes one of its classes. */
const callClasses = (name: string): readonly string[] => (/^[A-Z]/.test(name) ? [name] : ['twilio-video']);
