import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { GET } from '../pages/run/counterparts.json';
import type { Cause, Counterpart, Sighting, TimelineGroup, TimelineRow } from './align';
import { timelineMarkdown } from './export';
import { Timeline } from './timeline';

/*
 * What both SDKs reported in real runs. The tests in tests/calls/steps record it: RECORD_TIMELINE=1.
 */
interface Recording {
  causes: Cause[];
  sightings: Sighting[];
}

const FOLDER = new URL('recorded/', import.meta.url);
const NAMES = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''));
const recording = (name: string): Recording =>
  JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as Recording;

let counterparts: Counterpart[];
beforeAll(async () => {
  counterparts = (await (await GET({} as Parameters<typeof GET>[0])).json()) as Counterpart[];
});

function groupsOf({ causes, sightings }: Recording): TimelineGroup[] {
  const timeline = new Timeline();
  timeline.learn(counterparts);
  for (const cause of causes) timeline.cause(cause);
  for (const sighting of sightings) timeline.add(sighting);
  return timeline.groups;
}

/** The row of an action in which an object on Twilio's side reported an event. */
function rowWith(
  groups: TimelineGroup[],
  action: string,
  [emitter, event]: [string, string],
): TimelineRow | undefined {
  const group = groups.find(({ cause }) => cause.label === action);
  return group?.rows.find(({ twilio }) =>
    twilio.some((sighting) => sighting.emitter === emitter && sighting.event === event),
  );
}

describe.each(NAMES)('the recorded run "%s"', (name) => {
  it('loses nothing and shows nothing twice', () => {
    const shown = groupsOf(recording(name)).flatMap(({ rows }) =>
      rows.flatMap(({ twilio, videosdk }) => [...twilio, ...(videosdk ? [videosdk] : [])]),
    );
    expect(shown).toHaveLength(new Set(shown).size);
    expect(new Set(shown)).toEqual(new Set(shown.filter((each) => each)));
    expect(shown).toHaveLength(recording(name).sightings.length);
  });

  it('comes out the same in whichever order the sides’ messages arrive', () => {
    const { causes, sightings } = recording(name);
    const bySide = (side: string) => sightings.filter((sighting) => sighting.side === side);
    const shuffled = { causes, sightings: [...bySide('videosdk'), ...bySide('twilio')] };
    expect(timelineMarkdown(groupsOf(shuffled))).toBe(timelineMarkdown(groupsOf(recording(name))));
  });

  it('has a row of the mapping for each row', () => {
    const unknown = groupsOf(recording(name)).flatMap(({ rows }) => rows.filter(({ href }) => !href));
    expect(unknown.map(({ twilio, videosdk }) => (twilio[0] ?? videosdk)?.event)).toEqual([]);
  });
});

it('pairs a join, and the guest who comes and goes', () => {
  const groups = groupsOf(recording('connect'));
  expect(rowWith(groups, 'Run both', ['connect', 'connect() resolved'])?.videosdk?.event).toBe(
    'meeting-joined',
  );
  expect(rowWith(groups, 'Guest joins', ['Room', 'participantConnected'])?.videosdk?.event).toBe(
    'participant-joined',
  );
  expect(rowWith(groups, 'Guest leaves', ['Room', 'participantDisconnected'])?.videosdk?.event).toBe(
    'participant-left',
  );
});

it('pairs a mute of the guest and one of your own, each under its action', () => {
  const groups = groupsOf(recording('mute'));
  expect(rowWith(groups, 'Guest mutes', ['RemoteParticipant', 'trackDisabled'])?.videosdk).toMatchObject({
    event: 'stream-disabled',
    subject: 'Ada',
  });
  expect(rowWith(groups, 'You mute', ['LocalParticipant', 'trackDisabled'])?.videosdk).toMatchObject({
    event: 'stream-disabled',
    subject: 'You',
  });
});

it('pairs what a lost network does, and the leaving', () => {
  const groups = groupsOf(recording('leave'));
  expect(rowWith(groups, 'Network drops', ['Room', 'reconnecting'])?.videosdk?.event).toBe(
    'meeting-state-changed',
  );
  expect(rowWith(groups, 'You leave', ['Room', 'disconnected'])?.videosdk?.event).toBe('meeting-left');
});

it('is quick with a thousand events after one action', () => {
  const sightings = Array.from({ length: 500 }, (_, index): Sighting[] => [
    {
      ...{ side: 'twilio', emitter: 'RemoteAudioTrackPublication', event: 'trackDisabled', payload: '' },
      ...{ about: { person: 'Ada', kind: 'audio' }, time: 1000 + index * 100 },
    },
    {
      ...{ side: 'videosdk', emitter: 'Participant', event: 'stream-disabled' },
      ...{ about: { person: 'Ada', kind: 'audio' }, payload: '', time: 1050 + index * 100 },
    },
  ]).flat();
  const run = { causes: [{ label: 'Run both', time: 0 }], sightings };
  const start = performance.now();
  const [group] = groupsOf(run);
  // It took over 600 ms when every event was compared with every other.
  expect(performance.now() - start).toBeLessThan(300);
  expect(group?.rows).toHaveLength(500);
});
