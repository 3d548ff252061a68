import { describe, expect, it } from 'vitest';
import { checkNames, demoNames } from '../demos/demos';
import { checkOf, checks, complaintsAboutChecks, readChecks, type Checks } from './checks';
import { reactRows } from './react/rows';
import { rows } from './rows';
import { exampleRow } from './testing/example-row';

const installed = { twilio: '2.0.0', videosdk: '1.0.0', react: '1.0.0' };
const row = exampleRow();
const both = { twilio: ['a: true'], videosdk: ['b: true'] };
const made = (seen: Checks['runs'][string]): Checks => ({
  twilioVideo: '2.0.0',
  videosdk: '1.0.0',
  videosdkReact: '1.0.0',
  runs: { example: seen },
});

describe('the recorded checks', () => {
  it('fit the rows and the installed packages', () => {
    const ofReact = reactRows.map(({ id }) => ({ id, relation: 'new' as const }));
    expect(complaintsAboutChecks([...rows, ...ofReact])).toEqual([]);
  });

  it('are of the pairs that there are', () => {
    expect(Object.keys(checks.runs).toSorted()).toEqual(checkNames.toSorted());
  });
});

it('no pair has the name of a demo, by which it is found', () => {
  expect(checkNames.filter((name) => demoNames.includes(name))).toEqual([]);
});

describe('checking them', () => {
  const complaints = (seen: Checks['runs'][string]) => complaintsAboutChecks([row], made(seen), installed);

  it('accepts what both sides saw', () => {
    expect(complaints({ [row.id]: both })).toEqual([]);
  });

  it('finds a row that is not there, and one that a side has not seen', () => {
    expect(complaints({ 'events/Room/other': both })).toHaveLength(1);
    expect(complaints({ [row.id]: { twilio: ['a: true'] } })).toHaveLength(1);
  });

  it('asks VideoSDK’s side alone for a row of its own', () => {
    const own = { id: row.id, relation: 'new' as const };
    const seen = made({ [row.id]: { videosdk: ['b: true'] } });
    expect(complaintsAboutChecks([own], seen, installed)).toEqual([]);
    expect(checkOf(own, seen)?.run).toBe('example');
    expect(checkOf(row, seen)).toBeUndefined();
  });

  it.each(['twilioVideo', 'videosdk', 'videosdkReact'])('finds checks of another version of %s', (name) => {
    expect(complaintsAboutChecks([row], { ...made({}), [name]: '0.9.0' }, installed)).toHaveLength(1);
  });

  it('refuses a file of another form', () => {
    expect(() => readChecks({ runs: { example: { [row.id]: { twilio: [] } } } })).toThrow();
  });
});
