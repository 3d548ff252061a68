import { expect, it } from 'vitest';
import { places, scanned } from '../testing/scanned';
import { describeWays, JOIN } from '../testing/ways';

describeWays('an option is found', [
  {
    way: 'options that are made elsewhere, nested, and completed later',
    files: {
      'a.js': `${JOIN}const options = { audio: { name: 'mic' }, video: { width: 640 }, networkQuality: { local: 1 } };\noptions.name = 'room';\nconnect('t', options);\nconnect('t', { ...options, tracks: [] });`,
    },
    in: 'a.js',
    uses: [
      '1:connect',
      '2:audio',
      '2:name',
      '2:video',
      '2:networkQuality',
      '2:local',
      '3:name',
      '4:connect',
      '5:connect',
      '5:tracks',
    ],
  },
  {
    way: 'options that jQuery and Lodash put together',
    files: {
      'a.js': `${JOIN}const usual = { audio: true };
connect('t', $.extend(true, {}, { name: 'room' }, usual));
connect('t', _.defaults({ tracks: [] }, usual));`,
    },
    in: 'a.js',
    uses: ['1:connect', '2:audio', '3:connect', '3:name', '4:connect', '4:tracks'],
  },
  {
    way: 'options of which a part is declared, and those of the app that are Twilio’s and more',
    files: {
      'a.ts': `import type { ConnectOptions } from 'twilio-video';
interface Ours extends ConnectOptions { theme: string }
export const some: Partial<ConnectOptions> = { audio: true };
export const ours: Ours = { name: 'room', theme: 'dark' };
export class Call { constructor(readonly options: Omit<ConnectOptions, 'tracks'>) {} }
export const call = new Call({ video: { name: 'camera' } });`,
    },
    in: 'a.ts',
    uses: [
      ...['1:ConnectOptions', '2:ConnectOptions', '3:ConnectOptions', '3:audio', '4:name'],
      ...['5:ConnectOptions', '6:video', '6:name'],
    ],
  },
  {
    way: 'options in a list, and one that is written by a text deep inside',
    files: {
      'a.js': `${JOIN}const options = {\n  preferredVideoCodecs: [{ codec: 'VP8', simulcast: true }],\n  bandwidthProfile: { video: { mode: 'grid' } },\n};\nif (small) options.bandwidthProfile.video['maxSubscriptionBitrate'] = 2500000;\nconnect('t', options);`,
    },
    in: 'a.js',
    uses: [
      '1:connect',
      '3:preferredVideoCodecs',
      '3:codec',
      '3:simulcast',
      '4:bandwidthProfile',
      '4:video',
      '4:mode',
      '6:maxSubscriptionBitrate',
      '7:connect',
    ],
  },
]);

it('is found by a key that is put in as the app runs, where its type says what it can be', () => {
  const report = scanned({
    'a.ts': `import { createLocalTracks } from 'twilio-video';\nexport const make = (kind: 'audio' | 'video', deviceId: string) =>\n  createLocalTracks({ [kind]: { deviceId } });`,
  });
  expect(places(report)).toEqual(['1:createLocalTracks', '3:createLocalTracks', '3:audio', '3:video']);
});

it('claims none of constraints that are the browser’s', () => {
  const report = scanned(
    {
      'a.ts': `import { createLocalVideoTrack } from 'twilio-video';\ncreateLocalVideoTrack({ width: 640, deviceId: 'x', name: 'camera' });`,
    },
    { dom: true },
  );
  expect(places(report)).toEqual(['1:createLocalVideoTrack', '2:createLocalVideoTrack', '2:name']);
});

const VIDEO = `import * as Video from 'twilio-video';\nimport { connect, createLocalTracks } from 'twilio-video';\n`;
/** The options that are found, and where some are put together in a way that was not followed. */
function optionsOf(code: string): { found: string[]; unread: string[] } {
  const { uses, findings } = scanned({ 'a.js': VIDEO + code });
  return {
    found: uses.filter(({ kind }) => kind === 'option').map(({ name }) => name),
    unread: findings
      .filter(({ rule }) => rule === 'unread-options')
      .map(({ says }) => /^`([^`]*)`/.exec(says)?.[1] ?? ''),
  };
}

it.each([
  [`const KIND = 'audio';\ncreateLocalTracks({ [KIND]: true });`, ['audio']],
  [`createLocalTracks({ [on ? 'audio' : 'video']: true });`, ['audio', 'video']],
  [`connect('t', { ...(on ? { video: true } : {}), ...(named && { name: 'x' }) });`, ['video', 'name']],
  [
    `const base = { audio: true };\nconnect('t', Object.assign({}, base, { video: true }));`,
    ['audio', 'video'],
  ],
  [`const o = {};\nObject.assign(o, { audio: true, name: 'r' });\nconnect('t', o);`, ['audio', 'name']],
  [`const o = {};\nconst kind = 'audio';\no[kind] = true;\nconnect('t', o);`, ['audio']],
  [`createLocalTracks(structuredClone({ audio: true }));`, ['audio']],
  [`connect('t', on ? { audio: true } : { video: true });`, ['audio', 'video']],
  [`const made = () => ({ audio: true });\nconnect('t', made());`, ['audio']],
  [`connect?.('t', { audio: true });\nVideo?.connect?.('t', { video: true });`, ['audio', 'video']],
  [
    `connect.call(null, 't', { audio: true });\nVideo.connect.call(Video, 't', { video: true });`,
    ['audio', 'video'],
  ],
  [`const args = ['t', { video: true }];\nVideo.connect.apply(Video, args);\nconnect(...args);`, ['video']],
  [`Reflect.apply(connect, null, ['t', { audio: true }]);`, ['audio']],
  [`const join = connect.bind(null, 't');\njoin({ audio: true });`, ['audio']],
  [`const join = connect.bind(null, 't', { audio: true });\njoin();`, ['audio']],
])('is found however the options come into the call: %s', (code, found) => {
  expect(optionsOf(code)).toEqual({ found, unread: [] });
});

it.each([
  [`export const make = (kind) => createLocalTracks({ [kind]: { deviceId: 'x' } });`, ['[kind]']],
  [`export const join = (t, kind) => connect(t, { [kind]: true, name: 'r' });`, ['[kind]']],
  [`connect('t', { bandwidthProfile: { [kind]: { mode: 'grid' } } });`, ['[kind]']],
  [`const o = {};\no[kind] = true;\nconnect('t', o);`, ['kind']],
  [`const o = {};\nfor (const each of ['audio', 'video']) o[each] = true;\nconnect('t', o);`, ['each']],
  [`export const join = (t, more) => connect(t, { ...more, video: true });`, ['more']],
  [`const o = { audio: true };\nObject.assign(o, more());\nconnect('t', o);`, ['more()']],
  [`export const join = (t, options) => connect(t, options);`, ['options']],
  [`export const join = (t, options) => connect(t, options || { audio: true });`, ['options']],
  [`const o = JSON.parse(text);\nconnect('t', o);`, ['o']],
  [`createLocalTracks(Object.fromEntries(pairs));`, ['Object.fromEntries(pairs)']],
  [`export const join = (...args) => connect.apply(null, ['t', args[0]]);`, ['args[0]']],
])('is left to a person where only the running app knows it: %s', (code, unread) => {
  expect(optionsOf(code).unread).toEqual(unread);
});

it('is left to nobody where TypeScript knows the options, or there are none', () => {
  const { findings } = scanned({
    'a.ts': `import { connect, type ConnectOptions } from 'twilio-video';\nexport const join = (t: string, o: ConnectOptions, name?: string) =>\n  [connect(t, o), connect(t, { ...o, name }), connect(t), connect(t, undefined)];`,
  });
  expect(findings.filter(({ rule }) => rule === 'unread-options')).toEqual([]);
});

it('has no complaint about a key that the app’s own interface adds to Twilio’s', () => {
  const { findings } = scanned({
    'a.ts': `import { connect, type ConnectOptions } from 'twilio-video';
interface Ours extends ConnectOptions { theme: string }
const ours: Ours = { dominantSpeaker: true, theme: 'dark' };
connect('t', ours);`,
  });
  expect(findings.map(({ rule }) => rule)).not.toContain('unknown-option');
});
