import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SDK_VERSIONS } from '../../components/versions';
import { rows } from '../rows';
import { PROVOCATIONS, provocationOf, type Provocation, type VideosdkError } from './provocations';
import { provoked, recordOf } from './provoked';
import { UNPROVOKED } from './unprovoked';

const all = Object.entries(PROVOCATIONS) as [string, Provocation][];
const errors = rows.filter(({ table }) => table === 'errors');
const twilioErrors = errors.flatMap(({ twilio }) => (twilio ? [twilio.name] : []));
const videosdkErrors = new Set(
  errors
    .flatMap(({ videosdk, also }) => [...(videosdk ? [videosdk] : []), ...also])
    .filter(({ class: className }) => className === 'Errors' || className === 'leaveReason')
    .map(({ class: className, name }) => `${className}.${name}`),
);

/** The number of an error or reason, as the SDK's types list it. */
function numberOf(error: VideosdkError): number {
  const types = readFileSync('node_modules/@videosdk.live/js-sdk/constants.d.ts', 'utf8');
  const [className, name = ''] = error.split('.');
  const list = types.slice(types.indexOf(`enum ${className}`));
  return Number(new RegExp(`\\b${name}\\s*= (\\d+)`).exec(list)?.[1]);
}

describe('every error of the mapping', () => {
  const without = new Set(UNPROVOKED.flatMap(({ twilio, videosdk }) => [...twilio.map(String), ...videosdk]));

  it('of Twilio’s is provoked, or it is said why not', () => {
    const shown = new Set(all.flatMap(([, { twilio }]) => twilio.map(String)));
    expect(twilioErrors.filter((name) => !shown.has(name) && !without.has(name))).toEqual([]);
    expect([...shown].filter((name) => without.has(name))).toEqual([]);
  });

  it('of VideoSDK’s is provoked, or it is said why not', () => {
    const shown = new Set<string>(all.flatMap(([, { videosdk }]) => videosdk));
    expect([...videosdkErrors].filter((name) => !shown.has(name) && !without.has(name))).toEqual([]);
    expect([...shown].filter((name) => without.has(name))).toEqual([]);
  });
});

describe('what the run recorded', () => {
  it('is of all provocations and no others, with the installed versions', () => {
    expect(Object.keys(provoked.provocations).toSorted()).toEqual(Object.keys(PROVOCATIONS).toSorted());
    expect(provoked.twilioVideo).toBe(SDK_VERSIONS.twilio);
    expect(provoked.videosdk).toBe(SDK_VERSIONS.videosdk);
  });

  it.each(all)('shows the errors that “%s” stands for', (id, { twilio, videosdk }) => {
    const record = recordOf(id);
    const seen = (side: 'twilio' | 'videosdk') =>
      new Set(record?.[side].flatMap(({ code, name }) => [code, name]));
    expect(twilio.filter((error) => !seen('twilio').has(error))).toEqual([]);
    expect(videosdk.filter((error) => !seen('videosdk').has(numberOf(error)))).toEqual([]);
  });
});

it('an error is found by its code or name', () => {
  expect(provocationOf('twilio', 53105)).toBe('room-full');
  expect(provocationOf('videosdk', 'leaveReason.REMOVE_PEER')).toBe('removed');
  expect(provocationOf('twilio', 53400)).toBeUndefined();
});
