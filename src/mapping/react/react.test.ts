import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { meetingCallbacks, participantCallbacks } from './callbacks';
import { exported } from './exports';
import { MEETING_EVENTS, PARTICIPANT_EVENTS } from '../../pane/observe/videosdk';
import { configOptions } from './provider';
import { meetingResults, participantResults } from './results';

const code = readFileSync('node_modules/@videosdk.live/react-sdk/dist/index.modern.js', 'utf8');
const event = (text: string): string => text.replaceAll('`', '');

/** The names are held to the declarations by their types. The declarations are held to the code here. */
describe('VideoSDK’s React package', () => {
  it('exports what the declarations say', () => {
    const list = [...code.matchAll(/export \{([^}]+)\}/g)].map(([, names = '']) => names).join();
    const names = list.split(',').map((name) => name.trim().split(' as ').at(-1));
    expect(names).toEqual(expect.arrayContaining(Object.keys(exported)));
  });

  it.each(Object.entries(meetingCallbacks))('listens to the meeting for %s', (name, row) => {
    expect(code).toContain(name);
    expect(code).toContain(`m.on('${event(row.plain)}'`);
  });

  it.each(Object.entries(participantCallbacks))('listens to participants for %s', (name, row) => {
    expect(code).toContain(name);
    expect(code).toContain(`participant.on('${event(row.plain)}'`);
  });

  it.each([...Object.keys(meetingResults), ...Object.keys(participantResults)])('knows %s', (name) => {
    expect(code).toMatch(new RegExp(`\\b${name}\\b`));
  });

  it('gives the meeting’s options to the plain SDK as they are', () => {
    expect(code).toContain('VideoSDK.initMeeting(configRef_.current)');
    expect(Object.keys(configOptions)).toContain('meetingId');
  });

  it('listens to every event of the plain meeting, and to all but one of a participant', () => {
    const notHeard = (names: string[], on: string): string[] =>
      names.filter((name) => !code.includes(`${on}.on('${name}'`));
    expect(notHeard(Object.keys(MEETING_EVENTS), 'm')).toEqual([]);
    expect(notHeard(Object.keys(PARTICIPANT_EVENTS), 'participant')).toEqual(['e2ee-state-change']);
  });
});
