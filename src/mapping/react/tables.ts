import { agent, character, connection } from './agents';
import {
  meetingCallbacks,
  participantCallbacks,
  undeclaredMeetingCallbacks,
  undeclaredParticipantCallbacks,
} from './callbacks';
import { exported, undeclaredExports } from './exports';
import * as hooks from './hooks';
import type { ReactRow } from './names';
import * as players from './players';
import { configOptions, consumerProps, providerProps, undeclaredProps } from './provider';
import * as results from './results';

/** What a name is of the thing that it belongs to. */
export const ROLES = ['export', 'property', 'option', 'callback', 'result'] as const;
export type Role = (typeof ROLES)[number];

export interface ReactTable {
  /** The export that the names belong to; the package itself for its exports. */
  of: string;
  role: Role;
  title: string;
  rows: Readonly<Record<string, ReactRow>>;
  /** Where the package's code takes or gives them. */
  code: string;
  /** That place hands them to the plain SDK as they are, without naming them. */
  handedOn?: true;
}

/** One page of them. A page has a budget. */
export interface ReactPage {
  slug: string;
  label: string;
  title: string;
  tables: readonly ReactTable[];
}

export const PACKAGE = '@videosdk.live/react-sdk';

const made =
  (role: Role, title: string) =>
  (of: string, rows: ReactTable['rows']): ReactTable => ({
    ...{ of, role, rows, title: title.replace('$', of), code: `var ${of} = function` },
  });
const callbacks = made('callback', 'Callbacks of $()');
const gives = made('result', 'What $() returns');
const options = made('option', 'Options of $()');
const properties = made('property', 'Properties of $');

const handedOn = (of: string, rows: ReactTable['rows'], code: string): ReactTable => ({
  ...options(of, rows),
  ...{ code, handedOn: true },
});

/** What VideoSDK's React package has, in the order in which it is read. */
export const reactPages: readonly ReactPage[] = [
  {
    slug: '',
    label: 'Package and provider',
    title: 'VideoSDK’s React package',
    tables: [
      made('export', 'Hooks, components and functions')(PACKAGE, { ...exported, ...undeclaredExports }),
      properties('MeetingProvider', { ...providerProps, ...undeclaredProps }),
      {
        ...handedOn('MeetingProvider', configOptions, 'VideoSDK.initMeeting(configRef_.current)'),
        title: 'Options in its config',
      },
      properties('MeetingConsumer', consumerProps),
    ],
  },
  {
    slug: 'use-meeting',
    label: 'useMeeting',
    title: 'useMeeting of VideoSDK’s React package',
    tables: [
      gives('useMeeting', {
        ...{ ...results.meetingResults, ...results.meetingShared, ...results.undeclaredResults },
      }),
      callbacks('useMeeting', { ...meetingCallbacks, ...undeclaredMeetingCallbacks }),
    ],
  },
  {
    slug: 'use-participant',
    label: 'useParticipant and useStream',
    title: 'useParticipant and useStream of VideoSDK’s React package',
    tables: [
      gives('useParticipant', {
        ...{ ...results.participantResults, ...results.participantShared },
        ...results.undeclaredParticipantResults,
      }),
      callbacks('useParticipant', { ...participantCallbacks, ...undeclaredParticipantCallbacks }),
      gives('useStream', hooks.stream.results),
      callbacks('useStream', hooks.stream.callbacks),
    ],
  },
  {
    slug: 'other-hooks',
    label: 'Devices, messages, files, texts',
    title: 'Hooks for devices, messages, files and texts',
    tables: [
      gives('useMediaDevice', hooks.mediaDevice.results),
      callbacks('useMediaDevice', hooks.mediaDevice.callbacks),
      gives('usePubSub', hooks.pubSub.results),
      callbacks('usePubSub', hooks.pubSub.callbacks),
      options('usePubSub', hooks.pubSub.options),
      gives('useRealtimeStore', hooks.realtimeStore.results),
      callbacks('useRealtimeStore', hooks.realtimeStore.callbacks),
      gives('useFile', hooks.file),
      gives('useWhiteboard', hooks.whiteboard),
      gives('useTranscription', hooks.transcription.results),
      callbacks('useTranscription', hooks.transcription.callbacks),
      gives('useTranslation', hooks.translation.results),
      callbacks('useTranslation', hooks.translation.callbacks),
    ],
  },
  {
    slug: 'agents',
    label: 'Agents, characters, connections',
    title: 'Hooks for agents, characters and connections',
    tables: [
      gives('useAgentParticipant', { ...agent.results, ...agent.undeclared }),
      callbacks('useAgentParticipant', agent.callbacks),
      options('useCharacter', character.options),
      gives('useCharacter', { ...character.results, ...character.undeclared }),
      callbacks('useCharacter', character.callbacks),
      options('useConnection', connection.options),
      gives('useConnection', connection.results),
    ],
  },
  {
    slug: 'components',
    label: 'Players, tracks, tests',
    title: 'Players, tracks and tests of VideoSDK’s React package',
    tables: [
      properties('VideoPlayer', players.videoPlayer),
      properties('AudioPlayer', players.audioPlayer),
      options('withAdaptiveObservers', players.adaptiveObservers),
      options('createMicrophoneAudioTrack', players.microphone),
      options('createCameraVideoTrack', players.camera),
      options('createScreenShareVideoTrack', players.screenShare),
      handedOn('runPreCallTest', players.preCallTest, 'VideoSDK.runPreCallTest.bind(VideoSDK)'),
      handedOn('setLogLevel', players.logLevel, 'VideoSDK.setLogLevel(logLevel)'),
    ],
  },
];

export const reactTables: readonly ReactTable[] = reactPages.flatMap(({ tables }) => tables);
