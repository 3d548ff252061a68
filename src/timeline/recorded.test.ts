import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { rows } from '../mapping/rows';
import { GET } from '../pages/run/counterparts.json';

import { timelineMarkdown } from './export';
import { Timeline } from './timeline';
import type { Counterpart, SideObservation, TimelineAction, TimelineGroup, TimelineRow, Told } from './types';
import { cpuTimeOf } from '../../scripts/lib/cpu-time.mjs';

/*
 * What both SDKs reported in real runs. The tests in tests/calls/steps record it: RECORD_TIMELINE=1.
 */
interface Recording {
  actions: TimelineAction[];
  observations: SideObservation[];
}

const FOLDER = new URL('recorded/', import.meta.url);
const NAMES = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''));
const recording = (name: string): Recording =>
  JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as Recording;

let counterparts: Counterpart[];
beforeAll(async () => {
  counterparts = (await (await GET({} as Parameters<typeof GET>[0])).json()) as Counterpart[];
});

function groupsOf({ actions, observations }: Recording): TimelineGroup[] {
  const timeline = new Timeline();
  timeline.learn(counterparts);
  for (const action of actions) timeline.begin(action);
  for (const observation of observations) timeline.add(observation);
  return timeline.groups;
}

/** The row of an action in which an object on Twilio's side reported an event. */
function rowWith(
  groups: TimelineGroup[],
  action: string,
  [emitter, event]: [string, string],
): TimelineRow | undefined {
  const group = groups.find((each) => each.action.label === action);
  return group?.rows.find(({ twilio }) =>
    twilio.some(({ all }) => all.some((each) => each.emitter === emitter && each.event === event)),
  );
}

const eventOf = ({ shown }: Told): string => shown.event;

describe.each(NAMES)('the recorded run "%s"', (name) => {
  it('loses nothing and shows nothing twice', () => {
    const shown = groupsOf(recording(name)).flatMap(({ rows }) =>
      rows.flatMap(({ twilio, videosdk }) => [...twilio, ...videosdk].flatMap(({ all }) => all)),
    );
    expect(shown).toHaveLength(new Set(shown).size);
    expect(new Set(shown)).toEqual(new Set(shown.filter((each) => each)));
    expect(shown).toHaveLength(recording(name).observations.length);
  });

  it('comes out the same in whichever order the sides’ messages arrive', () => {
    const { actions, observations } = recording(name);
    const bySide = (side: string) => observations.filter((each) => each.side === side);
    const shuffled = { actions, observations: [...bySide('videosdk'), ...bySide('twilio')] };
    expect(timelineMarkdown(groupsOf(shuffled))).toBe(timelineMarkdown(groupsOf(recording(name))));
  });

  it('has a row of the mapping for each row', () => {
    const unknown = groupsOf(recording(name)).flatMap(({ rows }) => rows.filter(({ href }) => !href));
    expect(unknown.map(({ twilio, videosdk }) => (twilio[0] ?? videosdk[0])?.shown.event)).toEqual([]);
  });
});

it('pairs a join, and the guest who comes and goes', () => {
  const groups = groupsOf(recording('connect'));
  expect(rowWith(groups, 'Run both', ['connect', 'connect() resolved'])?.videosdk.map(eventOf)).toContain(
    'meeting-joined',
  );
  expect(rowWith(groups, 'Guest joins', ['Room', 'participantConnected'])?.videosdk.map(eventOf)).toContain(
    'participant-joined',
  );
  expect(
    rowWith(groups, 'Guest leaves', ['Room', 'participantDisconnected'])?.videosdk.map(eventOf),
  ).toContain('participant-left');
});

it('pairs a mute of the guest and one of your own, each under its action', () => {
  const groups = groupsOf(recording('mute'));
  expect(
    rowWith(groups, 'Guest mutes', ['RemoteParticipant', 'trackDisabled'])?.videosdk[0]?.shown,
  ).toMatchObject({
    event: 'stream-disabled',
    subject: 'Ada',
  });
  expect(
    rowWith(groups, 'You mute', ['LocalParticipant', 'trackDisabled'])?.videosdk[0]?.shown,
  ).toMatchObject({
    event: 'stream-disabled',
    subject: 'You',
  });
});

it('pairs what a lost network does, and the leaving', () => {
  const groups = groupsOf(recording('leave'));
  expect(rowWith(groups, 'Network drops', ['Room', 'reconnecting'])?.videosdk.map(eventOf)).toEqual([
    'meeting-state-changed',
  ]);
  expect(rowWith(groups, 'You leave', ['Room', 'disconnected'])?.videosdk.map(eventOf)).toContain(
    'meeting-left',
  );
});

it('is quick with a thousand events after one action', () => {
  const observations = Array.from({ length: 500 }, (_, index): SideObservation[] => [
    {
      ...{ side: 'twilio', emitter: 'RemoteAudioTrackPublication', event: 'trackDisabled', payload: '' },
      ...{ about: { person: 'Ada', kind: 'audio' }, time: 1000 + index * 100 },
    },
    {
      ...{ side: 'videosdk', emitter: 'Participant', event: 'stream-disabled' },
      ...{ about: { person: 'Ada', kind: 'audio' }, payload: '', time: 1050 + index * 100 },
    },
  ]).flat();
  const run = { actions: [{ label: 'Run both', time: 0 }], observations };
  // It took over 600 ms when every event was compared with every other.
  expect(cpuTimeOf(() => groupsOf(run))).toBeLessThan(300);
  expect(groupsOf(run)[0]?.rows).toHaveLength(500);
});

it('calls different what is, and not nearly all: what one cause makes on a side is one row', () => {
  for (const name of NAMES) {
    const { observations } = recording(name);
    const rows = groupsOf(recording(name)).flatMap((group) => group.rows);
    expect(rows.length, name).toBeLessThan(observations.length * 0.6);
    expect(rows.filter(({ differs }) => differs).length, name).toBeLessThan(rows.length * 0.65);
  }
});

it('explains that a first join reconnects: its row of the mapping says so', () => {
  const row = rowWith(groupsOf(recording('connect')), 'Run both', ['LocalParticipant', 'reconnected']);
  expect(row).toMatchObject({ kind: 'changed', differs: false });
  expect(row?.videosdk[0]?.shown).toMatchObject({ event: 'meeting-state-changed', state: 'CONNECTED' });
  const mapped = rows.find(({ id }) => row?.href?.endsWith(`#${id}`));
  expect(mapped?.notes).toMatch(/once right after `connect\(\)`/);
});
