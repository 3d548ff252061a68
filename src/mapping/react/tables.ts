import { meetingCallbacks, participantCallbacks } from './callbacks';
import { exported } from './exports';
import type { ReactRow } from './names';
import { configOptions, providerProps } from './provider';
import { meetingResults, participantResults } from './results';

export interface ReactTable {
  title: string;
  /** What stands in its first column. */
  names: string;
  rows: Readonly<Record<string, ReactRow>>;
}

/** What VideoSDK's React package has, as its page shows it. */
export const reactTables: readonly ReactTable[] = [
  { title: 'Hooks, components and functions', names: 'React package', rows: exported },
  { title: 'Properties of MeetingProvider', names: 'Property', rows: providerProps },
  { title: 'Options in its config', names: 'Option', rows: configOptions },
  { title: 'What useMeeting() gives', names: 'Name', rows: meetingResults },
  { title: 'Callbacks of useMeeting()', names: 'Callback', rows: meetingCallbacks },
  { title: 'What useParticipant() gives', names: 'Name', rows: participantResults },
  { title: 'Callbacks of useParticipant()', names: 'Callback', rows: participantCallbacks },
];
