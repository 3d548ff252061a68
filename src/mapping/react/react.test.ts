import type * as sdkTypes from '@videosdk.live/react-sdk';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  MEETING_EVENTS,
  PARTICIPANT_EVENTS,
  STREAM_EVENTS,
  VIDEOSDK_EVENTS,
} from '../../pane/observe/videosdk';
import { readReact } from '../packages/sources';
import { meetingCallbacks, participantCallbacks } from './callbacks';
import { reactRows } from './rows';
import { reactTables, type Role } from './tables';
import { keysKept, namesRead } from './testing/package-code';

/* The names are held to the declarations by their types. They are held here to the package as it runs, both ways: a
 * release that adds a name or drops one is seen. */

const code = readReact('dist/index.modern.js');
const event = (text: string): string => text.replaceAll(/`([^`]+)`.*/g, '$1');

const namesOf = (of: string, ...roles: Role[]): string[] =>
  reactRows.filter((row) => row.of === of && roles.includes(row.role)).map(({ name }) => name);
/** Sorted, each once. */
const set = (names: Iterable<string>): string[] => [...new Set(names)].toSorted();

type Sdk = typeof sdkTypes;
type Hook = (...args: unknown[]) => object;

describe('VideoSDK’s React package, as it runs', () => {
  let sdk: Sdk & Record<string, unknown>;

  beforeAll(async () => {
    // The plain SDK reads it as it is loaded.
    vi.stubGlobal('self', globalThis);
    sdk = (await import('@videosdk.live/react-sdk')) as typeof sdk;
  });

  /** What a hook gives below a provider that has not joined. */
  function given(name: string): object {
    let result: object | undefined;
    const Probe = (): null => {
      result = (sdk[name] as Hook)(name === 'useCharacter' ? { id: 'id' } : 'id', {}, {});
      return null;
    };
    const config = {
      meetingId: 'room',
      name: 'You',
      micEnabled: false,
      webcamEnabled: false,
      debugMode: false,
    };
    renderToString(
      createElement(sdk.MeetingProvider as never, { config, token: 'token' }, createElement(Probe)),
    );
    return result!;
  }

  it('exports what the rows say, and no more', () => {
    // Node adds two, for a CommonJS module.
    const exported = Object.keys(sdk).filter((name) => !['default', 'module.exports'].includes(name));
    const rows = reactRows.filter(({ role }) => role === 'export').map(({ name }) => name);
    expect(set(exported)).toEqual(set(rows));
  });

  const PLAIN_RESULTS = [
    ...['useMediaDevice', 'useStream', 'usePubSub', 'useRealtimeStore', 'useFile', 'useWhiteboard'],
    ...['useTranscription', 'useTranslation'],
  ];
  it.each(PLAIN_RESULTS)('%s gives what the rows say, and no more', (name) => {
    expect(set(Object.keys(given(name)))).toEqual(set(namesOf(name, 'result')));
  });

  const KEPT = {
    useMeeting: keysKept(code, 'INITIAL_STATE', 'MeetingProviderInner'),
    useParticipant: keysKept(code, 'PARTICIPANT_STATE_KEYS', 'useParticipant'),
    useAgentParticipant: [
      'agentParticipant',
      ...keysKept(code, 'PARTICIPANT_STATE_KEYS', 'useAgentParticipant'),
    ],
    useCharacter: keysKept(code, 'CHARACTER_STATE_KEYS', 'useCharacter'),
  };
  it.each(Object.entries(KEPT))('%s gives what the rows say, and no more', (name, kept) => {
    expect(set(namesOf(name, 'result'))).toEqual(set(kept));
    const result = given(name);
    expect(namesOf(name, 'result').filter((key) => !(key in result))).toEqual([]);
  });

  it('cannot tell the names of what these give: a copy of it throws', () => {
    for (const name of Object.keys(KEPT)) expect(() => ({ ...given(name) }), name).toThrow(/Set/);
  });

  const TAKEN = [
    ...['useMeeting', 'useParticipant', 'useAgentParticipant', 'useStream', 'usePubSub', 'useRealtimeStore'],
    ...['useMediaDevice', 'useTranscription', 'useTranslation', 'useCharacter', 'useConnection'],
    ...['createMicrophoneAudioTrack', 'createCameraVideoTrack', 'createScreenShareVideoTrack', 'AudioPlayer'],
  ];
  it.each(TAKEN)('%s takes what the rows say, and no more', (name) => {
    expect(set(namesRead(code, name))).toEqual(set(namesOf(name, 'option', 'callback', 'property')));
  });

  it('MeetingProvider and VideoPlayer take what the rows say, and no more', () => {
    expect(set(namesRead(code, 'MeetingProviderInner'))).toEqual(
      set([...namesOf('MeetingProvider', 'property'), 'stateRef']),
    );
    expect(set(namesRead(code, 'VideoSDKPlayer'))).toEqual(set(namesOf('VideoPlayer', 'property')));
  });
});

describe('the events of the plain SDK', () => {
  it.each(Object.entries(meetingCallbacks))('reach %s from the meeting', (name, row) => {
    expect(code).toMatch(new RegExp(`useStableEvent\\(events\\['[\\w-]+'\\], ${name}\\)`));
    expect(code).toContain(`m.on('${event(row.plain)}'`);
  });

  it.each(Object.entries(participantCallbacks))('reach %s from participants', (name, row) => {
    expect(code).toContain(name);
    expect(code).toContain(`participant.on('${event(row.plain)}'`);
  });

  it('all reach a hook, but one of a participant', () => {
    const notHeard = (names: string[], on: string): string[] =>
      names.filter((name) => !code.includes(`${on}.on('${name}'`));
    expect(notHeard(Object.keys(MEETING_EVENTS), 'm')).toEqual([]);
    expect(notHeard(Object.keys(PARTICIPANT_EVENTS), 'participant')).toEqual(['e2ee-state-change']);
    expect(notHeard(Object.keys(STREAM_EVENTS), 'foundStream')).toEqual([]);
    expect(notHeard(Object.keys(VIDEOSDK_EVENTS), 'VideoSDK')).toEqual([]);
  });
});

it('gives the meeting’s options to the plain SDK as they are', () => {
  expect(code).toContain('VideoSDK.initMeeting(configRef_.current)');
});

it('has no table without rows, and no row twice', () => {
  for (const { title, rows } of reactTables) expect(Object.keys(rows).length, title).toBeGreaterThan(0);
  const ids = reactRows.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
