import type { Side } from '../sides';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SDK_VERSIONS } from '../mapping/versions';
import { rows } from '../mapping/rows';
import { codeEntry, codeId, JOIN_CODES, LEAVE_CODES } from './by-code';
import { pathOf } from './paths';
import { ERROR_PAGES, SITUATIONS, situationOf } from './situations';
import type { Situation, VideosdkError } from './situation';
import { provoked, recordOf } from './provoked';
import { UNPROVOKED } from './unprovoked';

const codes = [...JOIN_CODES, ...LEAVE_CODES];
const all = Object.entries(SITUATIONS) as [string, Situation][];
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
    const shown = new Set([
      ...all.flatMap(([, { twilio }]) => twilio.map(String)),
      ...codes.flatMap(({ twilio }) => (twilio ? [String(twilio)] : [])),
    ]);
    expect(twilioErrors.filter((name) => !shown.has(name) && !without.has(name))).toEqual([]);
    expect([...shown].filter((name) => without.has(name))).toEqual([]);
  });

  it('of VideoSDK’s is provoked, or it is said why not', () => {
    const shown = new Set<string>([
      ...all.flatMap(([, { videosdk }]) => videosdk),
      ...codes.flatMap(({ videosdk }) => (videosdk ? [videosdk.name] : [])),
    ]);
    expect([...videosdkErrors].filter((name) => !shown.has(name) && !without.has(name))).toEqual([]);
    expect([...shown].filter((name) => without.has(name))).toEqual([]);
  });
});

describe('what the run recorded', () => {
  it('is of all situations and no others, with the installed versions', () => {
    expect(Object.keys(provoked.situations).toSorted()).toEqual(Object.keys(SITUATIONS).toSorted());
    expect(provoked.twilioVideo).toBe(SDK_VERSIONS.twilio);
    expect(provoked.videosdk).toBe(SDK_VERSIONS.videosdk);
  });

  it.each(all)('shows the errors that “%s” stands for', (id, { twilio, videosdk }) => {
    const record = recordOf(id);
    const seen = (side: Side) => new Set(record?.[side].flatMap(({ code, name }) => [code, name]));
    expect(twilio.filter((error) => !seen('twilio').has(error))).toEqual([]);
    expect(videosdk.filter((error) => !seen('videosdk').has(numberOf(error)))).toEqual([]);
  });
});

describe('errors by code', () => {
  it('have the numbers that the SDK lists', () => {
    for (const { videosdk } of codes) if (videosdk) expect(numberOf(videosdk.name)).toBe(videosdk.code);
  });

  it('are those that nothing leads to by itself, each once', () => {
    expect(codes.filter(({ twilio }) => twilio && situationOf('twilio', twilio))).toEqual([]);
    expect(codes.filter(({ videosdk }) => videosdk && situationOf('videosdk', videosdk.name))).toEqual([]);
    expect(new Set(codes.map(codeId)).size).toBe(codes.length);
  });

  it('are found by their address, with what they are given for', () => {
    expect(codeEntry('code-53404')).toMatchObject({
      twilio: 53404,
      videosdk: { code: 4051 },
      leaving: false,
    });
    expect(codeEntry('code-1007')).toMatchObject({ leaving: true });
    expect(codeEntry('code-1')).toBeUndefined();
  });
});

it('every situation stands on one page', () => {
  const shown = ERROR_PAGES.flatMap(({ groups }) =>
    groups.flatMap(({ situations }) => Object.keys(situations)),
  );
  expect(shown.toSorted()).toEqual(Object.keys(SITUATIONS).toSorted());
});

it('every situation names a pair of programs, and every pair is named', () => {
  const named = new Set(all.map(([, { program }]) => program));
  expect([...named].toSorted()).toEqual(readdirSync('src/errors/programs').toSorted());
  for (const program of named)
    expect(readdirSync(`src/errors/programs/${program}`).toSorted()).toEqual(['twilio.ts', 'videosdk.ts']);
});

it.each([
  ['twilio', 53105, 'errors/#room-full'],
  ['twilio', 53405, 'errors/in-a-call/#media-breaks'],
  ['videosdk', 'leaveReason.REMOVE_PEER', 'errors/in-a-call/#removed'],
  ['twilio', 53404, 'errors/uncaused/#code-53404'],
  ['videosdk', 'leaveReason.UNKNOWN', 'errors/uncaused/#code-1007'],
  ['twilio', 1, undefined],
] as const)('an error of %s, %s, is provoked at %s', (side, error, path) => {
  expect(pathOf(side, error)).toBe(path);
});
