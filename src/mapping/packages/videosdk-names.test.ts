import { describe, expect, it } from 'vitest';
import { rows } from '../rows';
import { lineage, readDeclarations } from './testing/declarations';
import { readVideosdk } from './sources';

const bundle = readVideosdk('videosdk.js');
const files = ['index', 'meeting', 'participant', 'agentParticipant', 'stream', 'pubSub', 'realtimeStore'];
const declared = readDeclarations(files.map((file) => readVideosdk(`${file}.d.ts`)).join('\n'));

/** Names that the bundle gives to a method, a static or a property. */
const defined = new Set(
  [...bundle.matchAll(/key: "(\w+)"|\w\.(\w+) =|\b(\w+):|\((?:VideoSDK|this), "(\w+)"/g)].flatMap((match) =>
    match.slice(1).filter(Boolean),
  ),
);

const targets = rows.flatMap(({ videosdk, also }) => (videosdk ? [videosdk, ...also] : also));
const named = new Set(targets.map(({ class: className, name }) => `${className}.${name}`));

const EVENT_MAPS = {
  VideoSDK: 'VideosdkEvent',
  Meeting: 'MeetingEvent',
  Participant: 'ParticipantEvent',
  AgentParticipant: 'AgentParticipantEvent',
  Stream: 'StreamEvent',
};

describe('the events of VideoSDK', () => {
  it.each(Object.entries(EVENT_MAPS))('stand in a row, mapped or new: %s', (className, map) => {
    const events = [...(declared.get(map)?.members ?? [])];
    expect(events.length).toBeGreaterThan(0);
    expect(events.filter((event) => !named.has(`${className}.${event}`))).toEqual([]);
  });

  it.each(Object.entries(EVENT_MAPS))(
    'are the ones that on() takes and the package knows: %s',
    (className, map) => {
      const events = [...(declared.get(map)?.members ?? [])];
      expect([...(declared.get(className)?.events.keys() ?? [])].toSorted()).toEqual(events.toSorted());
      expect(events.filter((event) => !bundle.includes(`"${event}"`))).toEqual([]);
    },
  );
});

describe('the members of VideoSDK', () => {
  it.each(Object.keys(EVENT_MAPS))('stand in a row, mapped or new: %s', (className) => {
    // An agent has what every participant has.
    const inherited = className === 'AgentParticipant' ? declared.get('Participant')?.members : undefined;
    const members = [...(declared.get(className)?.members ?? [])].filter((name) => !inherited?.has(name));
    expect(members.length).toBeGreaterThan(0);
    expect(members.filter((name) => !named.has(`${className}.${name}`))).toEqual([]);
  });
});

describe('the members of VideoSDK that rows name', () => {
  it.each(['VideoSDK', 'Meeting', 'Participant', 'Stream', 'pubSub', 'realtimeStore'])(
    'exist: %s',
    (className) => {
      const members = targets.filter(
        ({ class: own, name }) => own === className && declared.get(className)?.members.has(name),
      );
      expect(members.filter(({ name }) => !defined.has(name))).toEqual([]);
    },
  );
});

describe('the codes of VideoSDK', () => {
  it('that rows name have the numbers of the types', () => {
    const constants = readVideosdk('constants.d.ts');
    const codes = rows.flatMap(({ videosdk }) =>
      videosdk && ['Errors', 'leaveReason'].includes(videosdk.class) ? videosdk.name : [],
    );
    expect(codes.filter((name) => !new RegExp(`\\b${name} *= *\\d+`).test(constants))).toEqual([]);
  });
});

describe('the texts of rows', () => {
  const OBJECTS: Readonly<Record<string, string>> = {
    meeting: 'Meeting',
    participant: 'Participant',
    stream: 'Stream',
    VideoSDK: 'VideoSDK',
    'meeting.pubSub': 'pubSub',
    'meeting.localParticipant': 'Participant',
  };

  it('name only what VideoSDK has', () => {
    const unknown = rows.flatMap((row) =>
      [row.payload, row.timing, row.instead, row.notes].flatMap((text) =>
        [...(text ?? '').matchAll(/(?<![\w.])((?:meeting\.)?\w+)\.(\w+)/g)].flatMap(([, object, name]) => {
          const className = OBJECTS[object ?? ''];
          const known =
            !className ||
            lineage(declared, className).some(
              ({ members, events }) =>
                members.has(name ?? '') || events.has(name ?? '') || ['on', 'off'].includes(name ?? ''),
            );
          return known ? [] : [`${row.id}: ${object}.${name}`];
        }),
      ),
    );
    expect(unknown).toEqual([]);
  });
});
