import { describe, expect, it } from 'vitest';
import { IMPORT } from '../testing/found';
import { scanned } from '../testing/scanned';

const CALL = `${IMPORT}const heard = (one) => one.identity;\nconst gone = (room, error) => room.sid;\n`;

/** What is found after the first lines, with the classes that it is of. */
const after = (code: string): string[] =>
  scanned({
    'a.js': `${CALL}export async function call(muted, kind) {\n  const room = await connect('t');\n${code}\n}`,
  })
    .uses.filter(({ line }) => line > 5 || line < 4)
    .filter(({ kind }) => kind !== 'import')
    .map(({ line, name, classes, tier }) => `${line}:${name} of ${classes.join('|')}, ${tier}`)
    .filter((use) => !/:connect|twilio-video/.test(use));

const HEARD = '2:identity of RemoteParticipant, likely';
const GONE = '3:sid of Room, likely';
const event = (line: number, name: string) => `${line}:${name} of Room, likely`;

describe('a name that code chooses as it runs', () => {
  it.each([
    [
      'a constant',
      `const JOINED = 'participantConnected';\nroom.on(JOINED, heard);`,
      [HEARD, '7:participantConnected of Room, certain'],
    ],
    [
      'a list',
      `for (const name of ['participantConnected', 'participantDisconnected']) room.on(name, heard);`,
      [HEARD, event(6, 'participantConnected'), event(6, 'participantDisconnected')],
    ],
    [
      'a table by its keys',
      `const all = { participantConnected: heard, disconnected: gone };\nObject.keys(all).forEach((name) => room.on(name, all[name]));`,
      [HEARD, GONE, event(7, 'participantConnected'), event(7, 'disconnected')],
    ],
    [
      'a map in a loop',
      `const all = new Map([['participantConnected', heard], ['disconnected', gone]]);\nfor (const [name, listener] of all) room.on(name, listener);`,
      [HEARD, GONE, event(7, 'participantConnected'), event(7, 'disconnected')],
    ],
    [
      'a map, each of it',
      `const all = new Map([['participantConnected', heard], ['disconnected', gone]]);\nall.forEach((listener, name) => room.on(name, listener));`,
      [HEARD, GONE, event(7, 'participantConnected'), event(7, 'disconnected')],
    ],
    [
      'a table by its entries',
      `const all = { participantConnected: heard, disconnected: gone };\nfor (const [name, listener] of Object.entries(all)) room.on(name, listener);`,
      [HEARD, GONE, event(7, 'participantConnected'), event(7, 'disconnected')],
    ],
    [
      'a table by `for … in`',
      `const all = { participantConnected: heard, disconnected: gone };\nfor (const name in all) room.on(name, all[name]);`,
      [HEARD, GONE, event(7, 'participantConnected'), event(7, 'disconnected')],
    ],
    [
      'a list of pairs',
      `[['participantConnected', heard], ['disconnected', gone]].forEach(([name, listener]) => room.on(name, listener));`,
      [HEARD, GONE, event(6, 'participantConnected'), event(6, 'disconnected')],
    ],
    [
      'a list of objects',
      `[{ event: 'participantConnected', run: heard }, { event: 'disconnected', run: gone }].forEach(({ event, run }) => room.on(event, run));`,
      [HEARD, GONE, event(6, 'participantConnected'), event(6, 'disconnected')],
    ],
    [
      'a method',
      `room[muted ? 'on' : 'off']('participantConnected', heard);`,
      [HEARD, '6:participantConnected of Room, certain'],
    ],
    [
      'texts put together of known ones',
      "room.on(`participant${muted ? 'Connected' : 'Disconnected'}`, heard);",
      [HEARD, '6:participantConnected of Room, certain', '6:participantDisconnected of Room, certain'],
    ],
    [
      'a text that is known in part',
      `room.localParticipant[kind + 'Tracks'].size;`,
      [
        '6:audioTracks of LocalParticipant, possible',
        '6:localParticipant of Room, certain',
        '6:videoTracks of LocalParticipant, possible',
        '6:dataTracks of LocalParticipant, possible',
      ],
    ],
  ])('is found by way of %s', (_, code, uses) => {
    expect(after(code).sort()).toEqual([...uses].sort());
  });

  it('shows where the name comes from', () => {
    const { uses } = scanned({
      'names.js': `export const NAMES = {\n  JOINED: 'participantConnected',\n};`,
      'a.js': `${IMPORT}import { NAMES } from './names';\nconnect('t').then((room) => room.on(NAMES.JOINED, () => {}));`,
    });
    const [found] = uses.filter(({ kind }) => kind === 'event');
    expect(found?.name).toBe('participantConnected');
    expect(found?.evidence).toContainEqual({
      file: 'names.js',
      line: 2,
      why: '`participantConnected` is named here',
    });
  });
});

describe('types in comments of JavaScript', () => {
  it('are uses, and those of TypeScript are none', () => {
    const code = `/** @typedef {import('twilio-video').Room} Room */
/** @import { RemoteTrack } from 'twilio-video' */
/** @param {import('twilio-video').LocalTrack[]} tracks @param {RemoteTrack} track @param {Room} room */
export const a = (tracks, track, room) => [tracks, track.kind, room.state];`;
    const named = (file: string) =>
      scanned({ [file]: code }).uses.map(({ line, name, kind }) => `${line}:${name} ${kind}`);
    expect(named('a.js')).toEqual([
      '1:Room type',
      '2:RemoteTrack import',
      '3:LocalTrack type',
      '3:RemoteTrack type',
      '4:kind member',
      '4:state member',
    ]);
    expect(named('a.ts').filter((use) => /type|import/.test(use))).toEqual([]);
  });
});
